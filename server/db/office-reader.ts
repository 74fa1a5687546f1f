import type pg from 'pg';
import { FIRST_PREV } from '../../shared/journal/chain.ts';
import { FIRST_STREAM_HASH } from '../../shared/journal/stream-hash.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import { ROW_KINDS } from '../../shared/wire/snapshot.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import type {
  Device,
  DeviceChain,
  EntryPlace,
  OfficeReader,
  QuarantinedEntry,
  RowKey,
  RowPage,
  StoredRow,
  StreamEnd,
  StreamEntry,
} from './office-log.ts';

type Client = Pick<pg.PoolClient, 'query'>;
type EntryLine = {
  readonly seq: number;
  readonly device: string;
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
  readonly signature: string;
  readonly deferred: boolean;
  readonly body: WireEntry | null;
};
const ENTRY = 'seq, device, n, prev, hash, signature, deferred, body';
const ROW = 'kind, id, seq, row, entries';
const EMPTY_SUM = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Reads one office through a connection whose transaction has entered it. */
export function officeReader(
  client: Client,
  office: string,
): OfficeReader & { /** The transaction has moved the end. */ readonly endMoved: (end: StreamEnd) => void } {
  const all = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await client.query(text, [office, ...values])).rows as T[];
  // The same through the whole transaction: nobody else moves it under the lock, or in one view.
  let end: StreamEnd | null = null;
  return {
    office,
    end: async () => (end ??= await endOf(all)),
    endMoved: (moved) => void (end = moved),
    ...ends(all),
    ...rowReads(all),
    ...streamReads(all, office),
    quarantine: async () => (await all<HeldLine>('select * from quarantine where office = $1 order by place')).map(quarantinedOf),
  };
}

type All = <T>(text: string, values?: readonly unknown[]) => Promise<T[]>;

async function endOf(all: All): Promise<StreamEnd> {
  const [found] = await all<StreamEnd>('select seq, stream_hash as "streamHash" from streams where office = $1');
  return found ?? { seq: 0, streamHash: FIRST_STREAM_HASH };
}

function ends(all: All): Pick<OfficeReader, 'device' | 'chains' | 'known' | 'scans'> {
  return {
    device: async (device) => {
      // The computer's own row answers first: a device that was shut out is not let in again by another that names it.
      const text = `select device, public_key as "publicKey", state from (
          select device, public_key, state, case when state in ('approved', 'revoked') then 0 else 3 end as place from devices where office = $1 and device = $2
          union all select e.device, e.public_key, d.state, case d.state when 'approved' then 1 when 'revoked' then 2 else 4 end
            from earlier_devices as e join devices as d on d.office = e.office and d.device = e.of_device where e.office = $1 and e.device = $2
        ) as named order by place limit 1`;
      return (await all<Device>(text, [device]))[0] ?? null;
    },
    chains: async (devices) => {
      const found = await all<DeviceChain>('select device, n, hash, held from chains where office = $1 and device = any($2)', [devices]);
      const byDevice = new Map(found.map((chain) => [chain.device, chain]));
      return devices.map((device) => byDevice.get(device) ?? { device, n: 0, hash: FIRST_PREV, held: 0 });
    },
    known: (places) =>
      all(
        `select device, n, hash, seq from entries where office = $1 and (device, n) in (select * from unnest($2::text[], $3::int[]))
         union all select device, n, hash, null from quarantine where office = $1 and (device, n) in (select * from unnest($2::text[], $3::int[]))`,
        columnsOf(places),
      ),
    scans: async () => {
      const text = 'select scan_count as count, scan_hash as hash, scans_missing as missing from streams where office = $1';
      const [found] = await all<{ count: number; hash: string; missing: number }>(text);
      const { count, hash, missing } = found ?? { count: 0, hash: EMPTY_SUM, missing: 0 };
      return { sum: { count, hash }, missing };
    },
  };
}

