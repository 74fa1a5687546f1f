import type { Instant } from '../../shared/kernel/clock.ts';
import { ROW_KINDS } from '../../shared/wire/snapshot.ts';
import type { Database } from './database.ts';
import { rankOf } from './office-reader.ts';
import type { HeldLine, OfficeCounts, RegionReads, RowLine, RowQuery } from './region-reads.ts';

/** The region's reports in PostgreSQL: the only questions that cross offices, by a role that writes nothing. */
export function makeRegionReads({ reader }: Pick<Database, 'reader'>): RegionReads {
  const all = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await reader.query(text, [...values])).rows as T[];
  return {
    counts: () => all<OfficeCounts>(COUNTS),
    rows: async (query, { after, limit }) => {
      const { where, values } = conditionsOf(query);
      const [office, id] = placeIn(after);
      const text = `select office, kind, id, seq, row from rows where ${where} and (office, id) > ($${values.length + 1}, $${values.length + 2})
        order by office, id limit $${values.length + 3}`;
      const lines = await all<Omit<RowLine, 'kind'> & { kind: number }>(text, [...values, office, id, limit]);
      const rows = lines.map((line): RowLine => ({ ...line, kind: ROW_KINDS[line.kind] as RowLine['kind'] }));
      const last = rows.at(-1);
      return { rows, next: rows.length === limit && last ? keyOf(last.office, last.id) : null };
    },
    rowCount: async (query) => {
      const { where, values } = conditionsOf(query);
      return (await all<{ count: number }>(`select count(*)::int as count from rows where ${where}`, values))[0]?.count ?? 0;
    },
    quarantine: async (office, { after, limit }) => {
      const text = `select office, device, n, hash, code, params, at, actor, place::text as key from quarantine
        where ($1::text is null or office = $1) and place > $2 order by quarantine.place limit $3`;
      const lines = await all<QuarantineLine>(text, [office, placeNumber(after), limit]);
      const count = 'select count(*)::int as count from quarantine where ($1::text is null or office = $1)';
      return { lines: lines.map(heldLineOf), total: (await all<{ count: number }>(count, [office]))[0]?.count ?? 0 };
    },
    chainEnds: async () => new Map((await all<{ device: string; n: number }>('select device, n from chains')).map(({ device, n }) => [device, n])),
  };
}

/** A key that is none of ours begins at the first place. */
const placeNumber = (after: string | null): string => (after !== null && /^\d{1,15}$/.test(after) ? after : '0');

const COUNTS = `select s.office, s.seq as entries, s.scans_missing as "scansMissing", coalesce(q.count, 0)::int as quarantined, q.since as "heldSince",
    coalesce(r.count, 0)::int as conflicts
  from streams as s
  left join (select office, count(*) as count, min(at) as since from quarantine group by office) as q on q.office = s.office
  left join (select office, count(*) as count from rows where conflict group by office) as r on r.office = s.office
  order by s.office`;

function conditionsOf({ kind, office, states, conflict, addressee, direct, received }: RowQuery): {
  readonly where: string;
  readonly values: unknown[];
} {
  const values: unknown[] = [rankOf(kind)];
  const place = (value: unknown) => `$${values.push(value)}`;
  const where = ['kind = $1'];
  if (office !== undefined) where.push(`office = ${place(office)}`);
  if (states !== undefined) where.push(`state = any(${place(states)})`);
  if (conflict) where.push('conflict');
  if (addressee !== undefined) where.push(`addressee = ${place(addressee)}`);
  if (direct) where.push("row->'origin' is null");
  // `received` is a local date and time: a day's last minute is before the day with a letter behind it.
  if (received) where.push(`received >= ${place(received.from)} and received < ${place(`${received.until}U`)}`);
  return { where: where.join(' and '), values };
}

// Ids hold no full stop, and an address carries it as it is.
const keyOf = (office: string, id: string): string => `${office}.${id}`;
function placeIn(key: string | null): [office: string, id: string] {
  const [office = '', id = ''] = (key ?? '').split('.');
  return [office, id];
}

type QuarantineLine = Omit<HeldLine['held'], 'params'> & {
  readonly office: string;
  readonly actor: string;
  readonly key: string;
  readonly params: HeldLine['held']['params'] | null;
  readonly at: Instant;
};
const heldLineOf = ({ office, actor, key, params, ...held }: QuarantineLine): HeldLine => ({
  office,
  actor,
  key,
  held: { ...held, ...(params && { params }) },
});
