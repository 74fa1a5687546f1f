import { instantOf } from '../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { CodeRecord } from '../db/device-book.ts';
import { hashOfCode } from './enrolment-code.ts';
import type { Enrolling } from './enrolling.ts';
import { sha256Hex } from '../keys/sha256-hex.ts';

/** Wrong codes in ten minutes: from one address, and from all together before nobody is heard for a while. */
export const GUESSES = { own: 5, all: 1000, minutes: 10 } as const;

/** The code as it is kept, while it may be used. A wrong one is counted against the address. Refuses code-wrong, too-many-requests. */
export async function findCode(
  code: string,
  address: string,
  { clock, devices, secret }: Pick<Enrolling, 'clock' | 'devices' | 'secret'>,
): Promise<Result<CodeRecord, SyncRefusalCode>> {
  const now = clock.now();
  const from = sha256Hex(`${secret}\n${address}`);
  const guesses = await devices.guesses(from, instantOf(Date.parse(now) - GUESSES.minutes * 60_000));
  if (guesses.own >= GUESSES.own || guesses.all >= GUESSES.all) return err('too-many-requests');
  const found = await devices.code(hashOfCode(code, secret), now);
  if (found) return ok(found);
  await devices.noteGuess(from, now);
  return err('code-wrong');
}
