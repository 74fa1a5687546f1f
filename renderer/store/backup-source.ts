import { Dexie } from 'dexie';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { composeBackup } from '../../shared/wire/backup-file.ts';
import { entriesIn } from '../../shared/wire/backup-manifest.ts';
import type { BackupSource } from '../../shared/wire/backup-source.ts';
import type { OfficeKeys } from '../vault/office-keys.ts';
import { digestOf, proveWith } from './backup-proof.ts';
import { collectBackup } from './collect-backup.ts';
import type { Database, IndexedDbPort } from './database.ts';
import { drillInWorker } from './drill-in-worker.ts';
import { keysOfOffice } from './keys.ts';
import { mayLack } from './missing-history.ts';
import { refreshFromOthers } from './refresh.ts';
import type { BackupLabels, MadeBackup, StoreBackups } from './store-backups.ts';
import { commitLock, type StoreState } from './store-state.ts';

export const makeBackups = (state: () => StoreState): StoreBackups => ({
  make: async (labels) => {
    const { keys } = state().options;
    // Rows that began with a first load cannot be folded from a file that lacks what is behind them.
    if (mayLack(state())) return err({ code: 'history-not-here' });
    return keys ? makeBackup(sourceOf(state()), keys, labels) : err({ code: 'backup-keys-absent' });
  },
  drill: async (file) => {
    const { options, ports } = state();
    const { keys } = options;
    return keys ? drillInWorker(file, keys, ports.drillWorker ?? null) : err({ code: 'backup-keys-absent' });
  },
});

/** Lays everything that a source gives into one file, proven under the office's backup key. */
export async function makeBackup(source: BackupSource, keys: Pick<OfficeKeys, 'backup'>, labels: BackupLabels): Promise<Result<MadeBackup, Refusal>> {
  const collected = await source.collect();
  if (!collected.ok) return collected;
  const { frames, mark, zone, ...content } = collected.value;
  const facts = { store: 'qamqor' as const, ...labels, ...content };
  const file = await composeBackup(facts, frames, { digest: digestOf, prove: proveWith(keys.backup) });
  const { office, stateHash } = content;
  return ok({ file, office, mark, zone, stateHash, entries: entriesIn(content), leftOut: content.parts.leftOut });
}

/** The opened store: read while people work on; when somebody wrote meanwhile, once more with the pen in hand. */
function sourceOf(state: StoreState): BackupSource {
  const written = async (): Promise<unknown> => JSON.stringify(await state.db.meta.get('head'));
  return {
    collect: async () => {
      const before = await written();
      const collected = await collectBackup(state);
      if ((await written()) === before) return collected;
      return state.ports.alone(commitLock(state), async () => {
        await refreshFromOthers(state);
        return collectBackup(state);
      });
    },
  };
}

/**
 * A backup of a store that is not opened, before a new version of the program touches it. Null where there is no store yet. Refuses what `make` does.
 */
export async function makeRestingBackup(keys: OfficeKeys, labels: BackupLabels, port: IndexedDbPort): Promise<Result<MadeBackup, Refusal> | null> {
  let db: Database | null = null;
  try {
    const found = (db = await restingDatabase('qamqor', port));
    return found && (await makeBackup({ collect: () => collectBackup({ db: found, keys: keysOfOffice(keys) }) }, keys, labels));
  } catch {
    return err({ code: 'backup-store-damaged', params: { n: 0 } });
  } finally {
    db?.close();
  }
}

/** The database as it lies there, in whatever version: nothing is upgraded, nothing is written. */
async function restingDatabase(name: string, port: IndexedDbPort): Promise<Database | null> {
  const db = new Dexie(name, port) as Database;
  try {
    await db.open();
  } catch (error) {
    if ((error as { readonly name?: unknown }).name === 'NoSuchDatabaseError') return null;
    throw error;
  }
  // Opened without a shape of its own, it has its tables in a list alone.
  for (const table of db.tables) Reflect.set(db, table.name, table);
  return db;
}
