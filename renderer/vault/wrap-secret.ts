import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes.ts';
import { deriveKek } from './derive-kek.ts';
import type { Kdf } from './kdf.ts';
import type { VaultPorts } from './vault-ports.ts';
import { unwrapBytes, wrapBytes, type WrapPlace } from './wrap.ts';

export type WrapOrder = {
  readonly secret: Bytes;
  readonly password: string;
  readonly place: (kdf: Kdf) => WrapPlace;
  /** Whether this computer's own secret takes part; never for the recovery code, which must open elsewhere. */
  readonly withDevice: boolean;
};
export type WrappedSecret = { readonly salt: string; readonly kdf: Kdf; readonly wrap: string };

/**
 * Wraps the office secret for a password, and proves it before anybody relies on it: the password is derived anew and must open the wrap.
 * Refuses `memory-short` when the machine could not derive or derived two different keys.
 */
export async function wrapSecret(ports: VaultPorts, { secret, password, place, withDevice }: WrapOrder): Promise<Result<WrappedSecret, Refusal>> {
  const kdf = ports.kdf.cost;
  const salt = toBase64(randomBytes(16));
  const deviceSecret = withDevice && ports.deviceSecret ? await ports.deviceSecret() : null;
  const derive = () => deriveKek(ports.kdf, { password, salt: fromBase64(salt), kdf, deviceSecret }).catch(() => null);
  const kek = await derive();
  if (!kek) return err({ code: 'memory-short' });
  const wrap = await wrapBytes(kek, place(kdf), secret);
  const again = await derive();
  const opened = again && (await unwrapBytes(again, place(kdf), wrap));
  const holds = opened?.every((byte, at) => byte === secret[at]) ?? false;
  opened?.fill(0);
  return holds ? ok({ salt, kdf, wrap }) : err({ code: 'memory-short' });
}
