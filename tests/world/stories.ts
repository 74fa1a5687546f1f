import type { ApplicationDraft } from '../../shared/cases/application-draft.ts';
import { assignCase } from '../../shared/cases/assign-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import { closeCase } from '../../shared/cases/close-case.ts';
import { confirmCompleteness } from '../../shared/cases/confirm-completeness.ts';
import { draftGrant } from '../../shared/cases/draft-grant.ts';
import { draftRefusal } from '../../shared/cases/draft-refusal.ts';
import { draftToApplication } from '../../shared/cases/draft-to-application.ts';
import { finishHearing } from '../../shared/cases/finish-hearing.ts';
import { issueResult } from '../../shared/cases/issue-result.ts';
import { refuseAcceptance } from '../../shared/cases/refuse-acceptance.ts';
import { deliverPackage } from '../../shared/cases/deliver-package.ts';
import { handBack } from '../../shared/cases/hand-back.ts';
import { receiveResult } from '../../shared/cases/receive-result.ts';
import { sendPackage } from '../../shared/cases/send-package.ts';
import { registerApplication } from '../../shared/cases/register-application.ts';
import { signDecision } from '../../shared/cases/sign-decision.ts';
import { documentsFor } from '../../shared/law/documents-for.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import type { TestWorld } from './make-world.ts';
import { fieldTexts, incompleteDraft, sampleDraft } from './sample-draft.ts';

/** Each story brings a fresh case of the world to a state by the real acts of the right people. */
export const registeredCase = (w: TestWorld, draft: ApplicationDraft = sampleDraft()): Case =>
  w.take(registerApplication(draftToApplication(draft), w.as('clerk')));
export const acceptanceRefusedCase = (w: TestWorld, draft: ApplicationDraft = incompleteDraft()): Case =>
  w.take(refuseAcceptance(draftToApplication(draft), w.as('clerk')));

export function assignedCase(w: TestWorld, draft?: ApplicationDraft): Case {
  const row = registeredCase(w, draft);
  return w.take(assignCase(row, { executor: w.staffOf('executor').id, resolution: 'Қарау' }, w.as('head')));
}
export const checkedCase = (w: TestWorld, draft?: ApplicationDraft): Case => {
  const row = assignedCase(w, draft);
  return w.take(confirmCompleteness(row, {}, w.as('executor')));
};
/** The positive draft of any service: what its edition asks a result to say. */
export const drafting = (w: TestWorld, row: Case) => draftGrant(row, grantOf(w, row), w.as('executor'));
/** What a permission of visits says. */
export const VISITS_GRANT = { place: 'Білім бөлімі, 3-кабинет', schedule: 'Сенбі, 10:00–12:00' };
export const grantOf = (w: TestWorld, { edition }: Case): Record<string, string> =>
  fieldTexts(editionById(w.world().catalogue, edition)?.resultFields ?? []);
export const draftedGrant = (w: TestWorld, draft?: ApplicationDraft): Case => w.take(drafting(w, checkedCase(w, draft)));
export const CONVERSATION = { how: 'in-person', abroad: false, present: 'Анасы Қасымова Ә. С.', opinion: 'Бала келіседі' } as const;
/** The first ground of the case's edition to refuse the service (without a case: of the visits). */
export const groundOf = (w: TestWorld, row?: Case): string => {
  const { catalogue } = w.world();
  const edition = row
    ? editionById(catalogue, row.edition)
    : catalogue.editions.find(({ service, region, until }) => service === 'visits' && region === 'national' && until === null);
  return edition?.grounds[0]?.id ?? '';
};
/** The last document of the case's list. */
export const documentOf = (w: TestWorld, { edition, application }: Case): string => {
  const found = editionById(w.world().catalogue, edition);
  return (found && documentsFor(found, application.channel, application.answers).at(-1)?.id) ?? '';
};
export const noticedRefusal = (w: TestWorld, draft?: ApplicationDraft): Case => {
  const row = checkedCase(w, draft);
  return w.take(draftRefusal(row, { grounds: [groundOf(w)], justification: 'Мәліметтер дұрыс емес' }, w.as('executor')));
};
/** Moves the clock to the first day on which the refusal may be signed. */
export const draftedRefusal = (w: TestWorld, draft?: ApplicationDraft): Case => {
  const row = noticedRefusal(w, draft);
  w.setNow(`${row.notice?.decisionFrom ?? w.today()}T10:00`);
  return w.take(finishHearing(row, {}, w.as('executor')));
};
export const signedCase = (w: TestWorld, kind: 'grant' | 'refusal' = 'grant', draft?: ApplicationDraft): Case => {
  const row = kind === 'grant' ? draftedGrant(w, draft) : draftedRefusal(w, draft);
  return w.take(signDecision(row, {}, w.as('head')));
};
export const issuedCase = (w: TestWorld, kind: 'grant' | 'refusal' = 'grant', draft?: ApplicationDraft): Case => {
  const row = signedCase(w, kind, draft);
  return w.take(issueResult(row, { who: 'applicant', document: { document: 'id-card' } }, w.as('clerk')));
};
export const closedCase = (w: TestWorld, kind: 'grant' | 'refusal' = 'grant', draft?: ApplicationDraft): Case => {
  const row = issuedCase(w, kind, draft);
  return w.take(closeCase(row, {}, w.as('clerk')));
};

/** At the counter of the State Corporation; the world must be one of `makeCounterWorld`. */
export const acceptedCase = (w: TestWorld, draft: ApplicationDraft = sampleDraft({ channel: 'state-corporation' })): Case =>
  w.take(registerApplication(draftToApplication(draft), w.as('operator')));
export const withCourierCase = (w: TestWorld): Case => w.take(sendPackage([acceptedCase(w)], {}, w.as('operator')));
export const atProviderCase = (w: TestWorld): Case =>
  w.take(deliverPackage([withCourierCase(w)], { receivedBy: 'Сейітова А. Б.' }, w.as('operator')));
export const storedCase = (w: TestWorld): Case => w.take(receiveResult(atProviderCase(w), { number: 'Ш-7', date: w.today() }, w.as('operator')));
/** Moves the clock behind the term of storage. */
export const handedBackCase = (w: TestWorld): Case => {
  const row = storedCase(w);
  w.passDays(40);
  return w.take(handBack(row, {}, w.as('operator')));
};

/** A scan as the act takes it: each with a content of its own. */
export const scan = (place = 0) => ({
  hash: String(place + 1).padStart(64, '0'),
  type: 'application/pdf' as const,
  bytes: 120_000,
  pages: 2,
  flags: [],
  name: `скан-${place + 1}.pdf`,
  title: 'Мектептің мінездемесі',
});
