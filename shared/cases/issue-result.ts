import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Case, Receiver } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { checkIin } from '../people/iin.ts';
import { channelRuleOf, editionById } from '../law/edition-for.ts';
import { kindOf } from './office.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Hands the result over (Rules 2020 p. 10-11): to whom, and by which document they were recognised; by post or electronically without one, to the
 * State Corporation or the personal cabinet by the channel. At the counter what the edition asks: the receipt, the identity, a notarised power of attorney.
 * Errors: receiver-not-here, receipt-required, receipt-other, receiver-document-required, identity-expired, no-representative; wrong-state, wrong-role.
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
  const { who } = receiver;
  const { channel } = current.application;
  const needs = issueNeeds(current, world);
  const atCounter = kindOf(world.office) === 'state-corporation';
  // The State Corporation hands out to a person; its courier and the cabinet belong to cases that came that way.
  if (atCounter && !inPerson(receiver)) return { code: 'receiver-not-here', field: 'who' };
  if (who === 'state-corporation' || who === 'cabinet') return channel === BY_CHANNEL[who] ? null : { code: 'receiver-not-here', field: 'who' };
  if (!inPerson(receiver)) return null;
  if (atCounter && needs.includes('receipt') && receiver.receipt !== current.number.text)
    return { code: receiver.receipt === undefined || receiver.receipt === '' ? 'receipt-required' : 'receipt-other', field: 'receipt' };
  return refusePerson(current, receiver, world);
}

const BY_CHANNEL = { 'state-corporation': 'state-corporation', cabinet: 'portal' } as const;
const inPerson = ({ who }: Receiver): boolean => who === 'applicant' || who === 'representative';

function issueNeeds(current: Case, world: World): readonly string[] {
  const edition = editionById(world.catalogue, current.edition);
  const rule = edition && channelRuleOf(edition, current.application.channel);
  return rule?.ok ? (rule.value.issue?.needs ?? []) : [];
}

function refusePerson(current: Case, receiver: Receiver, world: World): Refusal | null {
  const today = todayOf(world);
  const representative = receiver.representative ?? current.application.representative;
  if (receiver.who === 'representative' && !representative) return { code: 'no-representative', field: 'who' };
  if (receiver.representative) {
    const checked = checkIin(receiver.representative.iin, today);
    if (!checked.ok) return { ...checked.error, field: 'representative.iin' };
  }
  if (!receiver.document || receiver.document.document === 'not-shown') return { code: 'receiver-document-required', field: 'document.document' };
  const { validUntil } = receiver.document;
  if (validUntil && validUntil < today) return { code: 'identity-expired', field: 'document.validUntil' };
  const attorney = receiver.who === 'representative' ? representative?.powerOfAttorney.validUntil : undefined;
  return attorney && attorney < today ? { code: 'power-of-attorney-expired', field: 'who' } : null;
}
