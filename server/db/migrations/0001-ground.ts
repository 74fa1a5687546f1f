/**
 * The first tables. Each begins with the office, so that all of an office lies together and no question of a round has to leave it. Hashes and ids are compared by code unit.
 * `body` and `row` are text as it came: a hash is over it, the database looks into neither.
 */
export const GROUND = `
create table offices (
  office text collate "C" primary key,
  name json not null,
  kind text not null,
  own boolean not null
);

create table streams (
  office text collate "C" primary key,
  seq integer not null default 0,
  stream_hash text not null default repeat('0', 64),
  scan_count integer not null default 0,
  scan_hash text not null default encode(sha256(''), 'hex'),
  scans_missing integer not null default 0
);

create table chains (
  office text collate "C" not null,
  device text collate "C" not null,
  n integer not null,
  hash text not null,
  held integer not null,
  primary key (office, device)
);

create table entries (
  office text collate "C" not null,
  seq integer not null,
  device text collate "C" not null,
  n integer not null,
  prev text not null,
  hash text not null,
  signature text not null,
  deferred boolean not null,
  bytes integer not null,
  body json,
  primary key (office, seq),
  unique (office, device, n)
);
create index entries_deferred on entries (office, seq) where deferred;

create table quarantine (
  office text collate "C" not null,
  device text collate "C" not null,
  n integer not null,
  prev text not null,
  hash text not null,
  signature text not null,
  code text not null,
  params json,
  at text not null,
  actor text not null,
  place bigint generated always as identity,
  body json,
  primary key (office, device, n)
);

create table rows (
  office text collate "C" not null,
  kind smallint not null,
  id text collate "C" not null,
  seq integer not null,
  state text,
  conflict boolean not null,
  addressee text,
  received text collate "C",
  entries json not null,
  row json not null,
  primary key (office, kind, id)
);
create index rows_received on rows (office, kind, received);

create table row_scans (
  office text collate "C" not null,
  kind smallint not null,
  id text collate "C" not null,
  hash text collate "C" not null,
  primary key (office, hash, kind, id)
);
create index row_scans_of on row_scans (office, kind, id);

create table scans (
  office text collate "C" not null,
  hash text collate "C" not null,
  bytes integer not null,
  type text not null,
  at text not null,
  primary key (office, hash)
);

create table devices (
  office text collate "C" not null,
  device text collate "C" not null,
  public_key text not null,
  name text not null,
  app text not null,
  state text not null,
  wished text,
  mark text,
  asked_at text not null,
  code_by text,
  decided_by text,
  decided_at text,
  revoked_at text,
  last_contact_at text,
  idle_at text,
  grants integer not null default 0,
  primary key (office, device)
);
create unique index devices_by_id on devices (device);

create table suspensions (
  office text collate "C" not null,
  staff text not null,
  by text not null,
  at text not null,
  primary key (office, staff)
);

create table codes (
  hash text primary key,
  office text collate "C",
  own boolean not null,
  made_by text,
  expires_at text not null
);

create table nonces (
  device text collate "C" not null,
  nonce text not null,
  at text not null,
  primary key (device, nonce)
);
create index nonces_at on nonces (at);

create table guesses (
  address text not null,
  at text not null
);
create index guesses_at on guesses (at);
`;

/** Tables with data of one office: they open only for the office that the transaction names. */
export const OFFICE_TABLES = ['streams', 'chains', 'entries', 'quarantine', 'rows', 'row_scans', 'scans'] as const;
/** Tables about offices and computers, for the registry. */
export const REGISTRY_TABLES = ['offices', 'devices', 'suspensions', 'codes', 'nonces', 'guesses'] as const;

type Names = Readonly<Record<'office' | 'registry' | 'reader', string>>;

/** Row-level security and rights, for these names of the roles. */
export function groundPolicies({ office, registry, reader }: Names): string {
  const mine = `office = nullif(current_setting('app.office', true), '')`;
  const closed = [...OFFICE_TABLES, ...REGISTRY_TABLES].map(
    (table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`,
  );
  const ofOffice = OFFICE_TABLES.map(
    (table) => `create policy own_office on ${table} to ${office} using (${mine}) with check (${mine});
create policy all_offices on ${table} for select to ${reader} using (true);
grant select, insert, update, delete on ${table} to ${office};
grant select on ${table} to ${reader};`,
  );
  const ofRegistry = REGISTRY_TABLES.map(
    (table) => `create policy registry on ${table} to ${registry} using (true) with check (true);
grant select, insert, update, delete on ${table} to ${registry};`,
  );
  const devices = `create policy own_office on devices for select to ${office} using (${mine}); grant select on devices to ${office};`;
  return [...closed, ...ofOffice, ...ofRegistry, devices].join('\n');
}
