import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../../shared/journal/fold.ts';
import { readEntry, type ReadEntry, type WireEntry } from '../../../shared/wire/wire-entry.ts';

/** A fact of a kind that only the next version of the program knows; to that version it says what an older one says in other words. */
type FutureFact = { readonly type: 'future-fact'; readonly as: Fact };
const FUTURE = 'future-fact';

/** Facts of cases and complaints as the next version writes them; what moves the office itself keeps the words that every version knows. */
export const inFutureWords = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => (isOfOffice(fact) ? fact : ({ type: FUTURE, at: fact.at, by: fact.by, as: fact } as unknown as Fact)));
const isOfOffice = (fact: Fact): boolean => !isCaseFact(fact) && !isComplaintFact(fact);

export const isOfFuture = ({ facts }: { readonly facts: readonly { readonly type: string }[] }): boolean => facts.some(({ type }) => type === FUTURE);

/** What the next version reads: all that this one reads, and its own kind. */
export function readNewer(wire: WireEntry): ReadEntry {
  if (!isOfFuture(wire)) return readEntry(wire);
  const facts = wire.facts.map((fact) => (fact.type === FUTURE ? (fact as unknown as FutureFact).as : fact));
  const read = readEntry({ ...wire, facts });
  return read.known ? { known: true, entry: { ...(wire as unknown as Entry), facts: read.entry.facts } } : { known: false, entry: wire };
}
