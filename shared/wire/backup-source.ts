import type { Zone } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Result } from '../kernel/result.ts';
import type { BackupFacts } from './backup-manifest.ts';
import type { Bytes } from './journal-frames.ts';

/** Everything that a store gives to a backup, as it is at one moment. */
export type BackupContent = Pick<BackupFacts, 'office' | 'devices' | 'stateHash' | 'counters' | 'parts'> & {
  /** How the file is named: the workplace's mark, and its clock. */
  readonly mark: string;
  readonly zone: Zone;
  /** Frames of the body: entries in order of device and number, then sealed scans and files. */
  readonly frames: readonly Bytes[];
};

/** Where a backup takes everything from; whoever asks knows no database. Refuses backup-store-damaged, backup-store-empty. */
export type BackupSource = { readonly collect: () => Promise<Result<BackupContent, Refusal>> };
