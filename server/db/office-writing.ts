import type pg from 'pg';
import { booleanColumn, integerColumn, smallintColumn, textColumn } from './columns.ts';
import type { Writing } from './office-log.ts';
import { rankOf } from './office-reader.ts';

type Client = Pick<pg.PoolClient, 'query'>;

/** Writes a turn into the office that the transaction has entered. Each table gets one statement, however much there is. */
export async function writeOffice(client: Client, office: string, writing: Writing): Promise<void> {
  const put = async (text: string, lines: readonly object[]): Promise<number> =>
    lines.length > 0 ? ((await client.query(text, [office, JSON.stringify(lines)])).rowCount ?? 0) : 0;
  if (writing.stream.length > 0) await client.query(INSERT_ENTRIES, [office, ...entryColumns(writing.stream)]);
  await put(INSERT_HELD, writing.quarantine.map(heldLine));
  await put(
    DELETE_HELD,
    writing.released.map(([device, n]) => ({ device, n })),
  );
  await put(UPSERT_CHAINS, writing.chains);
  if (writing.rows.length > 0) await client.query(UPSERT_ROWS, [office, ...rowColumns(writing.rows)]);
  await put(DELETE_ROWS, writing.goneRows.map(keyLine));
  const unnamed = await put(DELETE_ROW_SCANS, [...writing.rows, ...writing.goneRows].map(keyLine));
  const named = await put(INSERT_ROW_SCANS, scanLines(writing));
  for (const table of ['entries', 'quarantine'] as const) await put(eraseIn(table), writing.erased);
  if (writing.folded.length > 0)
    await client.query('update entries set deferred = false where office = $1 and seq = any($2)', [office, writing.folded]);
  await client.query('update streams set seq = $2, stream_hash = $3 where office = $1', [office, writing.end.seq, writing.end.streamHash]);
  if (unnamed + named > 0) await client.query(COUNT_SCANS, [office]);
}

const INSERT_ENTRIES = `insert into entries (office, seq, device, n, prev, hash, signature, deferred, bytes, body)
  select $1, seq, device, n, prev, hash, signature, deferred, octet_length(coalesce(body, '')), body::json
  from unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[])
    as x(seq, device, n, prev, hash, signature, deferred, body)`;
// What came is handed over as a text within the text: PostgreSQL would look into the letters of a nested value, and stumble over those it cannot hold.
const INSERT_HELD = `insert into quarantine (office, device, n, prev, hash, signature, code, params, at, actor, body)
  select $1, device, n, prev, hash, signature, code, params, at, actor, body::json
  from json_to_recordset($2::json) as x(device text, n int, prev text, hash text, signature text, code text, params json, at text, actor text, body text)`;
const DELETE_HELD = `delete from quarantine using json_to_recordset($2::json) as x(device text, n int)
  where quarantine.office = $1 and quarantine.device = x.device and quarantine.n = x.n`;
const UPSERT_CHAINS = `insert into chains (office, device, n, hash, held)
  select $1, device, n, hash, held from json_to_recordset($2::json) as x(device text, n int, hash text, held int)
  on conflict (office, device) do update set n = excluded.n, hash = excluded.hash, held = excluded.held`;
const UPSERT_ROWS = `insert into rows (office, kind, id, seq, state, conflict, addressee, received, entries, row)
  select $1, kind, id, seq, state, conflict, addressee, received, entries::json, row::json
  from unnest($2::smallint[], $3::text[], $4::int[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[], $10::text[])
    as x(kind, id, seq, state, conflict, addressee, received, entries, row)
  on conflict (office, kind, id) do update set seq = excluded.seq, state = excluded.state, conflict = excluded.conflict,
    addressee = excluded.addressee, received = excluded.received, entries = excluded.entries, row = excluded.row`;
const DELETE_ROWS = `delete from rows using json_to_recordset($2::json) as x(kind smallint, id text)
  where rows.office = $1 and rows.kind = x.kind and rows.id = x.id`;
