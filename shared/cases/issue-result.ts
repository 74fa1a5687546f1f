import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Case, Receiver } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Hands the result over (Rules 2020 p. 10-11): to whom, and by which document they were recognised; by post or electronically without one.
 * Errors: receiver-document-required, identity-expired, no-representative; wrong-state, wrong-role.
 */
export function issueResult(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('issue', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Receiver, input);
  if (!parsed.ok) return parsed;
  const unfit = refuseReceiver(current, parsed.value, world);
  return unfit ? err([unfit]) : ok([{ type: 'result-issued', ...stampOf(current.id, world), receiver: parsed.value }]);
}

function refuseReceiver(current: Case, receiver: Receiver, world: World): Refusal | null {
  if (receiver.who === 'post' || receiver.who === 'electronic') return null;
  if (receiver.who === 'representative' && !current.application.representative) return { code: 'no-representative', field: 'who' };
  if (!receiver.document || receiver.document.document === 'not-shown') return { code: 'receiver-document-required', field: 'document.document' };
  const { validUntil } = receiver.document;
  if (validUntil && validUntil < todayOf(world)) return { code: 'identity-expired', field: 'document.validUntil' };
  const attorney = receiver.who === 'representative' ? current.application.representative?.powerOfAttorney.validUntil : undefined;
  return attorney && attorney < todayOf(world) ? { code: 'power-of-attorney-expired', field: 'who' } : null;
}
