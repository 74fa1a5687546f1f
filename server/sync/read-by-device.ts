import type { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { readSigned } from '../../shared/wire/signed.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { isDeeper } from './guard-json.ts';
import type { RoundKeys } from './round-keys.ts';

/** The signature is over the whole as it came, and its canonical text costs stack; what else is wrong with an entry is for that entry alone. */
const MOST_DEPTH = 200;
type OfDevice = { readonly office: string; readonly device: string };

/** What is in a packet, when a device of the office that it names has signed it. Refuses packet-unreadable, device-unknown, signature-wrong, device-waiting, device-revoked. */
export async function readByDevice<T extends OfDevice>(
  schema: z.ZodType<T>,
  content: Uint8Array<ArrayBuffer>,
  { logs, keys }: { readonly logs: OfficeLogs; readonly keys: RoundKeys },
): Promise<Result<T, { readonly code: SyncRefusalCode }>> {
  const read = jsonOf(content);
  const signed = isDeeper(read, MOST_DEPTH) ? null : readSigned(schema, read);
  if (!signed) return err({ code: 'packet-unreadable' });
  const { office, device: id } = signed.body;
  const device = await logs.read(office, (log) => log.device(id));
  if (!device) return err({ code: 'device-unknown' });
  const hash = await keys.sha256(canonicalJson(signed.body));
  if (!(await keys.verifyBy(hash, signed.signature, device.publicKey))) return err({ code: 'signature-wrong' });
  if (device.state === 'waiting') return err({ code: 'device-waiting' });
  return device.state === 'approved' ? ok(signed.body) : err({ code: 'device-revoked' });
}

function jsonOf(content: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as unknown;
  } catch {
    return null;
  }
}
