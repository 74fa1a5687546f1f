import type { Ids } from '../../shared/kernel/ids.ts';
import type { Database } from './database.ts';

/** Keys of this device. The private parts cannot be exported: the browser keeps them as objects, not as bytes. */
export type StoreKeys = { readonly data: CryptoKey; readonly device: string; readonly sign: CryptoKey; readonly verify: CryptoKey };

/** The stored keys, or null when one is missing. */
export async function loadKeys(db: Database): Promise<StoreKeys | null> {
  const [data, device] = await db.keys.bulkGet(['data', 'device']);
  if (data?.id !== 'data' || device?.id !== 'device') return null;
  return { data: data.key, device: device.device, sign: device.sign, verify: device.verify };
}

/** A fresh data key and a fresh device with its signing key, stored. */
export async function createKeys(db: Database, ids: Ids): Promise<StoreKeys> {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  const keys = { data, device: ids.next(), sign: pair.privateKey, verify: pair.publicKey };
  await db.keys.bulkPut([
    { id: 'data', key: data },
    { id: 'device', device: keys.device, sign: keys.sign, verify: keys.verify },
  ]);
  return keys;
}

/** A new device under the same data key: after a loss, numbers of the old chain must never be given twice. */
export async function renewDevice(db: Database, ids: Ids, keys: StoreKeys): Promise<StoreKeys> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  const renewed = { ...keys, device: ids.next(), sign: pair.privateKey, verify: pair.publicKey };
  await db.keys.bulkPut([
    { id: 'device', device: renewed.device, sign: renewed.sign, verify: renewed.verify },
    { id: `device:${keys.device}`, device: keys.device, sign: keys.sign, verify: keys.verify },
  ]);
  return renewed;
}

/** The key that verifies entries of a device, if this store knows it. */
export async function verifyKeyOf(db: Database, keys: StoreKeys, device: string): Promise<CryptoKey | null> {
  if (device === keys.device) return keys.verify;
  const old = await db.keys.get(`device:${device}`);
  return old && 'verify' in old ? old.verify : null;
}
