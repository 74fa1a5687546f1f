import { recordBackup } from '../../../shared/audit/record-backup.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { Store } from '../../store/store.ts';
import type { Vault } from '../../vault/open-vault.ts';
import { keepBackup } from './keep-backup.ts';
import { type LastBackup, rememberBackup } from './remembered-backup.ts';

/** What a backup of an opened office is made with. */
export type BackupDesk = { readonly store: Store; readonly bridge: Bridge; readonly vault: Pick<Vault, 'document'> };

/** Makes today's backup, keeps it, and writes into the journal that it was made. `unasked`: in the program's daily turn. */
export async function runBackup({ store, bridge, vault }: BackupDesk, unasked: boolean): Promise<Result<LastBackup, Refusal>> {
  const { clock } = store.world();
  const document = await vault.document();
  if (!document.ok) return document;
  const { version } = await bridge.info();
  const made = await store.backups.make({ app: version, vault: document.value, madeAt: clock.now() });
  if (!made.ok) return made;
  const { stateHash, entries } = made.value;
  const kept = await keepBackup(made.value, { folder: bridge.backup, clock });
  if (!kept.ok) return kept;
  rememberBackup('last', kept.value);
  const told = await store.commit((world) => recordBackup({ name: kept.value.name, entries, stateHash, unasked }, world));
  return told.ok ? ok(kept.value) : err(told.error[0] ?? { code: 'nothing-changed' });
}
