import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { orderSubstitution } from '../../../shared/cases/order-substitution.ts';
import { returnDraft } from '../../../shared/cases/return-draft.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { assignComplaint } from '../../../shared/complaints/assign-complaint.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import { aboutCase, makeComplaintWorld, registered } from '../../world/complaints.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { grantOf, registeredCase } from '../../world/stories.ts';

const STAFF = ['clerk', 'executor', 'otherExecutor', 'head'] as const;
type Somebody = (typeof STAFF)[number];
const somebody = fc.constantFrom(...STAFF);
const RUNS = 300;

/** A small office: everybody is clerk, executor and head at once. */
function everybodyEverything(w: TestWorld): void {
  const roles: readonly Role[] = ['clerk', 'executor', 'head'];
  for (const person of STAFF) w.take(changeStaff({ ...w.staffOf(person), roles: [...roles] }, w.as('head')));
}

/** The case as one person alone brings it to a draft. */
function draftedBy(w: TestWorld, row: Case, person: Somebody): Case {
  const assigned = row.executor === w.staffOf(person).id ? row : w.take(assignCase(row, { executor: w.staffOf(person).id }, w.as(person, 'head')));
  const checked = assigned.state === 'assigned' ? w.take(confirmCompleteness(assigned, {}, w.as(person, 'executor'))) : assigned;
  return w.take(draftGrant(checked, grantOf(w, checked), w.as(person, 'executor')));
}

it('who drafted never signs, whatever roles they hold, also when another drafted before', () => {
  let [signed, refused] = [0, 0];
  fc.assert(
    fc.property(somebody, fc.option(somebody), somebody, (first, second, signer) => {
      const w = makeWorld();
      everybodyEverything(w);
      let row = draftedBy(w, registeredCase(w), first);
      if (second !== null) row = draftedBy(w, w.take(returnDraft(row, { reason: 'Толықтырыңыз' }, w.as('head', 'head'))), second);
      const decided = signDecision(row, {}, w.as(signer, 'head'));
      const drafter = second ?? first;
      if (decided.ok) signed += 1;
      else refused += 1;
      expect(decided.ok ? 'ok' : decided.error[0]?.code).toBe(signer === drafter ? 'drafter-cannot-sign' : 'ok');
      if (decided.ok) expect(w.take(decided).decision).toMatchObject({ by: w.staffOf(signer).id, draftedBy: w.staffOf(drafter).id });
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(signed, refused)).toBeGreaterThan(0);
});

it('a deputy by order signs for the absent head, but not what they drafted themselves', () => {
  for (const drafter of ['executor', 'otherExecutor'] as const) {
    const w = makeWorld();
    const row = draftedBy(withHeadRole(w, drafter), registeredCase(w), drafter);
    w.take(changeStaff({ ...w.staffOf(drafter), roles: ['executor'] }, w.as('head')));
    const today = w.today();
    const order = { absent: w.staffOf('head').id, deputy: w.staffOf('executor').id, from: today, until: today, order: { number: '7', date: today } };
    w.take(orderSubstitution(order, w.as('head')));
    const decided = signDecision(row, {}, w.as('executor', 'head'));
    expect(decided.ok ? 'ok' : decided.error[0]?.code).toBe(drafter === 'executor' ? 'drafter-cannot-sign' : 'ok');
    // The order makes nobody else a head.
    expect(signDecision(row, {}, w.as('otherExecutor', 'head'))).toMatchObject({ ok: false, error: [{ code: 'actor-role-missing' }] });
  }
});

function withHeadRole(w: TestWorld, person: Somebody): TestWorld {
  w.take(changeStaff({ ...w.staffOf(person), roles: ['executor', 'head'] }, w.as('head')));
  return w;
}

it('who drafted or signed a decision never answers alone the complaint about it', () => {
  const told = { alone: 0, together: 0, stranger: 0 };
  fc.assert(
    fc.property(somebody, somebody, fc.option(somebody), somebody, (drafter, signer, assignee, answerer) => {
      fc.pre(drafter !== signer);
      const w = makeComplaintWorld();
      everybodyEverything(w.ground);
      const subject = w.ground.take(signDecision(draftedBy(w.ground, registeredCase(w.ground), drafter), {}, w.ground.as(signer, 'head')));
      const world = { ...w.ground.as(answerer, 'head'), subject };
      let row = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
      if (assignee !== null) row = w.take(assignComplaint(row, { assignee: w.staffOf(assignee).id }, world));
      const deciders: readonly Somebody[] = [drafter, signer];
      const helped = assignee !== null && assignee !== answerer && !deciders.includes(assignee);
      const kind = deciders.includes(answerer) ? (helped ? 'together' : 'alone') : 'stranger';
      told[kind] += 1;
      const decided = answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, world);
      expect(decided.ok ? 'ok' : decided.error[0]?.code).toBe(kind === 'alone' ? 'answers-own-decision' : 'ok');
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
});
