import { CASE_STATES, type Case, type CaseState } from '../cases/case.ts';
import type { Edition } from '../law/catalogue.ts';
import type { Role } from '../roles/roles.ts';
import { WORKPLACE_KINDS, type WorkplaceKind } from '../roles/workplaces.ts';
import { buildAcceptanceReceipt } from './acceptance-receipt.ts';
import { buildAcceptanceRefusal } from './acceptance-refusal.ts';
import { buildApplication } from './application.ts';
import { buildCertificateReminder } from './certificate-reminder.ts';
import { buildControlCard } from './control-card.ts';
import type { BuildForm, CaseFormInput } from './form-input.ts';
import { grantForms } from './form-title.ts';
import { buildPreliminaryNotice } from './preliminary-notice.ts';
import { buildContractNotice } from './results/contract-notice.ts';
import { buildConversationMinutes } from './results/conversation-minutes.ts';
import { buildGeneralResult } from './results/general-result.ts';
import { buildGuardianshipOrder } from './results/guardianship-order.ts';
import { buildMoneyDecision } from './results/money-decision.ts';
import { buildOpinionDecision } from './results/opinion-decision.ts';
import { buildPermission } from './results/permission.ts';
import { buildServiceRefusal } from './service-refusal.ts';
import { buildTicket } from './ticket.ts';

/** Forms of a case with a builder of their own, in the order in which a case meets them. */
export const CASE_FORMS = [
  'application',
  'ticket',
  'acceptance-receipt',
  'acceptance-refusal',
  'conversation-minutes',
  'preliminary-notice',
  'permission',
  'guardianship-order',
  'patronage-notice',
  'foster-notice',
  'money-decision',
  'opinion-decision',
  'service-refusal',
  'certificate-reminder',
  'control-card',
] as const;
type KnownForm = (typeof CASE_FORMS)[number];
/** Open set: a positive result whose form only the edition names is printed by the general builder. */
export type CaseFormId = string;
export const REGISTER_FORMS = [
  'incoming-journal',
  'courier-register',
  'storage-register',
  'complaint-journal',
  'breach-register',
  'access-register',
  'file-access-register',
] as const;

export type CaseForm = {
  /** Workplaces that print it. */
  readonly at: readonly WorkplaceKind[];
  /** States of a case in which the form may be printed. */
  readonly states: readonly CaseState[];
  /** What the case must hold besides: a decision drafted or signed, a notice sent. */
  readonly needs: (current: Case, edition: Edition) => boolean;
  readonly who: readonly Role[];
  readonly build: BuildForm<CaseFormInput>;
};

const ACCEPTED = CASE_STATES.filter((state) => state !== 'acceptance-refused');
const DESK = ['clerk', 'executor', 'head', 'operator'] as const satisfies readonly Role[];
const OFFICERS = ['executor', 'head'] as const satisfies readonly Role[];
/** Decided so, or drafted so and not sent back; a refusal is drafted while the applicant is heard. */
const decided =
  (refused: boolean) =>
  ({ decision, draft, state }: Case): boolean => {
    if (decision) return (decision.kind === 'refusal') === refused;
    if (!draft || (draft.draft.kind === 'refusal') !== refused) return false;
    return state === 'drafted' || (refused && state === 'refusal-noticed');
  };
const always = () => true;

const everywhere = { at: WORKPLACE_KINDS, who: DESK } as const;
const atOffice = { at: ['office'], states: ACCEPTED, who: DESK } as const;
/** A form of the positive result, where the edition says so. */
const grant = (form: string, build: BuildForm<CaseFormInput>): CaseForm => ({
  ...atOffice,
  needs: (current, edition) => decided(false)(current) && grantForms(edition).includes(form),
  build,
});

/** Every form of a case: where, in which states, on what condition, by whom, and its builder. Total over the ids. */
export const FORMS: Readonly<Record<KnownForm, CaseForm>> = {
  application: { ...everywhere, states: CASE_STATES, needs: always, build: buildApplication },
  ticket: { ...atOffice, needs: always, build: buildTicket },
  'acceptance-receipt': { at: ['state-corporation'], states: ACCEPTED, needs: always, who: DESK, build: buildAcceptanceReceipt },
  'acceptance-refusal': { ...everywhere, states: ['acceptance-refused'], needs: always, build: buildAcceptanceRefusal },
  'conversation-minutes': { ...atOffice, needs: ({ conversation }) => conversation !== undefined, build: buildConversationMinutes },
  'preliminary-notice': {
    ...atOffice,
    needs: (current) => current.notice !== null && decided(true)(current),
    who: OFFICERS,
    build: buildPreliminaryNotice,
  },
  permission: grant('permission', buildPermission),
  'guardianship-order': grant('guardianship-order', buildGuardianshipOrder),
  'patronage-notice': grant('patronage-notice', buildContractNotice('patronage-notice')),
  'foster-notice': grant('foster-notice', buildContractNotice('foster-notice')),
  'money-decision': grant('money-decision', buildMoneyDecision),
  'opinion-decision': grant('opinion-decision', buildOpinionDecision),
  'service-refusal': { ...atOffice, needs: decided(true), build: buildServiceRefusal },
  'certificate-reminder': {
    ...atOffice,
    needs: ({ obligations = [] }) => obligations.some(({ received }) => !received),
    build: buildCertificateReminder,
  },
  'control-card': { ...everywhere, states: CASE_STATES, needs: always, build: buildControlCard },
};

const isKnown = (id: string): id is KnownForm => Object.hasOwn(FORMS, id);

/** The form of an id; one that only an edition names is a general positive result. */
export const formOf = (id: CaseFormId): CaseForm => (isKnown(id) ? FORMS[id] : grant(id, buildGeneralResult(id)));

/** Forms of a case that this role may print now at this workplace, in the order in which a case meets them. */
export function printableForms(
  current: Case,
  edition: Edition,
  { role, kind }: { readonly role: Role; readonly kind: WorkplaceKind },
): readonly CaseFormId[] {
  const own = grantForms(edition).filter((id) => !isKnown(id));
  const place = CASE_FORMS.indexOf('service-refusal');
  return [...CASE_FORMS.slice(0, place), ...own, ...CASE_FORMS.slice(place)].filter((id) => {
    const form = formOf(id);
    return form.at.includes(kind) && form.states.includes(current.state) && form.who.includes(role) && form.needs(current, edition);
  });
}
