import type { Json } from '../kernel/canonical-json.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import { withValueAt } from './application-path.ts';
import { withAttachment, withoutAttachment } from './attachments.ts';
import { Attachment } from './attachment.ts';
import { Case, Conversation, type Decision, Receiver } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import type { Chosen } from './clash.ts';
import { counterKey } from './numbering.ts';
import { type Outcome, outcomeOf, readOutcome, withOutcome } from './outcome.ts';
import { valueAt } from './read-candidate.ts';
import { fieldOfSlot, kindOfSlot } from './slots.ts';

type Settled = Extract<CaseFact, { type: 'conflict-settled' }>;

/**
 * The choice of a settlement on the row: total; a choice that cannot be read moves nothing. Where the outcome was settled, one decision stands at most: the
 * others stay to be seen, struck with the reason. What was handed out or filed away stays so as long as a decision stands.
 */
export function applySettlement(row: Case, fact: Settled): Case {
  const { chosen } = fact;
  if (!chosen) return row;
  switch (kindOfSlot(chosen.slot)) {
    case 'draft':
    case 'decision':
    case 'completeness':
      return withChosenOutcome(row, readOutcome(chosen.value), fact);
    case 'consent':
      return withChosenOutcome(row, undecided(row), fact);
    case 'objection':
    case 'hearing':
      return withHearing(row, chosen);
    default:
      return withPlace(row, chosen);
  }
}

/** Places that hold one thing. */
function withPlace(row: Case, { slot, value, at, by }: Chosen): Case {
  const place = slot.slice(slot.indexOf(':') + 1);
  switch (kindOfSlot(slot)) {
    case 'field':
      return { ...row, application: withValueAt(row.application, fieldOfSlot(slot) ?? '', value) ?? row.application };
    case 'executor':
      return withExecutor(row, { slot, value, at, by });
    case 'conversation':
      return read(Conversation, value, (conversation) => ({ ...row, conversation: { at, by, ...conversation } })) ?? row;
    case 'issue':
      return read(Receiver, value, (receiver) => ({ ...row, issue: { at, by, receiver } })) ?? row;
    case 'file':
      if (value === null) return { ...row, attachments: withoutAttachment(row, place) };
      return read(Attachment, value, (file) => ({ ...row, attachments: withAttachment(row, file) })) ?? row;
    case 'block': {
      const { blocked: _before, ...open } = row;
      return value === null ? open : (read(Case.shape.blocked, value, (blocked) => ({ ...open, ...(blocked && { blocked }) })) ?? row);
    }
    case 'certificate':
      return withCertificate(row, { slot: place, value, at, by });
    default:
      return row;
  }
}

type Shape<T> = Parameters<typeof parseSafely<T>>[0];
function read<T>(schema: Shape<T>, value: Json, make: (read: T) => Case): Case | null {
  const parsed = parseSafely(schema, value);
  return parsed.success ? make(parsed.data) : null;
}

function withExecutor(row: Case, { value, at, by }: Chosen): Case {
  const [executor, resolution] = [valueAt(value, 'executor'), valueAt(value, 'resolution')];
  if (typeof executor !== 'string') return row;
  const assignment = { at, by, ...(typeof resolution === 'string' && { resolution }) };
  return { ...row, executor, assignment, state: row.state === 'registered' ? 'assigned' : row.state };
}

function withCertificate(row: Case, { slot, value, at, by }: Chosen): Case {
  const said = valueAt({ received: value }, 'received') as { date?: unknown; number?: unknown } | null;
  const obligations = row.obligations?.map((one) => (one.id === slot && said ? { ...one, received: { at, by, ...said } } : one));
  const parsed = parseSafely(Case.shape.obligations, obligations);
  return parsed.success && parsed.data ? { ...row, obligations: parsed.data } : row;
}

function withHearing(row: Case, { slot, value }: Chosen): Case {
  if (slot === 'objection') {
    const parsed = parseSafely(Case.shape.notice.unwrap().shape.objection, value);
    if (!parsed.success || !row.notice) return row;
    const heard = row.state === 'drafted' || row.state === 'refusal-noticed';
    return { ...row, notice: { ...row.notice, objection: parsed.data }, state: heard ? 'refusal-noticed' : row.state };
  }
  const parsed = parseSafely(Case.shape.notice, value);
  return parsed.success && parsed.data ? { ...row, notice: parsed.data, state: row.state === 'refusal-noticed' ? 'drafted' : row.state } : row;
}

/** As if nothing had been decided: the draft waits for the head again. */
function undecided(row: Case): Outcome {
  const { decision: _struck, acceptanceRefusal: _too, obligations: _owed, ...rest } = outcomeOf(row);
  const state = rest.draft && rest.draft.returned === undefined ? 'drafted' : 'checked';
  return { ...rest, decision: null, acceptanceRefusal: null, state };
}

function withChosenOutcome(row: Case, chosen: Outcome | null, { at, by, reason }: Settled): Case {
  if (!chosen) return row;
  const all: NonNullable<Case['otherDecisions']> = [...(row.decision ? [row.decision] : []), ...(row.otherDecisions ?? [])];
  const others = all.filter((one) => !isSameDecision(one, chosen.decision)).map((one) => ({ ...one, struck: one.struck ?? { at, by, reason } }));
  const { otherDecisions: _before, ...rest } = withOutcome(row, kept(row, chosen));
  return { ...rest, ...(others.length > 0 && { otherDecisions: others }), state: stateAfter(row, chosen) };
}

// A certificate that came meanwhile is not lost with the settlement.
function kept(row: Case, outcome: Outcome): Outcome {
  const obligations = outcome.obligations?.map((one) => row.obligations?.find(({ id }) => id === one.id) ?? one);
  return obligations ? { ...outcome, obligations } : outcome;
}

function stateAfter(row: Case, { decision, state }: Outcome): Case['state'] {
  if (!decision) return state;
  if (row.closed) return 'closed';
  return row.issue ? 'issued' : 'signed';
}

const isSameDecision = ({ number }: Decision, other: Decision | null): boolean =>
  other !== null &&
  counterKey(number.series, number.mark, number.year) === counterKey(other.number.series, other.number.mark, other.number.year) &&
  number.serial === other.number.serial;
