import { type Bytes, utf8 } from './bytes.ts';
import { hkdf } from './derive-kek.ts';
import { openDevice } from './device-key.ts';
import type { OfficeKeys, UpkeepKeys } from './office-keys.ts';
import type { VaultContent, VaultPlace } from './vault-file.ts';

/** The bytes of one purpose: HKDF over the office secret, apart from every other purpose, office and epoch. */
const bitsFor = (secret: Bytes, place: VaultPlace, purpose: string): Promise<Bytes> =>
  hkdf(secret, utf8(`${place.store}|${place.id}`), utf8(`${purpose}|${place.epoch}`));

async function aesKey(secret: Bytes, place: VaultPlace, purpose: string): Promise<CryptoKey> {
  const bits = await bitsFor(secret, place, purpose);
  return await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']).finally(() => bits.fill(0));
}

/** The keys of the vault's own seals. */
export async function upkeepKeys(secret: Bytes, place: VaultPlace): Promise<UpkeepKeys> {
  const bits = await bitsFor(secret, place, 'vault');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const mac = await crypto.subtle.importKey('raw', bits, algorithm, false, ['sign', 'verify']).finally(() => bits.fill(0));
  return { seal: await aesKey(secret, place, 'device'), mac };
}

/** The keys of a session; null when the device's key does not open under this secret. */
export async function officeKeys(secret: Bytes, file: VaultContent): Promise<OfficeKeys | null> {
  const upkeep = await upkeepKeys(secret, file);
  const device = await openDevice(upkeep, file);
  if (!device) return null;
  const [data, files, backup] = await Promise.all([aesKey(secret, file, 'data'), aesKey(secret, file, 'files'), aesKey(secret, file, 'backup')]);
  return { epoch: file.epoch, data, files, backup, ...device, upkeep };
}
