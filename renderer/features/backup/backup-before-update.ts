import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { makeRestingBackup } from '../../store/backup-source.ts';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import type { Vault } from '../../vault/open-vault.ts';
import { keepBackup } from './keep-backup.ts';
import { rememberBackup, rememberedBackup } from './remembered-backup.ts';

export type BeforeOpening = {
  readonly bridge: Bridge;
  readonly vault: Pick<Vault, 'document'>;
  readonly keys: OfficeKeys;
  readonly clock: Clock;
  /** Where the databases lie. */
  readonly indexedDB: IDBFactory;
};

/**
 * Between signing in and opening the store: when the program is not the version that worked here last, the store is put into a backup before the new
 * one writes anything. Where no folder answers, work goes on all the same. Null: nothing was to be done; else how it went.
 */
export async function backupBeforeUpdate(opening: BeforeOpening): Promise<'made' | Refusal | null> {
  const outcome = await backupOldVersion(opening);
  if (typeof outcome === 'object' && outcome)
    rememberBackup('missed', { code: outcome.code, ...(outcome.params && { params: { ...outcome.params } }) });
  return outcome;
}

async function backupOldVersion({ bridge, vault, keys, clock, indexedDB }: BeforeOpening): Promise<'made' | Refusal | null> {
  const { version } = await bridge.info();
  const before = rememberedBackup('app');
  rememberBackup('app', version);
  if (before === null || before === version) return null;
  if ((await bridge.backup.list()).place !== 'ready') return { code: 'backup-folder-none' };
  const document = await vault.document();
  if (!document.ok) return document.error;
  const made = await makeRestingBackup(keys, { app: before, vault: document.value, madeAt: clock.now() }, { indexedDB, IDBKeyRange });
  if (!made) return null;
  if (!made.ok) return made.error;
  const kept = await keepBackup(made.value, { folder: bridge.backup, clock });
  if (!kept.ok) return kept.error;
  rememberBackup('last', kept.value);
  // The store is not open yet: the first who comes in writes it down.
  rememberBackup('untold', { name: kept.value.name, entries: made.value.entries, stateHash: made.value.stateHash });
  return 'made';
}
