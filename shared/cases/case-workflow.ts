import type { Refusal } from '../kernel/refusal.ts';
import { CASE_ACTS, type CaseAct } from '../roles/permissions.ts';
import type { WorkplaceKind } from '../roles/workplaces.ts';
import type { Case, CaseState } from './case.ts';
import { isAway } from './case-move.ts';
import { refuseActor } from './check-actor.ts';
import { refuseConversation } from './conversation-rules.ts';
import { refuseHearing } from './hearing-rules.ts';
import { kindOf } from './office.ts';
import { openConflicts } from './open-conflicts.ts';
import { refuseSettling } from './settle-rules.ts';
import { refuseHandBack, refuseRequestBack } from './storage-rules.ts';
import type { World } from './world.ts';

export { CASE_ACTS, type CaseAct };

type Workflow = Readonly<Record<CaseState, Readonly<Partial<Record<CaseAct, CaseState>>>>>;

/** A scan may join and leave a case in any state, its data may be blocked at request and freed, and a clash is settled where it is found. */
const files = <State extends CaseState>(state: State) =>
  ({ 'attach-file': state, 'remove-file': state, 'block-data': state, 'unblock-data': state, 'settle-conflict': state }) as const;

/** States in which a case never stands at the other kind of workplace. */
const NO_STATES_OF_COUNTER = { accepted: {}, 'with-courier': {}, 'at-provider': {}, stored: {}, 'handed-back': {} } as const;
const NO_STATES_OF_OFFICE = { registered: {}, assigned: {}, checked: {}, 'refusal-noticed': {}, drafted: {}, signed: {} } as const;

/**
 * State by act at the provider's office, total over the states. What stands here is possible; the fold moves the case.
 * Where no hearing is in force (before 01.07.2021) `draft-refusal` leads straight to 'drafted': such a draft carries no notice.
 */
export const WORKFLOW: Workflow = {
  registered: {
    assign: 'assigned',
    'withdraw-consent': 'registered',
    correct: 'registered',
    print: 'registered',
    'send-away': 'registered',
    ...files('registered'),
  },
  assigned: {
    assign: 'assigned', // another executor takes over
    'confirm-completeness': 'checked',
    'refuse-acceptance': 'acceptance-refused',
    'withdraw-consent': 'assigned',
    correct: 'assigned',
    print: 'assigned',
    'send-away': 'assigned',
    ...files('assigned'),
  },
  checked: {
    assign: 'checked',
    'hold-conversation': 'checked',
    'draft-grant': 'drafted',
    'draft-refusal': 'refusal-noticed',
    'withdraw-consent': 'checked',
    correct: 'checked',
    print: 'checked',
    'send-away': 'checked',
    ...files('checked'),
  },
  'refusal-noticed': {
    assign: 'refusal-noticed',
    'hold-conversation': 'refusal-noticed',
    'withdraw-consent': 'refusal-noticed',
    'draft-grant': 'drafted', // the objection convinced
    'record-objection': 'refusal-noticed',
    'finish-hearing': 'drafted',
    correct: 'refusal-noticed',
    print: 'refusal-noticed',
    'send-away': 'refusal-noticed',
    ...files('refusal-noticed'),
  },
  drafted: {
    'return-draft': 'checked',
    sign: 'signed',
    'withdraw-consent': 'drafted',
    correct: 'drafted',
    print: 'drafted',
    'send-away': 'drafted',
    ...files('drafted'),
  },
  signed: {
    issue: 'issued',
    'record-certificate': 'signed',
    remind: 'signed',
    'withdraw-consent': 'signed',
    correct: 'signed',
    print: 'signed',
    'send-away': 'signed',
    ...files('signed'),
  },
  issued: {
    close: 'closed',
    'record-certificate': 'issued',
    remind: 'issued',
    correct: 'issued',
    print: 'issued',
    'send-away': 'issued',
    ...files('issued'),
  },
  closed: { 'record-certificate': 'closed', remind: 'closed', correct: 'closed', print: 'closed', ...files('closed') },
  'acceptance-refused': { correct: 'acceptance-refused', print: 'acceptance-refused', ...files('acceptance-refused') },
  ...NO_STATES_OF_COUNTER,
};

/** The same for the counter of the State Corporation: the package goes to the provider, the result comes back (Rules 2020 p. 4-6, 10-11). */
const COUNTER_WORKFLOW: Workflow = {
  ...NO_STATES_OF_OFFICE,
  accepted: { 'send-package': 'with-courier', correct: 'accepted', print: 'accepted', ...files('accepted') },
  'with-courier': { 'deliver-package': 'at-provider', correct: 'with-courier', print: 'with-courier', ...files('with-courier') },
  'at-provider': { 'receive-result': 'stored', correct: 'at-provider', print: 'at-provider', ...files('at-provider') },
  stored: { issue: 'issued', 'hand-back': 'handed-back', correct: 'stored', print: 'stored', ...files('stored') },
  'handed-back': {
    'request-back': 'handed-back',
    'receive-result': 'stored',
    close: 'closed',
    correct: 'handed-back',
    print: 'handed-back',
    ...files('handed-back'),
  },
  issued: { close: 'closed', correct: 'issued', print: 'issued', ...files('issued') },
  closed: { correct: 'closed', print: 'closed', ...files('closed') },
  'acceptance-refused': { correct: 'acceptance-refused', print: 'acceptance-refused', ...files('acceptance-refused') },
};

