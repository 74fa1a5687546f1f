import type { RegionReads, RowLine, RowQuery } from '../../db/region-reads.ts';

const AT_ONCE = 1000;

/** Every row that a query finds, a page at a time: a region's rows are never all in memory. */
export async function* everyRow(reads: Pick<RegionReads, 'rows'>, query: RowQuery): AsyncGenerator<RowLine> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<RegionReads['rows']>> = await reads.rows(query, { after, limit: AT_ONCE });
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}
