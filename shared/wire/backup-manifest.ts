import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { BackupName } from './backup-bridge.ts';
import { CopyName } from './journal-bridge.ts';

const Id = z.string().min(1).max(200);
const Count = z.int().nonnegative();
/** SHA-256 in hex. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Base64 of a nonce and a tag: the seal, under the office's backup key, that binds everything else in the manifest. */
const PROOF_LETTERS = 40;

/** The chain of one device: its last number, the hash there, and how many of its entries are in the file. */
export const DeviceChain = z.strictObject({ device: Id, n: z.int().positive(), hash: Hash, entries: z.int().positive() });
export type DeviceChain = z.infer<typeof DeviceChain>;

/** What a backup says of itself before anybody has signed in. It names nobody. */
export const BackupManifest = z.strictObject({
  v: z.literal(1),
  store: CopyName,
  office: Id,
  madeAt: InstantSchema,
  /** Version of the program that made it. */
  app: z.string().max(60),
  devices: z.array(DeviceChain).max(1000),
  /** Hash of everything that the entries add up to (`stateHash`). */
  stateHash: Hash,
  /** Numbers below which none is given: those of a journal that was lost before. */
  counters: z.record(z.string().max(200), Count),
  /** Who may open it: wraps of the office secret, no secret. */
  vault: z.string().max(1_000_000),
  /** Sealed scans and files; `leftOut`: bytes of those for which there was no room. */
  parts: z.strictObject({ count: Count, bytes: Count, leftOut: Count }),
  body: z.strictObject({ bytes: Count, sha256: Hash }),
  proof: z.string().length(PROOF_LETTERS),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The manifest before its body is laid out and it is proven. */
export type BackupFacts = Omit<BackupManifest, 'v' | 'body' | 'proof'> & { readonly madeAt: Instant };

/** Stands in the place of a proof until it is known: as long as one, so that the manifest keeps its length. */
export const NO_PROOF = '='.repeat(PROOF_LETTERS);

/** Entries in the whole file. */
export const entriesIn = ({ devices }: Pick<BackupManifest, 'devices'>): number => devices.reduce((sum, { entries }) => sum + entries, 0);

/** Name of a day's backup of a workplace. */
export const backupNameOf = (mark: string, day: LocalDate): string => `qamqor-${mark}-${day}.qbak`;

/** The workplace's mark and the day in a name of ours, or null. */
export function readBackupName(name: string): { readonly mark: string; readonly day: LocalDate } | null {
  const found = BackupName.safeParse(name).success ? /^qamqor-(.+)-(\d{4}-\d{2}-\d{2})\.qbak$/u.exec(name) : null;
  const day = parseLocalDate(found?.[2] ?? '');
  return day && found?.[1] ? { mark: found[1], day } : null;
}
