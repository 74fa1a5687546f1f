import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeKeys } from '../vault/office-keys.ts';
import type { Database } from './database.ts';
import type { SealKey } from './seal.ts';

/** What the store works with: keys of the office's data and files, and this device. The private parts cannot be exported. */
export type StoreKeys = {
  readonly data: SealKey;
  /** Wraps the keys of attached files. */
  readonly files: SealKey;
  readonly device: string;
  readonly sign: CryptoKey;
  readonly verify: CryptoKey;
  /** Verify what earlier devices of this computer signed, oldest first. */
  readonly retired: ReadonlyMap<string, CryptoKey>;
};

/** What opens rows, and what the index worker is given: it signs nothing. */
export type DataKeys = Pick<StoreKeys, 'data'>;
export type IndexKeys = Pick<StoreKeys, 'data' | 'device'>;

/** The keys of a signed-in person's session, as the store takes them. */
export function keysOfOffice({ epoch, data, files, device, sign, verify, retired }: OfficeKeys): StoreKeys {
  return { data: { key: data, epoch }, files: { key: files, epoch }, device, sign, verify, retired };
}

const FIRST_EPOCH = 1;

/** The keys that the practice store keeps itself, or null when one is missing. */
export async function loadKeys(db: Database): Promise<StoreKeys | null> {
  const records = await db.keys.toArray();
  const data = records.find((record) => record.id === 'data');
  const device = records.find((record) => record.id === 'device');
  if (data?.id !== 'data' || device?.id !== 'device') return null;
  const own = { key: data.key, epoch: FIRST_EPOCH };
  const retired = records.flatMap((record) => (record.id === 'data' || record.id === 'device' ? [] : [[record.device, record.verify] as const]));
  return { data: own, files: own, device: device.device, sign: device.sign, verify: device.verify, retired: new Map(retired) };
}

/** A fresh data key and a fresh device with its signing key, stored. */
export async function createKeys(db: Database, ids: Ids): Promise<StoreKeys> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const pair = await makePair();
  const own = { key, epoch: FIRST_EPOCH };
  const keys = { data: own, files: own, device: ids.next(), sign: pair.privateKey, verify: pair.publicKey, retired: new Map() };
  await db.keys.bulkPut([
    { id: 'data', key },
    { id: 'device', device: keys.device, sign: keys.sign, verify: keys.verify },
  ]);
  return keys;
}

/** A new device under the same data key: after a loss, numbers of the old chain must never be given twice. */
export async function renewOwnDevice(db: Database, ids: Ids, keys: StoreKeys): Promise<StoreKeys> {
  const pair = await makePair();
  const retired = new Map([...keys.retired, [keys.device, keys.verify]]);
  const renewed = { ...keys, device: ids.next(), sign: pair.privateKey, verify: pair.publicKey, retired };
  await db.keys.bulkPut([
    { id: 'device', device: renewed.device, sign: renewed.sign, verify: renewed.verify },
    { id: `device:${keys.device}`, device: keys.device, sign: keys.sign, verify: keys.verify },
  ]);
  return renewed;
}

const makePair = async () => (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;

/** The key that verifies entries of a device, if this store knows it. */
export const verifyKeyOf = (keys: StoreKeys, device: string): CryptoKey | null =>
  device === keys.device ? keys.verify : (keys.retired.get(device) ?? null);

/** Did this computer write it, under its present or an earlier device? */
export const isOwnDevice = (keys: Pick<StoreKeys, 'device' | 'retired'>, device: string): boolean =>
  device === keys.device || keys.retired.has(device);

/** The devices of this computer, the oldest first. */
export const ownDevices = (keys: Pick<StoreKeys, 'device' | 'retired'>): string[] => [...keys.retired.keys(), keys.device];

/** Devices in the order in which they wrote: those that are unknown first, this one last. */
export const deviceRank = (keys: StoreKeys, device: string): number =>
  device === keys.device ? keys.retired.size : [...keys.retired.keys()].indexOf(device);
