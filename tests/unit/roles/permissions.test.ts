import { describe, expect, it } from 'vitest';
import { allowedActs, WORKFLOWS } from '../../../shared/cases/case-workflow.ts';
import { CASE_STATES, type Case, type CaseState } from '../../../shared/cases/case.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { CASE_ACTS, type CaseAct, mayAct, PERMISSIONS } from '../../../shared/roles/permissions.ts';
import { ROLES } from '../../../shared/roles/roles.ts';
import { actTable } from '../../world/act-table.ts';
import { makeCounterWorld, makeWorld, type PersonKey, type TestWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const IN_STATE: Record<CaseState, (w: TestWorld) => Case> = {
  registered: story.registeredCase,
  assigned: story.assignedCase,
  checked: story.checkedCase,
  'refusal-noticed': story.noticedRefusal,
  drafted: story.draftedGrant,
  signed: story.signedCase,
  issued: story.issuedCase,
  closed: story.closedCase,
  'acceptance-refused': story.acceptanceRefusedCase,
  accepted: story.acceptedCase,
  'with-courier': story.withCourierCase,
  'at-provider': story.atProviderCase,
  stored: story.storedCase,
  'handed-back': story.handedBackCase,
};
const AT_COUNTER: readonly CaseState[] = ['accepted', 'with-courier', 'at-provider', 'stored', 'handed-back'];
const kindOfState = (state: CaseState) => (AT_COUNTER.includes(state) ? ('state-corporation' as const) : ('office' as const));

/** What must hold, said once more and apart from the code: may the role do the act in the state (by the executor of the case, hearing over)? */
function expected(act: CaseAct, role: (typeof ROLES)[number], state: CaseState): boolean {
  const kind = kindOfState(state);
  if (act === 'register' || !mayAct(role, act, kind) || !(act in WORKFLOWS[kind][state])) return false;
  // The visits: no conversation, nothing owed afterwards; nothing was asked back yet, a month is not over, no scan lies here to be taken away, nothing clashes.
  if (
    ['settle-conflict', 'remove-file', 'hold-conversation', 'record-certificate', 'remind', 'hand-back', 'request-back', 'unblock-data'].includes(act)
  )
    return false;
  if (act === 'receive-result') return state === 'at-provider';
  if (act === 'refuse-acceptance') return role === 'executor';
  return act !== 'correct' || role === 'head' || !['signed', 'issued', 'closed', ...AT_COUNTER.slice(1)].includes(state);
}

/** A world in which one person holds every role, so that only the role they act in decides. The clerk of the cast does not draft, so may sign. */
function everyRole(state: CaseState): { w: TestWorld; row: Case; somebody: PersonKey } {
  const w = kindOfState(state) === 'office' ? makeWorld() : makeCounterWorld();
  const [somebody, head] = kindOfState(state) === 'office' ? (['clerk', 'head'] as const) : (['operator', 'manager'] as const);
  const row = IN_STATE[state](w);
  if (row.notice) w.setNow(`${row.notice.decisionFrom}T10:00`);
  w.take(changeStaff({ ...w.staffOf(somebody), roles: [...ROLES] }, w.as(head)));
  return { w, row: { ...row, executor: row.executor === null ? null : w.staffOf(somebody).id }, somebody };
}

describe.each(CASE_STATES)('a case that is %s', (state) => {
  const { w, row, somebody } = everyRole(state);
  const acts = actTable(w);
  it.each(ROLES)('by a %s: the act and the greyed button agree with the table', (role) => {
    const world = w.as(somebody, role);
    const allowed = allowedActs(row, world);
    for (const act of CASE_ACTS) {
      const may = expected(act, role, state);
      expect([act, allowed[act].allowed]).toEqual([act, may]);
      if (act !== 'register') expect([act, acts[act](row, world).ok]).toEqual([act, may]);
    }
  });
});

describe('permissions', () => {
  it.each(ROLES)('registering by a %s', (role) => {
    const w = makeWorld();
    w.take(changeStaff({ ...w.staffOf('clerk'), roles: [...ROLES] }, w.as('head')));
    const decided = registerApplication(draftToApplication(sampleDraft()), w.as('clerk', role));
    expect(decided.ok).toBe(mayAct(role, 'register'));
  });
  it('only the head signs and assigns; nobody has no right at all', () => {
    expect([PERMISSIONS.sign, PERMISSIONS.assign, PERMISSIONS['return-draft']]).toEqual([['head'], ['head'], ['head']]);
    for (const act of CASE_ACTS) expect(PERMISSIONS[act].length).toBeGreaterThan(0);
  });
  it('a stranger, somebody who left and a borrowed role are refused', () => {
    const w = makeWorld();
    const row = story.registeredCase(w);
    const print = actTable(w).print;
    const code = (world: Parameters<typeof print>[1]) => {
      const decided = print(row, world);
      return decided.ok ? 'ok' : decided.error[0]?.code;
    };
    expect(code({ ...w.world(), actor: { staff: 'nobody', role: 'clerk' } })).toBe('actor-unknown');
    expect(code(w.as('clerk', 'head'))).toBe('actor-role-missing');
    w.take(changeStaff({ ...w.staffOf('clerk'), active: false }, w.as('head')));
    expect(code(w.as('clerk'))).toBe('actor-inactive');
  });
});
