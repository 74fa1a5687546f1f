import { OFFICE_TABLES, type REGISTRY_TABLES } from './migrations/0001-ground.ts';

export type Column = { readonly name: string; readonly type: 'text' | 'integer' | 'smallint' | 'boolean' | 'json' };
const text = (...names: readonly string[]): Column[] => names.map((name) => ({ name, type: 'text' }));
const of = (type: Column['type'], ...names: readonly string[]): Column[] => names.map((name) => ({ name, type }));

/** Tables that a backup holds: used nonces and guesses are forgotten with the hour. */
export type CopiedTable = Exclude<(typeof OFFICE_TABLES)[number] | (typeof REGISTRY_TABLES)[number], 'nonces' | 'guesses'> | 'earlier_devices';

/** Column by column, total over the tables; a test holds it against the database. The place in the quarantine is given anew, in the old order. */
export const COPIED: Readonly<Record<CopiedTable, { readonly columns: readonly Column[]; readonly order: string }>> = {
  offices: { columns: [...text('office'), ...of('json', 'name'), ...text('kind'), ...of('boolean', 'own')], order: 'office' },
  devices: {
    columns: [
      ...text('office', 'device', 'public_key', 'name', 'app', 'state', 'wished', 'mark', 'asked_at', 'code_by', 'decided_by', 'decided_at'),
      ...text('revoked_at', 'last_contact_at', 'idle_at'),
      ...of('integer', 'grants'),
    ],
    order: 'office, device',
  },
  earlier_devices: { columns: text('office', 'of_device', 'device', 'public_key'), order: 'office, of_device, device' },
  suspensions: { columns: text('office', 'staff', 'by', 'at'), order: 'office, staff' },
  codes: { columns: [...text('hash', 'office'), ...of('boolean', 'own'), ...text('made_by', 'expires_at')], order: 'hash' },
  streams: {
    columns: [...text('office'), ...of('integer', 'seq'), ...text('stream_hash', 'scan_hash'), ...of('integer', 'scan_count', 'scans_missing')],
    order: 'office',
  },
  chains: { columns: [...text('office', 'device'), ...of('integer', 'n'), ...text('hash'), ...of('integer', 'held')], order: 'office, device' },
  entries: {
    columns: [
      ...of('integer', 'seq', 'n', 'bytes'),
      ...text('office', 'device', 'prev', 'hash', 'signature'),
      ...of('boolean', 'deferred'),
      ...of('json', 'body'),
    ],
    order: 'office, seq',
  },
  quarantine: {
    columns: [
      ...text('office', 'device', 'prev', 'hash', 'signature', 'code', 'at', 'actor'),
      ...of('integer', 'n'),
      ...of('json', 'params', 'body'),
    ],
    order: 'office, place',
  },
  rows: {
    columns: [
      ...text('office', 'id', 'state', 'addressee', 'received'),
      ...of('smallint', 'kind'),
      ...of('integer', 'seq'),
      ...of('boolean', 'conflict'),
      ...of('json', 'entries', 'row'),
    ],
    order: 'office, kind, id',
  },
  row_scans: { columns: [...text('office', 'id', 'hash'), ...of('smallint', 'kind')], order: 'office, hash, kind, id' },
  scans: { columns: [...text('office', 'hash', 'type', 'at'), ...of('integer', 'bytes')], order: 'office, hash' },
};

export const COPIED_TABLES = Object.keys(COPIED) as readonly CopiedTable[];
export const isOfOffice = (table: CopiedTable): boolean => (OFFICE_TABLES as readonly string[]).includes(table);
