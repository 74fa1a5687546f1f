import { refuseActor } from '../cases/check-actor.ts';
import type { Allowed } from '../cases/case-workflow.ts';
import { openConflicts } from '../cases/open-conflicts.ts';
import { refuseSettling } from '../cases/settle-rules.ts';
import { todayOf } from '../cases/stamp.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { COMPLAINT_ACTS, type ComplaintAct } from '../roles/complaint-permissions.ts';
import { refuseOwnAnswer } from './answer-rules.ts';
import type { Complaint, ComplaintState } from './complaint.ts';
import type { ComplaintWorld } from './complaint-world.ts';

type Workflow = Readonly<Record<ComplaintState, Readonly<Partial<Record<ComplaintAct, ComplaintState>>>>>;

/** What may be done in any state. */
const always = (state: ComplaintState) =>
  ({
    'correct-complaint': state,
    'print-complaint': state,
    'attach-complaint-file': state,
    'remove-complaint-file': state,
    'settle-complaint-conflict': state,
  }) as const;
const told = (state: ComplaintState) => ({ ...always(state), 'complete-particulars': state }) as const;

/** State by act, total over the states. What stands here is possible; the fold moves the complaint. */
export const COMPLAINT_WORKFLOW: Workflow = {
  registered: {
    ...told('registered'),
    'assign-complaint': 'assigned',
    'extend-term': 'registered',
    'forward-complaint': 'forwarded',
    'answer-complaint': 'answered', // a favourable answer needs no more
  },
  assigned: {
    ...told('assigned'),
    'assign-complaint': 'assigned', // another takes over
    'request-material': 'assigned',
    'receive-material': 'assigned',
    'notify-preliminary': 'notified',
    'extend-term': 'assigned',
    'forward-complaint': 'forwarded',
    'answer-complaint': 'answered',
  },
  notified: {
    ...told('notified'),
    'assign-complaint': 'notified',
    'request-material': 'notified',
    'receive-material': 'notified',
    'record-complaint-objection': 'notified',
    'finish-complaint-hearing': 'heard',
    'extend-term': 'notified',
    'forward-complaint': 'forwarded',
    'answer-complaint': 'answered', // the objection convinced
  },
  heard: {
    ...told('heard'),
    'assign-complaint': 'heard',
    'request-material': 'heard',
    'receive-material': 'heard',
    'extend-term': 'heard',
    'forward-complaint': 'forwarded',
    'answer-complaint': 'answered',
  },
  answered: { ...always('answered'), 'receive-material': 'answered', 'send-answer': 'sent', 'record-measures': 'answered' },
  sent: { ...always('sent'), 'receive-material': 'sent', 'record-measures': 'sent', 'close-complaint': 'closed' },
  forwarded: { ...always('forwarded'), 'receive-material': 'forwarded', 'record-measures': 'forwarded', 'close-complaint': 'closed' },
  closed: { ...always('closed'), 'record-measures': 'closed' },
};

/** Acts that belong to the person the head named; the head may do them, too. */
const ASSIGNEES_OWN: readonly ComplaintAct[] = ['request-material', 'notify-preliminary', 'finish-complaint-hearing', 'settle-complaint-conflict'];
/** Which answer counts is not known: nothing goes out before the head has said it. */
const UNSETTLED_ACTS: readonly ComplaintAct[] = ['answer-complaint', 'forward-complaint', 'send-answer', 'close-complaint'];
/** Settled: what left the house is put right by the head only. */
const SEALED: readonly ComplaintState[] = ['answered', 'sent', 'forwarded', 'closed'];

/**
 * Why the act is not possible now for this person, or null. Order: person, role, state, own complaint, then the rules of the act.
 * Codes: those of refuseActor, complaint-wrong-state, not-your-complaint, complaint-sealed, hearing-not-over, answers-own-decision,
 * complaint-case-needed, material-not-awaited, in-conflict, no-conflict, head-settles, head-removes-file, file-not-attached. `register-complaint` never applies to an existing complaint.
 */
export function refuseComplaintAct(act: ComplaintAct, current: Complaint, world: ComplaintWorld): Refusal | null {
  const byActor = refuseActor(act, world);
  if (byActor) return byActor;
  const { actor } = world;
  if (COMPLAINT_WORKFLOW[current.state][act] === undefined) return { code: 'complaint-wrong-state', params: { act, state: current.state } };
  if (ASSIGNEES_OWN.includes(act) && actor.role !== 'head' && current.assignee !== actor.staff) return { code: 'not-your-complaint' };
  if (act === 'correct-complaint' && SEALED.includes(current.state) && actor.role !== 'head') return { code: 'complaint-sealed' };
  if (act === 'remove-complaint-file' && SEALED.includes(current.state) && actor.role !== 'head') return { code: 'head-removes-file' };
  if (UNSETTLED_ACTS.includes(act) && openConflicts(current.clash).some(({ key }) => key === 'answer')) return { code: 'in-conflict' };
  return RULES[act]?.(current, world) ?? null;
}

/** The rules of single acts. */
const RULES: Readonly<Partial<Record<ComplaintAct, (current: Complaint, world: ComplaintWorld) => Refusal | null>>> = {
  'answer-complaint': refuseOwnAnswer,
  'finish-complaint-hearing': refuseEarlyEnd,
  'remove-complaint-file': ({ attachments }) => (attachments?.length ? null : { code: 'file-not-attached' }),
  'settle-complaint-conflict': ({ clash }, { actor }) => refuseSettling(openConflicts(clash), actor.role),
  'receive-material': ({ materials }) => (materials.some(({ received }) => !received) ? null : { code: 'material-not-awaited' }),
};

/** The complainant may object until the last day, or the objection is here (АППК art. 73). */
function refuseEarlyEnd({ notice }: Complaint, world: ComplaintWorld): Refusal | null {
  if (!notice || notice.objection || todayOf(world) > notice.objectionsUntil) return null;
  return { code: 'hearing-not-over', params: { date: dottedDate(notice.objectionsUntil) } };
}

/** Every act of an existing complaint, allowed or with its reason: screens grey out from here. */
export function allowedComplaintActs(current: Complaint, world: ComplaintWorld): Record<ComplaintAct, Allowed> {
  const row = (act: ComplaintAct): Allowed => {
    const refusal = refuseComplaintAct(act, current, world);
    return refusal ? { allowed: false, refusal } : { allowed: true };
  };
  return Object.fromEntries(COMPLAINT_ACTS.map((act) => [act, row(act)])) as Record<ComplaintAct, Allowed>;
}
