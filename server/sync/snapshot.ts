import type { RowKind, SnapshotPage, SnapshotRow } from '../../shared/wire/snapshot.ts';
import type { OfficeLogs, StoredRow } from '../db/office-log.ts';

type Asked = { readonly after?: { readonly kind: RowKind; readonly id: string }; readonly limit: number };

/** A page of the first load of a device. Each page is of one moment; the cursor of the first one is that to go on from. */
export function snapshotPage(logs: OfficeLogs, office: string, { after, limit }: Asked): Promise<SnapshotPage> {
  return logs.read(office, async (log) => {
    const { seq, streamHash } = await log.end();
    const rows = await log.rowsAfter(after ?? null, limit + 1);
    return { cursor: seq, streamHash, rows: rows.slice(0, limit).map(rowOf), total: await log.rowCount(), more: rows.length > limit };
  });
}

const rowOf = ({ entries, ...row }: StoredRow): SnapshotRow => ({
  ...row,
  entries: entries.map(([device, n]) => [device, n]),
});