// Stored text is put together where it lies: nobody reads what is only passed on.
const PAGE = `select coalesce(string_agg(line, ',') filter (where place <= $4), '') as rows, count(*) > $4 as more,
    (select count(*)::int from rows where office = $1) as total
  from (
    select row_number() over (order by kind, id) as place, concat('{"kind":"', ($5::text[])[kind + 1],
      '","id":', to_json(id), ',"seq":', seq, ',"entries":', entries, ',"row":', row, '}') as line
    from rows where office = $1 and (kind, id) > ($2::smallint, $3) order by kind, id limit $4::int + 1
  ) as page`;

function rowReads(all: All): Pick<OfficeReader, 'rows' | 'pageAfter'> {
  return {
    rows: async (keys) => {
      const [kinds, ids] = [keys.map(({ kind }) => rankOf(kind)), keys.map(({ id }) => id)];
      const text = `select ${ROW} from rows where office = $1 and (kind, id) in (select * from unnest($2::smallint[], $3::text[]))`;
      return (await all<RowLine>(text, [kinds, ids])).map(rowOf);
    },
    pageAfter: async (after, limit) => {
      const [page] = await all<RowPage>(PAGE, [after ? rankOf(after.kind) : -1, after?.id ?? '', limit, ROW_KINDS]);
      return page ?? { rows: '', more: false, total: 0 };
    },
  };
}

function streamReads(all: All, office: string): Pick<OfficeReader, 'streamAfter' | 'streamBefore' | 'streamAt' | 'deferred'> {
  const entries = async (text: string, values: readonly unknown[]) => (await all<EntryLine>(text, values)).map((line) => entryOf(line, office));
  // The first one always comes, however large it is: a stream never stands still.
  const within = (condition: string, order: string) => `select ${ENTRY} from (
      select *, sum(bytes) over (order by seq ${order}) - bytes as before from entries where office = $1 and ${condition} order by seq ${order} limit $3
    ) as page where before = 0 or before + bytes <= $4 order by seq ${order}`;
  return {
    streamAfter: (seq, { limit, bytes }) => entries(within('seq > $2', 'asc'), [seq, limit, bytes]),
    streamBefore: (seq, { limit, bytes }) => entries(within('seq < $2', 'desc'), [seq, limit, bytes]),
    streamAt: (places) =>
      entries(
        `select ${ENTRY} from entries where office = $1 and (device, n) in (select * from unnest($2::text[], $3::int[])) order by seq`,
        columnsOf(places),
      ),
    deferred: () => entries(`select ${ENTRY} from entries where office = $1 and deferred order by seq`, []),
  };
}

/** Rank of a kind of row: the order in which a first load brings them. */
export const rankOf = (kind: RowKey['kind']): number => ROW_KINDS.indexOf(kind);

const columnsOf = (places: readonly EntryPlace[]): [string[], number[]] => [places.map(([device]) => device), places.map(([, n]) => n)];

type RowLine = { readonly kind: number; readonly id: string; readonly seq: number; readonly row: unknown; readonly entries: EntryPlace[] };
const rowOf = ({ kind, ...line }: RowLine): StoredRow => ({ kind: ROW_KINDS[kind] ?? 'office', ...line });

function entryOf({ seq, device, n, prev, hash, signature, deferred, body }: EntryLine, office: string): StreamEntry {
  return { seq, stone: { v: 1, erased: true, office, device, n, prev, hash, signature }, entry: body, deferred };
}

type HeldLine = Omit<EntryLine, 'seq' | 'deferred' | 'body'> & {
  readonly code: string;
  readonly params: Record<string, string | number> | null;
  readonly at: Instant;
  readonly body: unknown;
};
function quarantinedOf({ device, n, hash, code, params, at, prev, signature, body }: HeldLine): QuarantinedEntry {
  return { held: { device, n, hash, code, ...(params && { params }), at }, prev, signature, content: body };
}
