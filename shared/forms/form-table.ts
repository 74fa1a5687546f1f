import { CASE_STATES, type Case, type CaseState } from '../cases/case.ts';
import type { Role } from '../roles/roles.ts';
import { buildAcceptanceRefusal } from './acceptance-refusal.ts';
import { buildApplication } from './application.ts';
import { buildControlCard } from './control-card.ts';
import type { BuildForm, CaseFormInput, JournalFormInput } from './form-input.ts';
import { buildIncomingJournal } from './incoming-journal.ts';
import { buildPermission } from './permission.ts';
import { buildPreliminaryNotice } from './preliminary-notice.ts';
import { buildServiceRefusal } from './service-refusal.ts';
import { buildTicket } from './ticket.ts';

export const CASE_FORMS = [
  'application',
  'ticket',
  'acceptance-refusal',
  'preliminary-notice',
  'permission',
  'service-refusal',
  'control-card',
] as const;
export type CaseFormId = (typeof CASE_FORMS)[number];
export const FORM_IDS = [...CASE_FORMS, 'incoming-journal'] as const;
export type FormId = (typeof FORM_IDS)[number];

export type CaseForm = {
  readonly kind: 'case';
  /** States of a case in which the form may be printed. */
  readonly states: readonly CaseState[];
  /** What the case must hold besides: a decision of this kind drafted or signed, a notice sent. */
  readonly needs: (current: Case) => boolean;
  readonly who: readonly Role[];
  readonly build: BuildForm<CaseFormInput>;
};
export type JournalForm = { readonly kind: 'journal'; readonly who: readonly Role[]; readonly build: BuildForm<JournalFormInput> };

const ACCEPTED = CASE_STATES.filter((state) => state !== 'acceptance-refused');
const DESK = ['clerk', 'executor', 'head'] as const satisfies readonly Role[];
const OFFICERS = ['executor', 'head'] as const satisfies readonly Role[];
/** Decided so, or drafted so and not sent back; a refusal is drafted while the applicant is heard. */
const decidedAs =
  (kind: 'grant' | 'refusal') =>
  ({ decision, draft, state }: Case): boolean => {
    if (decision) return decision.kind === kind;
    return draft?.draft.kind === kind && (state === 'drafted' || (kind === 'refusal' && state === 'refusal-noticed'));
  };
const always = () => true;

/** Every printed form: in which states, on what condition, by whom, and its builder. Total over the ids. */
export const FORMS: Readonly<Record<CaseFormId, CaseForm> & Record<'incoming-journal', JournalForm>> = {
  application: { kind: 'case', states: CASE_STATES, needs: always, who: DESK, build: buildApplication },
  ticket: { kind: 'case', states: ACCEPTED, needs: always, who: DESK, build: buildTicket },
  'acceptance-refusal': { kind: 'case', states: ['acceptance-refused'], needs: always, who: DESK, build: buildAcceptanceRefusal },
  'preliminary-notice': {
    kind: 'case',
    states: ACCEPTED,
    needs: (current) => current.notice !== null && decidedAs('refusal')(current),
    who: OFFICERS,
    build: buildPreliminaryNotice,
  },
  permission: { kind: 'case', states: ACCEPTED, needs: decidedAs('permission'), who: DESK, build: buildPermission },
  'service-refusal': { kind: 'case', states: ACCEPTED, needs: decidedAs('refusal'), who: DESK, build: buildServiceRefusal },
  'control-card': { kind: 'case', states: CASE_STATES, needs: always, who: DESK, build: buildControlCard },
  'incoming-journal': { kind: 'journal', who: [...DESK, 'inspector'], build: buildIncomingJournal },
};

/** Forms of a case that this role may print now. */
export const printableForms = (current: Case, role: Role): readonly CaseFormId[] =>
  CASE_FORMS.filter((id) => FORMS[id].states.includes(current.state) && FORMS[id].needs(current) && FORMS[id].who.includes(role));
