import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { readManifest } from '../../../shared/wire/backup-file.ts';
import type { SecondCopy } from '../../second-copy/second-copy.ts';
import { drillInWorker } from '../../store/drill-in-worker.ts';
import { restoreBackup, type RestoreGround } from '../../store/restore-backup.ts';
import type { Drilled } from '../../store/store-backups.ts';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import type { Vault } from '../../vault/open-vault.ts';
import { restoredVault } from '../../vault/restored-vault.ts';
import type { VaultPorts } from '../../vault/vault-ports.ts';

/** The computer that a backup is put on. */
export type RestorePlace = {
  readonly vaultPorts: VaultPorts;
  readonly storePorts: RestoreGround['ports'];
  readonly copy: SecondCopy;
  readonly clock: Clock;
  /** Absent: this thread reads the backup. */
  readonly drillWorker: (() => Worker) | null;
};

/** Who may open the backup: somebody with the office's recovery code, or who has signed in here, when only the journal is gone. */
export type Entrance =
  | { readonly kind: 'code'; readonly account: string; readonly recoveryCode: string; readonly newPassword: string }
  | { readonly kind: 'session'; readonly keys: OfficeKeys; readonly renewDevice: Vault['renewDevice'] };

export const RESTORE_STEPS = ['code', 'check', 'write'] as const;
export type RestoreStep = (typeof RESTORE_STEPS)[number];
type OnStep = (step: RestoreStep, done?: number) => void;
type Opened = { readonly keys: OfficeKeys; readonly renewDevice: Vault['renewDevice']; readonly keep: () => Promise<Result<null, Refusal>> };

/**
 * Puts the office of a backup on this computer. Nothing is touched before the whole file has been read back and found sound; the vault comes last, so
 * that a restore that broke off is seen as one. Refuses what `readManifest`, the vault, `drillBackup` and `restoreBackup` do.
 */
export async function restoreOffice(
  file: Uint8Array<ArrayBuffer>,
  { entrance, place }: { readonly entrance: Entrance; readonly place: RestorePlace },
  onStep: OnStep,
): Promise<Result<Drilled, Refusal>> {
  onStep('code');
  const opened = entrance.kind === 'session' ? ok({ ...entrance, keep: () => Promise.resolve(ok(null)) }) : await enter(file, entrance, place);
  if (!opened.ok) return opened;
  onStep('check');
  const drilled = await drillInWorker(file.slice(), opened.value.keys, place.drillWorker);
  if (!drilled.ok) return drilled;
  // A device that wrote on another computer goes on there: this one has numbers of its own.
  const renewed = await opened.value.renewDevice(opened.value.keys);
  if (!renewed.ok) return renewed;
  onStep('write', 0);
  const ground = { ports: place.storePorts, copy: place.copy, keys: renewed.value, onPart: (done: number) => onStep('write', done) };
  const restored = await restoreBackup(file, ground);
  if (!restored.ok) return restored;
  const kept = await opened.value.keep();
  return kept.ok ? drilled : kept;
}

/** By the recovery code: the vault of the backup, in memory, where a person gets a new password. */
async function enter(
  file: Uint8Array<ArrayBuffer>,
  { account, recoveryCode, newPassword }: Extract<Entrance, { kind: 'code' }>,
  { vaultPorts: ports, clock }: RestorePlace,
): Promise<Result<Opened, Refusal>> {
  const manifest = readManifest(file);
  if (!manifest.ok) return manifest;
  const { store, vault: text } = manifest.value;
  const found = await restoredVault({ store, text, ports, clock });
  if (!found.ok) return found;
  const { vault, keep } = found.value;
  const reset = await vault.resetPassword({ recoveryCode, account, newPassword });
  if (!reset.ok) return reset;
  const signedIn = await vault.signIn({ account, password: newPassword });
  return signedIn.ok ? ok({ keys: signedIn.value.keys, renewDevice: vault.renewDevice, keep }) : signedIn;
}
