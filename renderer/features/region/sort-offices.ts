import { compareText } from '../../../shared/kernel/collate.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { OfficeStanding } from '../../../shared/wire/region-view.ts';

export const OFFICE_ORDERS = ['contact', 'name', 'known', 'entries', 'computers', 'quarantined', 'conflicts', 'scans', 'slot'] as const;
export type OfficeOrder = (typeof OFFICE_ORDERS)[number];
/** `isDown`: the greatest first. */
export type Sorting = { readonly by: OfficeOrder; readonly isDown: boolean };
/** The worst first. */
export const WORST_FIRST: Sorting = { by: 'contact', isDown: true };

const BADNESS: Readonly<Record<OfficeStanding['contact'], number>> = { fresh: 0, quiet: 1, never: 2, silent: 3 };
type Compare = (a: OfficeStanding, b: OfficeStanding) => number;
const byNumber =
  (of: (one: OfficeStanding) => number): Compare =>
  (a, b) =>
    of(a) - of(b);
/** Moments are texts of one shape; none at all is the oldest. */
const byMoment =
  (of: (one: OfficeStanding) => string | null): Compare =>
  (a, b) => {
    const [first, second] = [of(a) ?? '', of(b) ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  };

const ORDERS: Readonly<Record<Exclude<OfficeOrder, 'name'>, Compare>> = {
  contact: (a, b) =>
    BADNESS[a.contact] - BADNESS[b.contact] ||
    a.quarantined + a.conflicts - (b.quarantined + b.conflicts) ||
    a.scansMissing - b.scansMissing ||
    byMoment(({ lastContactAt }) => lastContactAt)(b, a),
  known: byMoment(({ knownUpTo }) => knownUpTo),
  entries: byNumber(({ entries }) => entries),
  computers: byNumber(({ devices }) => devices.approved + devices.waiting / 1000),
  quarantined: byNumber(({ quarantined }) => quarantined),
  conflicts: byNumber(({ conflicts }) => conflicts),
  scans: byNumber(({ scansMissing }) => scansMissing),
  slot: byNumber(({ slot }) => slot),
};

/** The offices in an order; among equals by name. */
export function sortOffices(offices: readonly OfficeStanding[], { by, isDown }: Sorting, lang: Lang): readonly OfficeStanding[] {
  const text = compareText(lang);
  const byName: Compare = (a, b) => text(a.name[lang], b.name[lang]);
  const main = by === 'name' ? byName : ORDERS[by];
  return offices.toSorted((a, b) => (isDown ? -main(a, b) : main(a, b)) || byName(a, b));
}

/** Another column begins with what is worst or most; the same column turns round. */
export const turned = (now: Sorting, by: OfficeOrder): Sorting => ({
  by,
  isDown: now.by === by ? !now.isDown : by !== 'name' && by !== 'slot' && by !== 'known',
});
