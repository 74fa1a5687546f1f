import type { Json } from '../kernel/canonical-json.ts';
import { applyCaseFact } from './apply-case-fact.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { slotOf, valueOf } from './case-slots.ts';
import type { Write, Written } from './clash.ts';
import { noteWrite, type NotedAt } from './note-write.ts';
import { outcomeBefore, outcomeOf, readOutcome, withOutcome } from './outcome.ts';
import { isSettled } from './row-changes.ts';
import { kindOfSlot, metAt } from './slots.ts';

/**
 * The fold of a fact with what is known of its entry: besides what applyCaseFact does, it is told what was done without knowing of one another. The row
 * keeps the last writing of each place and, where they do not agree, what each says; `conflict` is set exactly while something is open.
 *
 * The row is a function of the entries with their numbers, in the order of the fold: a row that was folded from unnumbered entries is folded anew when they get theirs.
 */
export function foldCaseFact(before: Case | null, fact: CaseFact, { office, ...written }: Written & { readonly office: string }): Case {
  const row = before && { ...before, conflict: false };
  const slot = fact.type === 'conflict-settled' ? null : slotOf(fact);
  const seen = row && slot !== null ? authorsView(row, slot, written) : row;
  const after = applied({ row, seen, office }, fact);
  const said = (place: string): Json => saidBy(seen, { fact, place, office });
  const at: NotedAt<Case> = { before: row, after, fact, slot, written };
  return noteWrite(at, { valueOf, said });
}

/** `seen`: the row as the fact's author saw it. */
type Folding = { readonly row: Case | null; readonly seen: Case | null; readonly office: string };

/** A decision carries the draft that its signer knew, whatever came in between. */
function applied({ row, seen, office }: Folding, fact: CaseFact): Case {
  if (fact.type !== 'decision-signed' || !row || !seen || seen === row) return applyCaseFact(row, fact, office);
  if (!isSettled(row)) return applyCaseFact(withOutcome(row, outcomeOf(seen)), fact, office);
  const after = applyCaseFact(row, fact, office);
  const last = after.otherDecisions?.at(-1);
  const draftedBy = seen.draft?.by ?? '';
  return last ? { ...after, otherDecisions: [...(after.otherDecisions ?? []).slice(0, -1), { ...last, draftedBy }] } : after;
}

/** What the fact says at its place, by itself. */
function saidBy(seen: Case | null, { fact, place, office }: { readonly fact: CaseFact; readonly place: string; readonly office: string }): Json {
  if (fact.type === 'case-corrected') return fact.value;
  const view = seen && !OF_OUTCOME.includes(kindOfSlot(place)) ? withoutPlace(seen, place) : seen;
  return valueOf(applyCaseFact(view, fact, office), place);
}

const OF_OUTCOME: readonly string[] = ['draft', 'decision', 'completeness'];

/** The row as the fact's author saw it where others have written of the outcome without their knowing. */
function authorsView(row: Case, slot: string, written: Written): Case {
  const { known, rivals } = metAt(slot, written, row.clash?.writes ?? []);
  const rival = rivals.find(isOfOutcome);
  if (!rival || !OF_OUTCOME.includes(kindOfSlot(slot))) return row;
  const last = known.findLast(isOfOutcome);
  const ground = (last && readOutcome(last.value)) ?? outcomeBefore(rival.fact, readOutcome(rival.value) ?? outcomeOf(row));
  return withOutcome(row, ground);
}

/** The row as if nothing were decided, and nothing written at a place that is written once. */
function withoutPlace(settled: Case, slot: string): Case {
  const row = { ...settled, decision: null, acceptanceRefusal: null };
  const id = slot.slice(slot.indexOf(':') + 1);
  switch (kindOfSlot(slot)) {
    case 'issue':
      return { ...row, decision: settled.decision, issue: null, closed: null };
    case 'consent': {
      const { consentWithdrawn: _told, ...rest } = row;
      return rest;
    }
    case 'block': {
      const { blocked: _asked, ...rest } = row;
      return rest;
    }
    case 'certificate': {
      const obligations = row.obligations?.map(({ received, ...one }) => (one.id === id || !received ? one : { ...one, received }));
      return { ...row, ...(obligations && { obligations }) };
    }
    default:
      return row;
  }
}

const isOfOutcome = ({ slot }: Write): boolean => OF_OUTCOME.includes(kindOfSlot(slot));
