import type { Store } from '../../../renderer/store/store.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { closeCase } from '../../../shared/cases/close-case.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import type { Committed } from '../../../renderer/store/store.ts';
import { incompleteDraft, sampleDraft } from '../../world/sample-draft.ts';
import { VISITS_GRANT } from '../../world/stories.ts';
import { seat } from './window-options.ts';

/** The case that a commit wrote; a refusal is a bug of the test. */
export function caseOf(committed: Committed): Case {
  const row = committed.ok ? committed.value.cases[0] : undefined;
  if (!row) throw new Error(committed.ok ? 'no case' : `refused: ${committed.error.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`);
  return row;
}

export async function register(store: Store, draft = sampleDraft()): Promise<Case> {
  seat(store, 'clerk');
  return caseOf(await store.commit((world) => registerApplication(draftToApplication(draft), world)));
}

export async function refuseAtCounter(store: Store): Promise<Case> {
  seat(store, 'clerk');
  return caseOf(await store.commit((world) => refuseAcceptance(draftToApplication(incompleteDraft()), world)));
}

/** The next step of a case's way to the end, by the right person; null when it is closed. */
export async function nextStep(store: Store, row: Case): Promise<Case | null> {
  const as = (role: Parameters<typeof seat>[1]) => seat(store, role);
  const executor = store.office()?.staff.find(({ roles }) => roles.includes('executor'))?.id ?? '';
  const act = async (decide: Parameters<Store['commit']>[0]) => caseOf(await store.commit(decide, row.id));
  switch (row.state) {
    case 'registered':
      as('head');
      return act((world, current) => assignCase(current as Case, { executor }, world));
    case 'assigned':
      as('executor');
      return act((world, current) => confirmCompleteness(current as Case, {}, world));
    case 'checked':
      as('executor');
      return act((world, current) => draftGrant(current as Case, VISITS_GRANT, world));
    case 'drafted':
      as('head');
      return act((world, current) => signDecision(current as Case, {}, world));
    case 'signed':
      as('clerk');
      return act((world, current) => issueResult(current as Case, { who: 'applicant', document: { document: 'id-card' } }, world));
    case 'issued':
      as('clerk');
      return act((world, current) => closeCase(current as Case, {}, world));
    default:
      return null;
  }
}
