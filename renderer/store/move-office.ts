import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { moveRow } from '../../shared/journal/move-row.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { readEntries } from './entry-records.ts';
import { isIn, isOfficeFact } from './fold-entry.ts';
import { orderIn, type Reordering } from './move-rows.ts';
import { raiseCounters } from './office-row.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

export type MovedOffice = { readonly office: Office | null; readonly officeEntries: readonly EntryKey[] };

/**
 * The office after a taking. Its own facts follow the order of the fold; the counters of its journals only grow, whatever the order: a number that was printed is
 * never given again, not even when the region holds its entry back.
 */
export async function moveOffice(state: StoreState, change: Reordering): Promise<MovedOffice> {
  const { officeBase: base, officeEntries } = state;
  const begin = change.begin.filter((entry) => !isIn(base, entry));
  const row = { entries: officeEntries, base: base ?? undefined };
  const isOfOffice = ({ facts }: Entry) => facts.some(isOfficeFact);
  const touched = begin.some(isOfOffice) || change.stirred.some(isOfOffice);
  const orderOf = touched ? await orderIn(state, change, [row]) : null;
  const more = begin.filter(isOfOffice).map(({ device, n }): EntryKey => [device, n]);
  const move = orderOf ? moveRow({ before: officeEntries, more, placeOf: orderOf(row) }) : ({ how: 'stands' } as const);
  if (move.how !== 'anew') {
    const office = begin.flatMap(({ facts }) => facts).reduce<Office | null>(applyOfficeFact, state.office);
    return {
      office,
      officeEntries: move.how === 'on' ? [...officeEntries, ...move.rest.map(([device, n]): EntryKey => [device, n])] : officeEntries,
    };
  }
  const order = move.order.map(([device, n]): EntryKey => [device, n]);
  const folded = await foldAnew(state, change, order.slice(base?.entries ?? 0));
  const counted = begin.flatMap(({ facts }) => facts.filter((fact) => !isOfficeFact(fact))).reduce<Office | null>(applyOfficeFact, folded);
  return { office: counted && raiseCounters(counted, state.office?.counters ?? {}), officeEntries: order };
}

async function foldAnew(state: StoreState, { begin, stirred }: Reordering, keys: readonly EntryKey[]): Promise<Office | null> {
  const atHand = new Map([...stirred, ...begin].map((entry) => [placeName(entry), entry]));
  const { entries, damaged } = await readEntries(
    state.db,
    state.keys,
    keys.filter(([device, n]) => !atHand.has(placeName({ device, n }))),
  );
  noteDamagedEntries(state, damaged);
  for (const entry of entries) atHand.set(placeName(entry), entry);
  const facts = keys.flatMap(([device, n]) => atHand.get(placeName({ device, n }))?.facts.filter(isOfficeFact) ?? []);
  return facts.reduce<Office | null>(applyOfficeFact, state.officeBase?.value ?? null);
}
