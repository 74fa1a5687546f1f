import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { BackupManifest } from '../../shared/wire/backup-manifest.ts';
import type { BackupContent } from '../../shared/wire/backup-source.ts';

/** What a backup is told from outside the store: version of the program, the vault's document, the clock. */
export type BackupLabels = { readonly app: string; readonly vault: string; readonly madeAt: Instant };
export type MadeBackup = Pick<BackupContent, 'office' | 'mark' | 'zone' | 'stateHash'> & {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly entries: number;
  /** Bytes of scans for which there was no room. */
  readonly leftOut: number;
};

/** Backups of an opened store. Its keys do not leave it. */
export type StoreBackups = {
  /** The whole file, not yet written anywhere. Refuses backup-store-damaged, backup-store-empty, backup-keys-absent (the practice office). */
  readonly make: (labels: BackupLabels) => Promise<Result<MadeBackup, Refusal>>;
  /** Reads a file back beside the store, in a worker; the bytes are handed over. Refuses what `drillBackup` does. */
  readonly drill: (file: Uint8Array<ArrayBuffer>) => Promise<Result<Drilled, Refusal>>;
};

/** What reading a backup back has shown. */
export type Drilled = {
  readonly manifest: BackupManifest;
  readonly entries: number;
  readonly cases: number;
  readonly complaints: number;
  /** Does it add up to the very state that was on the screens when the backup was made? */
  readonly matched: boolean;
};
