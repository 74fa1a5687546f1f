import type { Clock } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { AttemptBook } from './attempt-book.ts';
import { readVault, sealVault } from './seal-vault.ts';
import type { VaultContent, VaultFile } from './vault-file.ts';
import type { VaultPorts } from './vault-ports.ts';
import { writeFailure } from './write-failure.ts';

/** What every verb of the vault works at. */
export type Desk = { readonly store: string; readonly ports: VaultPorts; readonly clock: Clock; readonly book: AttemptBook };

/** Which of the two places had to be written again from the other. */
export type Healed = 'none' | 'disk' | 'mirror';
export type CurrentVault = { readonly file: VaultFile; readonly text: string; readonly healed: Healed };

type Found = { readonly text: string | null; readonly failed: boolean };
const found = (reading: Promise<string | null> | undefined): Promise<Found> =>
  (reading ?? Promise.resolve(null)).then(
    (text) => ({ text, failed: false }),
    () => ({ text: null, failed: true }),
  );

/**
 * The vault as it is: the highest whole version of the two places, the other one written again from it. Null where there was never one.
 * Refuses `vault-damaged` when something is there but nothing whole, `vault-unreadable` when a place does not answer and the other has nothing.
 */
export async function currentVault({ store, ports }: Desk): Promise<Result<CurrentVault | null, Refusal>> {
  const disk = await found(ports.storage.read(store));
  const mirror = await found(ports.mirror?.read());
  const read = await Promise.all([disk, mirror].map(async ({ text }) => (text === null ? null : { text, vault: await readVault(text, store) })));
  const whole = read.flatMap((place) => (place?.vault.ok ? [{ text: place.text, file: place.vault.value }] : []));
  const best = whole.reduce<(typeof whole)[number] | null>((a, b) => (a && a.file.version >= b.file.version ? a : b), null);
  const newer = read.find((place) => place && !place.vault.ok && place.vault.error.code === 'store-newer');
  if (newer && !newer.vault.ok) return newer.vault;
  if (!best) {
    if (read.some((place) => place !== null)) return err({ code: 'vault-damaged' });
    return disk.failed || mirror.failed ? err({ code: 'vault-unreadable' }) : ok(null);
  }
  let healed: Healed = 'none';
  if (disk.text !== best.text && !disk.failed) {
    healed = (await ports.storage.replace(store, { from: disk.text, to: best.text }).catch(() => false)) ? 'disk' : 'none';
  }
  if (mirror.text !== best.text && ports.mirror && (await mirrored(ports.mirror, best.text)) && healed === 'none') healed = 'mirror';
  return ok({ ...best, healed });
}

/** The second place follows; where it cannot now, the next reading of the vault writes it. */
const mirrored = (mirror: NonNullable<VaultPorts['mirror']>, text: string): Promise<boolean> =>
  mirror.write(text).then(
    () => true,
    () => false,
  );

/** Writes the next version in one step. Refuses `vault-changed` when another window was first, `disk-full` or `vault-not-saved`; then nothing changed. */
export async function saveVault(
  { store, ports }: Desk,
  before: CurrentVault | null,
  next: { readonly content: VaultContent; readonly mac: CryptoKey },
): Promise<Result<VaultFile, Refusal>> {
  const to = await sealVault({ ...next.content, version: (before?.file.version ?? 0) + 1 }, next.mac);
  const written = await readVault(to, store);
  if (!written.ok) return written;
  try {
    if (!(await ports.storage.replace(store, { from: before?.text ?? null, to }))) return err({ code: 'vault-changed' });
  } catch (error) {
    return err(writeFailure(error));
  }
  if (ports.mirror) await mirrored(ports.mirror, to);
  return written;
}
