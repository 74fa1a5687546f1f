import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { CaseRow } from './case-rows.ts';
import { buildBase, type IndexBase } from './index-base.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';

/**
 * A page of rows on its way into the store, each as the JSON that was sealed: a worker takes texts at a fraction of what objects cost. `before`: how many came with
 * the pages before it, 0 begins anew.
 */
export type GatheredPage = { readonly rows: readonly string[]; readonly before: number };

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
    add: ({ rows, before }, catalogue) => {
      if (before === 0 || before !== gathered.length) gathered = [];
      if (before !== gathered.length) return false;
      for (const row of rows) gathered.push(toIndexRow((JSON.parse(row) as CaseRow).case, catalogue));
      return true;
    },
    takeBase: (count) => {
      const rows = gathered;
      gathered = [];
      return rows.length === count ? buildBase(rows) : null;
    },
  };
}
