import type { ApplicationDraft } from '../../shared/cases/application-draft.ts';
import { assignCase } from '../../shared/cases/assign-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import { closeCase } from '../../shared/cases/close-case.ts';
import { confirmCompleteness } from '../../shared/cases/confirm-completeness.ts';
import { draftPermission } from '../../shared/cases/draft-permission.ts';
import { draftRefusal } from '../../shared/cases/draft-refusal.ts';
import { draftToApplication } from '../../shared/cases/draft-to-application.ts';
import { finishHearing } from '../../shared/cases/finish-hearing.ts';
import { issueResult } from '../../shared/cases/issue-result.ts';
import { refuseAcceptance } from '../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../shared/cases/register-application.ts';
import { signDecision } from '../../shared/cases/sign-decision.ts';
import type { TestWorld } from './make-world.ts';
import { incompleteDraft, sampleDraft } from './sample-draft.ts';

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
export const PERMISSION = { place: 'Білім бөлімі, 3-кабинет', schedule: 'Сенбі, 10:00–12:00' };
export const draftedPermission = (w: TestWorld, draft?: ApplicationDraft): Case => {
  const row = checkedCase(w, draft);
  return w.take(draftPermission(row, PERMISSION, w.as('executor')));
};
export const groundOf = (w: TestWorld): string =>
  w.world().catalogue.editions.find(({ service, region }) => service === 'visits' && region === 'national')?.grounds[0]?.id ?? '';
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
export const signedCase = (w: TestWorld, kind: 'permission' | 'refusal' = 'permission', draft?: ApplicationDraft): Case => {
  const row = kind === 'permission' ? draftedPermission(w, draft) : draftedRefusal(w, draft);
  return w.take(signDecision(row, {}, w.as('head')));
};
export const issuedCase = (w: TestWorld, kind: 'permission' | 'refusal' = 'permission', draft?: ApplicationDraft): Case => {
  const row = signedCase(w, kind, draft);
  return w.take(issueResult(row, { who: 'applicant', document: { document: 'id-card' } }, w.as('clerk')));
};
export const closedCase = (w: TestWorld, kind: 'permission' | 'refusal' = 'permission', draft?: ApplicationDraft): Case => {
  const row = issuedCase(w, kind, draft);
  return w.take(closeCase(row, {}, w.as('clerk')));
};
