import { copyFile, link, mkdir } from 'node:fs/promises';
import type { Case } from '../../shared/cases/case.ts';
import { isAway } from '../../shared/cases/case-move.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { RowKey } from '../db/office-log.ts';
import type { RegionDeps } from './region-deps.ts';
import { scanFile, scanFolder } from './scan-files.ts';

type Shared = Pick<RegionDeps, 'logs' | 'scans' | 'files' | 'clock'>;
type Held = { readonly bytes: number; readonly type: string };
/** The case that names the scan, and the office that it came from. */
type Source = { readonly id: string; readonly from: string };

/**
 * A scan of a case that another office has sent to `office`: laid beside its own ones when it is asked for, so that one that comes late at the sender is reached as well. Null when
 * no case that was sent here names it, or the sender's scan is not here yet.
 */
export async function shareScan(office: string, hash: string, world: Shared): Promise<Held | null> {
  for (const { id, from } of await sourcesOf(office, hash, world)) {
    const held = (await isSentTo(office, { id, from }, { hash, world })) ? await world.scans.heldScan(from, hash) : null;
    if (!held) continue;
    await lay(scanFile(world.files, from, hash), { folder: scanFolder(world.files, office), to: scanFile(world.files, office, hash) });
    await world.scans.hold({ office, hash, ...held, at: world.clock.now() });
    return held;
  }
  return null;
}

async function sourcesOf(office: string, hash: string, { logs, scans }: Shared): Promise<readonly Source[]> {
  const keys = await scans.namedBy(office, hash);
  const rows = await logs.read(office, (log) => log.rows(keys));
  return rows.flatMap(({ kind, id, row }): Source[] => {
    if (kind === 'case') return [(row as Case).movedFrom?.from.office ?? ''].filter((from) => from !== '').map((from) => ({ id, from }));
    const { offers = [] } = kind === 'office' ? (row as Office) : {};
    return offers
      .filter((offer) => (offer.row.attachments ?? []).some((one) => one.hash === hash))
      .map((offer) => ({ id: offer.case, from: offer.from.office }));
  });
}

/** What the other office says of itself decides: its own row of the case names the scan, and has gone to this office. */
async function isSentTo(office: string, { id, from }: Source, { hash, world }: { readonly hash: string; readonly world: Shared }): Promise<boolean> {
  const key: RowKey = { kind: 'case', id };
  const [found] = await world.logs.read(from, (log) => log.rows([key]));
  const row = found?.row as Case | undefined;
  return row !== undefined && isAway(row) && row.sentAway?.to.office === office && (row.attachments ?? []).some((one) => one.hash === hash);
}

/** One and the same file under two names; where the disk knows no such thing, a second one. */
async function lay(file: string, { folder, to }: { readonly folder: string; readonly to: string }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const failed = await link(file, to).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? 'failed',
  );
  if (failed !== null && failed !== 'EEXIST') await copyFile(file, to);
}
