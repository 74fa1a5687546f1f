import { toLocal } from '../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type KeyRotation, rotationText } from '../../shared/wire/enrolment.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import { isSignature } from '../keys/ed25519.ts';
import type { Enrolling } from './enrolling.ts';
import { sha256Hex } from '../keys/sha256-hex.ts';

/**
 * A new key for a computer: the old one proved the request, the new one signs that it is there. The office's stream names it first, so that a lost answer costs a repetition.
 * Refuses signature-wrong.
 */
export async function rotateKey(
  record: DeviceRecord,
  { publicKey, signature }: KeyRotation,
  { clock, devices, officeOf, tell }: Enrolling,
): Promise<Result<DeviceRecord, SyncRefusalCode>> {
  const { device, office, name, mark } = record;
  if (!isSignature(sha256Hex(rotationText(device, publicKey)), signature, publicKey)) return err('signature-wrong');
  const at = toLocal(clock.now(), (await officeOf(office))?.settings.zone);
  await tell(office, [{ type: 'workplace-joined', at, by: 'region', workplace: { device, publicKey, name, mark: mark ?? '0' } }]);
  if (!(await devices.changeKey({ device, before: record.publicKey, after: publicKey }))) return err('signature-wrong');
  return ok({ ...record, publicKey });
}
