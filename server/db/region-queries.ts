import { ROW_KINDS } from '../../shared/wire/snapshot.ts';
import type { HeldEntry } from '../../shared/wire/sync.ts';
import type { Database } from './database.ts';
import type { HeldLine, OfficeCounts, RegionReads, RowLine, RowQuery } from './region-reads.ts';

type Ask = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** The region's reports: read by the role that sees all offices and writes nothing. */
export function regionReads({ reader: pool }: Pick<Database, 'reader'>): RegionReads {
  const ask: Ask = async <T extends object>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as T[];
  return {
    counts: () => ask<OfficeCounts>(COUNTS),
    rows: async (query, { after, limit }) => {
      const { where, values } = conditionOf(query);
      const [office, id] = after === null ? ['', ''] : placeOf(after);
      const text = `select office, id, seq, row from rows where ${where} and (office, id) > ($6, $7) order by office, id limit $8`;
      const rows = (await ask<Omit<RowLine, 'kind'>>(text, [...values, office, id, limit])).map((line) => ({ ...line, kind: query.kind }));
      const last = rows.at(-1);
      return { rows, next: rows.length === limit && last ? keyOf(last.office, last.id) : null };
    },
    rowCount: async (query) => {
      const { where, values } = conditionOf(query);
      const [line] = await ask<{ count: number }>(`select count(*)::int as count from rows where ${where}`, values);
      return line?.count ?? 0;
    },
    quarantine: async (office, { after, limit }) => {
      const lines = await ask<QuarantineLine>(
        `select office, device, n, hash, code, params, at, actor, place::text from quarantine
         where ($1::text is null or office = $1) and place > $2 order by place limit $3`,
        [office, placeNumber(after), limit],
      );
      const [count] = await ask<{ count: number }>('select count(*)::int as count from quarantine where $1::text is null or office = $1', [office]);
      return { lines: lines.map(heldOf), total: count?.count ?? 0 };
    },
    chainEnds: async () => {
      const lines = await ask<{ device: string; n: number }>('select device, n from chains');
      return new Map(lines.map(({ device, n }) => [device, n]));
    },
  };
}

const COUNTS = `select s.office, s.seq as entries, s.scans_missing as "scansMissing", coalesce(q.held, 0)::int as quarantined, q.since as "heldSince",
    coalesce(c.conflicts, 0)::int as conflicts
  from streams s
  left join (select office, count(*) as held, min(at) as since from quarantine group by office) as q on q.office = s.office
  left join (select office, count(*) as conflicts from rows where conflict group by office) as c on c.office = s.office
  order by s.office`;

/** The condition of a query; its values are always the first five, so that what follows has fixed places. */
function conditionOf({ kind, office, states, conflict, addressee, received }: RowQuery) {
  const days = received ? `and received >= $4 and received < ($5 || '~')` : 'and ($4::text is null or true) and ($5::text is null or true)';
  const where = `kind = ${ROW_KINDS.indexOf(kind)} and ($1::text is null or office = $1) and ($2::text[] is null or state = any($2))
    and ($3::text is null or addressee = $3) ${conflict ? 'and conflict' : ''} ${days}`;
  return { where, values: [office ?? null, states ?? null, addressee ?? null, received?.from ?? null, received?.until ?? null] };
}

/** Ids hold no space. */
const keyOf = (office: string, id: string): string => `${office} ${id}`;
const placeOf = (key: string): readonly [string, string] => {
  const [office = '', id = ''] = key.split(' ');
  return [office, id];
};
const placeNumber = (after: string | null): string => (after !== null && /^\d{1,18}$/.test(after) ? after : '0');

type QuarantineLine = Omit<HeldEntry, 'params'> & {
  readonly office: string;
  readonly actor: string;
  readonly place: string;
  readonly params: HeldEntry['params'] | null;
};
const heldOf = ({ office, actor, place, params, ...held }: QuarantineLine): HeldLine => ({
  office,
  actor,
  held: { ...held, ...(params && { params }) },
  key: place,
});