const DELETE_ROW_SCANS = `delete from row_scans using json_to_recordset($2::json) as x(kind smallint, id text)
  where row_scans.office = $1 and row_scans.kind = x.kind and row_scans.id = x.id`;
const INSERT_ROW_SCANS = `insert into row_scans (office, kind, id, hash)
  select distinct $1, kind, id, hash from json_to_recordset($2::json) as x(kind smallint, id text, hash text)`;
const eraseIn = (table: 'entries' | 'quarantine') => `update ${table} set body = null${table === 'entries' ? ', bytes = 0, deferred = false' : ''}
  from json_to_recordset($2::json) as x(device text, n int, hash text)
  where ${table}.office = $1 and ${table}.device = x.device and ${table}.n = x.n and ${table}.hash = x.hash`;

/**
 * The sum over the scans that cases and complaints name and the region holds, as \`sumOfScans\` says it, and how many it lacks. Those of offered cases are the other office's
 * until they are taken in.
 */
export const COUNT_SCANS = `update streams set scan_count = s.count, scan_hash = s.hash, scans_missing = s.missing from (
    select count(held.hash)::int as count, (count(*) - count(held.hash))::int as missing,
      encode(sha256(convert_to(coalesce(string_agg(held.hash, E'\\n' order by held.hash), ''), 'UTF8')), 'hex') as hash
    from (select distinct hash from row_scans where office = $1 and kind <> ${rankOf('office')}) as named
    left join scans as held on held.office = $1 and held.hash = named.hash
  ) as s where streams.office = $1`;

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

function entryColumns(stream: Writing['stream']): Buffer[] {
  const textsOf = (name: 'device' | 'prev' | 'hash' | 'signature') => textColumn(stream.map(({ stone }) => stone[name]));
  return [
    integerColumn(stream.map(({ seq }) => seq)),
    textsOf('device'),
    integerColumn(stream.map(({ stone }) => stone.n)),
    textsOf('prev'),
    textsOf('hash'),
    textsOf('signature'),
    booleanColumn(stream.map(({ deferred }) => deferred)),
    textColumn(stream.map(({ entry, text }) => (entry && text) ?? textOf(entry))),
  ];
}

function heldLine({ held, prev, signature, content }: Writing['quarantine'][number]) {
  const { actor } = (content ?? {}) as { actor?: unknown };
  return { ...held, prev, signature, actor: typeof actor === 'string' ? plain(actor) : '', body: textOf(content) };
}

type Listed = {
  readonly state?: string;
  readonly conflict?: boolean;
  readonly receivedAt?: string;
  readonly intake?: { readonly addressee?: unknown };
};
function rowColumns(rows: Writing['rows']): Buffer[] {
  const listed = rows.map(({ row }) => row as Listed);
  const addresseeOf = ({ intake }: Listed) => (typeof intake?.addressee === 'string' ? intake.addressee : null);
  return [
    smallintColumn(rows.map(({ kind }) => rankOf(kind))),
    textColumn(rows.map(({ id }) => id)),
    integerColumn(rows.map(({ seq }) => seq)),
    textColumn(listed.map(({ state = null }) => state)),
    booleanColumn(listed.map(({ conflict = false }) => conflict)),
    textColumn(listed.map(addresseeOf)),
    textColumn(listed.map(({ receivedAt = null }) => receivedAt)),
    textColumn(rows.map(({ entries }) => JSON.stringify(entries))),
    textColumn(rows.map(({ row }) => textOf(row))),
  ];
}

const keyLine = ({ kind, id }: Writing['goneRows'][number]) => ({ kind: rankOf(kind), id });
const scanLines = ({ rows }: Writing) => rows.flatMap(({ kind, id, scans }) => scans.map((hash) => ({ kind: rankOf(kind), id, hash })));
// Letters that PostgreSQL cannot hold in a text.
const plain = (text: string): string => text.replace(/\p{Cc}|\p{Cs}/gu, '').slice(0, 100);
