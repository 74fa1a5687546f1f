import type { RowKind } from '../../shared/wire/snapshot.ts';
import type { OfficeLogs } from '../db/office-log.ts';

type Asked = { readonly after?: { readonly kind: RowKind; readonly id: string }; readonly limit: number };

/** A page of the first load of a device, as JSON of a `SnapshotPage`. Each page is of one moment; the cursor of the first one is that to go on from. */
export function snapshotPage(logs: OfficeLogs, office: string, { after, limit }: Asked): Promise<string> {
  return logs.read(office, async (log) => {
    const { seq, streamHash } = await log.end();
    const { rows, ...count } = await log.pageAfter(after ?? null, limit);
    return `{"cursor":${seq},"streamHash":"${streamHash}","rows":[${rows}],${JSON.stringify(count).slice(1)}`;
  });
}
