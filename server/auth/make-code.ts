import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CodeMade } from '../../shared/wire/region-view.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import { codeEnd, codeFrom, hashOfCode } from './enrolment-code.ts';
import type { Enrolling } from './enrolling.ts';

type Asked = { readonly office: string | null; readonly by: string; readonly random: Uint8Array };

/** A code for one computer, for one use within ten minutes; only its hash is kept. Refuses not-found (no such office). */
export async function makeCode({ office, by, random }: Asked, { clock, devices, secret }: Enrolling): Promise<Result<CodeMade, SyncRefusalCode>> {
  if (office !== null && !(await devices.office(office))) return err('not-found');
  const code = codeFrom(random);
  const expiresAt = codeEnd(clock.now());
  await devices.addCode({ hash: hashOfCode(code, secret), office, own: false, madeBy: by, expiresAt });
  return ok({ code, expiresAt });
}

/**
 * The code for the first computer of the region itself, which the server prints; null once the region has a computer that it may use. `again`: whoever holds the server asks for one all the
 * same, for the region's computers are lost.
 */
export async function makeFirstCode(random: Uint8Array, { clock, devices, secret }: Enrolling, again = false): Promise<CodeMade | null> {
  const own = (await devices.offices()).find((office) => office.own);
  if (own && !again && (await devices.ofOffice(own.id)).some(({ state }) => state === 'approved')) return null;
  const code = codeFrom(random);
  const expiresAt = codeEnd(clock.now());
  await devices.addCode({ hash: hashOfCode(code, secret), office: own?.id ?? null, own: true, madeBy: null, expiresAt });
  return { code, expiresAt };
}