export const WORKFLOWS: Readonly<Record<WorkplaceKind, Workflow>> = { office: WORKFLOW, 'state-corporation': COUNTER_WORKFLOW };

export type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

/** Acts that belong to the executor the head named; a colleague takes over by a new resolution. */
const EXECUTORS_OWN: readonly CaseAct[] = [
  'refuse-acceptance',
  'confirm-completeness',
  'hold-conversation',
  'draft-grant',
  'draft-refusal',
  'finish-hearing',
  'settle-conflict',
];
/** What is done with a case that has gone to another office: it is read, and what clashed is settled. */
const READING_ACTS: readonly CaseAct[] = ['print', 'settle-conflict'];
/** Whose paper counts is not known: nothing is signed, handed out or filed away before the head has said it. */
const UNSETTLED_ACTS: readonly CaseAct[] = ['sign', 'issue', 'close'];
/** What waits while the data are blocked at somebody's request: only the head does it then. The terms of the law run on, so the way of the case stays open. */
const BLOCKED_ACTS: readonly CaseAct[] = ['print', 'correct'];
export const SIGNED_STATES: readonly CaseState[] = ['signed', 'issued', 'closed'];
/** At the counter the decision is the provider's: what was handed on is no longer put right here by the operator. */
const SENT_STATES: readonly CaseState[] = ['with-courier', 'at-provider', 'stored', 'handed-back', 'issued', 'closed'];
const isSealed = ({ state }: Case, world: World): boolean =>
  (kindOf(world.office) === 'state-corporation' ? SENT_STATES : SIGNED_STATES).includes(state);

/**
 * Why the act is not possible now for this person, or null. Order: person, role, state, own case, then the rules of the act.
 * Codes: those of refuseActor, wrong-state, not-your-case, drafter-cannot-sign, hearing-not-over, decision-not-before, hearing-notice-missing, head-corrects-signed, head-removes-file, file-not-attached, in-conflict,
 * data-blocked, already-blocked, no-conflict, head-settles, case-away, not-blocked, no-conversation-here, conversation-first, no-obligation, consent-already-withdrawn, result-not-requested, result-already-requested, storage-runs.
 */
export function refuseAct(act: CaseAct, current: Case, world: World): Refusal | null {
  const byActor = refuseActor(act, world);
  if (byActor) return byActor;
  if (WORKFLOWS[kindOf(world.office)][current.state][act] === undefined) return { code: 'wrong-state', params: { act, state: current.state } };
  if (isAway(current) && !READING_ACTS.includes(act)) return { code: 'case-away', params: { office: current.sentAway?.to.name ?? '' } };
  if (world.actor.role === 'executor' && EXECUTORS_OWN.includes(act) && current.executor !== world.actor.staff) return { code: 'not-your-case' };
  if (act === 'refuse-acceptance' && world.actor.role !== 'executor') return { code: 'wrong-role', params: { act, role: world.actor.role } };
  if (act === 'correct' && isSealed(current, world) && world.actor.role !== 'head') return { code: 'head-corrects-signed' };
  if (act === 'remove-file' && isSealed(current, world) && world.actor.role !== 'head') return { code: 'head-removes-file' };
  if (current.blocked && BLOCKED_ACTS.includes(act) && world.actor.role !== 'head') return { code: 'data-blocked' };
  if (UNSETTLED_ACTS.includes(act) && openConflicts(current.clash).some(({ key }) => key === 'decision' || key === 'draft'))
    return { code: 'in-conflict' };
  if (act === 'sign' && current.draft?.by === world.actor.staff) return { code: 'drafter-cannot-sign' };
  return refuseByRules(act, current, world);
}

function refuseByRules(act: CaseAct, current: Case, world: World): Refusal | null {
  switch (act) {
    case 'sign':
    case 'finish-hearing':
      return refuseHearing(act, current, world);
    case 'hold-conversation':
    case 'draft-grant':
      return refuseConversation(act, current, world);
    case 'record-certificate':
    case 'remind':
      return current.obligations?.some(({ received }) => !received) ? null : { code: 'no-obligation' };
    case 'remove-file':
      return current.attachments?.length ? null : { code: 'file-not-attached' };
    case 'settle-conflict':
      return refuseSettling(openConflicts(current.clash), world.actor.role);
    case 'block-data':
      return current.blocked ? { code: 'already-blocked' } : null;
    case 'unblock-data':
      return current.blocked ? null : { code: 'not-blocked' };
    case 'withdraw-consent':
      return current.consentWithdrawn ? { code: 'consent-already-withdrawn' } : null;
    case 'receive-result':
      return current.state === 'handed-back' && !current.storage?.requestedBack ? { code: 'result-not-requested' } : null;
    case 'request-back':
      return refuseRequestBack(current, world);
    case 'hand-back':
      return refuseHandBack(current, world);
    default:
      return null;
  }
}

/** Every act of an existing case, allowed or with its reason: screens grey out from here. `register` never applies to an existing case. */
export function allowedActs(current: Case, world: World): Record<CaseAct, Allowed> {
  const row = (act: CaseAct): Allowed => {
    const refusal = refuseAct(act, current, world);
    return refusal ? { allowed: false, refusal } : { allowed: true };
  };
  return Object.fromEntries(CASE_ACTS.map((act) => [act, row(act)])) as Record<CaseAct, Allowed>;
}
