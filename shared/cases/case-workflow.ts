import type { Refusal } from '../kernel/refusal.ts';
import { CASE_ACTS, type CaseAct } from '../roles/permissions.ts';
import type { Case, CaseState } from './case.ts';
import { refuseActor } from './check-actor.ts';
import { refuseHearing } from './hearing-rules.ts';
import type { World } from './world.ts';

export { CASE_ACTS, type CaseAct };

/**
 * State by act, total over the states. What stands here is possible; the fold moves the case.
 * Where no hearing is in force (before 01.07.2021) `draft-refusal` leads straight to 'drafted': such a draft carries no notice.
 */
export const WORKFLOW: Readonly<Record<CaseState, Readonly<Partial<Record<CaseAct, CaseState>>>>> = {
  registered: { assign: 'assigned', correct: 'registered', print: 'registered' },
  assigned: {
    assign: 'assigned', // another executor takes over
    'confirm-completeness': 'checked',
    'refuse-acceptance': 'acceptance-refused',
    correct: 'assigned',
    print: 'assigned',
  },
  checked: { assign: 'checked', 'draft-permission': 'drafted', 'draft-refusal': 'refusal-noticed', correct: 'checked', print: 'checked' },
  'refusal-noticed': {
    assign: 'refusal-noticed',
    'draft-permission': 'drafted', // the objection convinced
    'record-objection': 'refusal-noticed',
    'finish-hearing': 'drafted',
    correct: 'refusal-noticed',
    print: 'refusal-noticed',
  },
  drafted: { 'return-draft': 'checked', sign: 'signed', correct: 'drafted', print: 'drafted' },
  signed: { issue: 'issued', correct: 'signed', print: 'signed' },
  issued: { close: 'closed', correct: 'issued', print: 'issued' },
  closed: { correct: 'closed', print: 'closed' },
  'acceptance-refused': { correct: 'acceptance-refused', print: 'acceptance-refused' },
};

export type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

/** Acts that belong to the executor the head named; a colleague takes over by a new resolution. */
const EXECUTORS_OWN: readonly CaseAct[] = ['refuse-acceptance', 'confirm-completeness', 'draft-permission', 'draft-refusal', 'finish-hearing'];
export const SIGNED_STATES: readonly CaseState[] = ['signed', 'issued', 'closed'];

/**
 * Why the act is not possible now for this person, or null. Order: person, role, state, own case, then the rules of the act.
 * Codes: those of refuseActor, wrong-state, not-your-case, drafter-cannot-sign, hearing-not-over, decision-not-before, hearing-notice-missing, head-corrects-signed, in-conflict.
 */
export function refuseAct(act: CaseAct, current: Case, world: World): Refusal | null {
  const byActor = refuseActor(act, world);
  if (byActor) return byActor;
  if (WORKFLOW[current.state][act] === undefined) return { code: 'wrong-state', params: { act, state: current.state } };
  if (world.actor.role === 'executor' && EXECUTORS_OWN.includes(act) && current.executor !== world.actor.staff) return { code: 'not-your-case' };
  if (act === 'refuse-acceptance' && world.actor.role !== 'executor') return { code: 'wrong-role', params: { act, role: world.actor.role } };
  if (act === 'correct' && SIGNED_STATES.includes(current.state) && world.actor.role !== 'head') return { code: 'head-corrects-signed' };
  if (act === 'sign' && current.draft?.by === world.actor.staff) return { code: 'drafter-cannot-sign' };
  return act === 'sign' || act === 'finish-hearing' ? refuseHearing(act, current, world) : null;
}

/** Every act of an existing case, allowed or with its reason: screens grey out from here. `register` never applies to an existing case. */
export function allowedActs(current: Case, world: World): Record<CaseAct, Allowed> {
  const row = (act: CaseAct): Allowed => {
    const refusal = refuseAct(act, current, world);
    return refusal ? { allowed: false, refusal } : { allowed: true };
  };
  return Object.fromEntries(CASE_ACTS.map((act) => [act, row(act)])) as Record<CaseAct, Allowed>;
}
