import type { Case } from '../../shared/cases/case.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';
import { buildBase, type IndexBase } from './index-base.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';

/** A page of cases on its way into the store; `before`: how many came with the pages before it, 0 begins anew. */
export type GatheredPage = { readonly cases: readonly Case[]; readonly before: number };

/** Index rows of a first load, gathered while its pages come: the index is then made without opening every row again. */
export type GatheredRows = {
  /** False: a page is missing before this one, and nothing is gathered any more. */
  readonly add: (page: GatheredPage, catalogue: Catalogue) => boolean;
  /** The index of all rows, which are forgotten; null when there are not so many. */
  readonly takeBase: (count: number) => IndexBase | null;
};

export function gatherRows(): GatheredRows {
  let gathered: IndexRow[] = [];
  return {
    add: ({ cases, before }, catalogue) => {
      if (before === 0 || before !== gathered.length) gathered = [];
      if (before !== gathered.length) return false;
      for (const row of cases) gathered.push(toIndexRow(row, catalogue));
      return true;
    },
    takeBase: (count) => {
      const rows = gathered;
      gathered = [];
      return rows.length === count ? buildBase(rows) : null;
    },
  };
}
