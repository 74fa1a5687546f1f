import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import type { OfficeKeys, UpkeepKeys } from './office-keys.ts';
import { type Device, devicePlace, type VaultContent, type VaultPlace } from './vault-file.ts';
import { unwrapBytes, wrapBytes } from './wrap.ts';

/** A fresh signing key of this computer; its private part leaves here only sealed. */
export async function makeDevice(upkeep: UpkeepKeys, file: VaultPlace, id: string): Promise<Device> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const secret: Bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const sealed = await wrapBytes(upkeep.seal, devicePlace(file, { id, publicKey }), secret).finally(() => secret.fill(0));
  return { id, publicKey, sealed };
}

/** The computer's keys and those of its earlier devices, or null when the seal does not hold. */
export async function openDevice(upkeep: UpkeepKeys, file: VaultContent): Promise<Pick<OfficeKeys, 'device' | 'sign' | 'verify' | 'retired'> | null> {
  const { id, publicKey, sealed } = file.device;
  const secret = await unwrapBytes(upkeep.seal, devicePlace(file, file.device), sealed);
  if (!secret) return null;
  const sign = await crypto.subtle.importKey('pkcs8', secret, { name: 'Ed25519' }, false, ['sign']).finally(() => secret.fill(0));
  const retired = await Promise.all(file.retired.map(async (old) => [old.id, await verifyKey(old.publicKey)] as const));
  return { device: id, sign, verify: await verifyKey(publicKey), retired: new Map(retired) };
}

const verifyKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(publicKey), { name: 'Ed25519' }, true, ['verify']);
