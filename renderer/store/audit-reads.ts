import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import { type EntriesRead, readEntries, unsealEntry } from './entry-records.ts';
import { maySee } from './may-see.ts';
import type { AuditReads } from './store.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

/** Reads of the journal as it lies: by the file that somebody looked at, or page by page from the newest entry. What cannot be unsealed is named, not shown. */
export const makeAuditReads = (state: () => StoreState): AuditReads => ({
  looksAt: async (subject) => {
    const { db, keys } = state();
    const places = await db.audit.where('subjects').equals(subject).primaryKeys();
    return told(state(), await readEntries(db, keys, places));
  },
  page: async ({ before = Infinity, limit }) => {
    const { db, keys, head } = state();
    const own = db.entries.where('[device+n]').between([head.device, 0], [head.device, before], true, false);
    const records = await own
      .reverse()
      .filter(({ erased }) => erased !== 1)
      .limit(limit)
      .toArray();
    const opened = await Promise.all(records.map((record) => unsealEntry(keys, record)));
    const damaged = records.filter((_, place) => !opened[place]);
    return told(state(), { entries: opened.filter((entry) => entry !== null), damaged });
  },
});

function told(state: StoreState, { entries, damaged }: EntriesRead): readonly Entry[] {
  const known = state.findings.damagedEntries.size;
  noteDamagedEntries(state, damaged);
  // Who listens reads again: said once, or it would never end.
  if (state.findings.damagedEntries.size > known) state.notify();
  return maySee(state) ? entries : entries.map(withoutCases);
}

/** Who looks after the computer sees that an act was done, by whom and when, not what it says of a case. */
const withoutCases = (entry: Entry): Entry => ({ ...entry, facts: entry.facts.map(withoutContent) });

const PRINTS: readonly Fact['type'][] = ['form-printed', 'complaint-printed'];

// Of an act with a file its kind is left, of a print its form, and the random id by which several acts are known to be about one.
function withoutContent(fact: Fact): Fact {
  if (PRINTS.includes(fact.type)) return fact;
  const { type, at, by } = fact;
  if (isCaseFact(fact)) return { type, at, by, case: fact.case } as Fact;
  return isComplaintFact(fact) ? ({ type, at, by, complaint: fact.complaint } as Fact) : fact;
}
