import { z } from 'zod';
import type { Case } from '../cases/case.ts';
import { refuseActor } from '../cases/check-actor.ts';
import type { Office, OfficeFact } from '../cases/office.ts';
import { obligationState } from '../cases/obligations.ts';
import { parseInput } from '../cases/parse-input.ts';
import { finishedOn, keptThrough, retentionOf } from '../cases/retention.ts';
import { nowOf, todayOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import type { Entry } from './entry.ts';

/** All that is asked of a case before it is erased: its row, the entries that touch it, the complaints about it. */
export type CaseFile = { readonly current: Case; readonly entries: readonly Entry[]; readonly complaints: readonly Complaint[] };

const Input = z.strictObject({ order: z.strictObject({ number: requiredLine(50), date: LocalDateSchema }) });

/**
 * The head orders a finished case to be erased; deleted means unreadable.
 *
 * This fact is the order, and the store carries it out after it is written, in this sequence, each step repeatable after a crash:
 * 1. each entry named in `entries` loses its sealed bytes; in their place stands a tombstone that keeps device, n, prev, hash and signature, so that the
 *    chain before and after it still verifies (tombstone.ts): the signature is over the hash, and the hash needs no content to be signed;
 * 2. the row of the case, its drafts (`act:<id>:…`), its attachments and the files of its package are deleted;
 * 3. the saved index is thrown away and built anew from the rows, for names stand in it;
 * 4. the second copy is written anew with the tombstones, and older backups die by their own rotation, of which the register of backups tells.
 * At each start, entries that are named by a written fact and still hold bytes are erased then. What happened before is never undone by a fold: a fact of an
 * erased case cannot be read any more, so it moves nothing; its numbers stand in this fact.
 *
 * Entries that touch other cases too (a courier's package) stay: they hold numbers and days of packages and no data of the applicant.
 *
 * Errors: required (order); those of `refuseErasure`; wrong-role.
 */
export function eraseCase(file: CaseFile, input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseErasure(file, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { order } = parsed.value;
  if (order.date > todayOf(world)) return err([{ code: 'date-in-future', field: 'order.date' }]);
  const { current } = file;
  const entries = entriesOfOne(file.entries, current.id).map(({ device, n, hash }) => ({ device, n, hash }));
  if (entries.length === 0) return err([{ code: 'case-not-found' }]);
  return ok([
    { type: 'case-erased', at: nowOf(world), by: world.actor.staff, erased: { id: current.id, order, numbers: numbersOf(current) }, entries },
  ]);
}

/**
 * Why a case may not be erased, or null. Codes: those of refuseActor, case-not-finished, erase-blocked, obligation-open, complaint-open, retention-not-ordered,
 * retention-runs (date: the last day it is kept).
 */
export function refuseErasure({ current, complaints }: Omit<CaseFile, 'entries'>, world: World): Refusal | null {
  const byActor = refuseActor('erase-case', world);
  if (byActor) return byActor;
  const finished = finishedOn(current);
  if (finished === null || current.conflict) return { code: 'case-not-finished' };
  if (current.blocked) return { code: 'erase-blocked' };
  const today = todayOf(world);
  if (current.obligations?.some((one) => obligationState(one, today) !== 'received')) return { code: 'obligation-open' };
  if (complaints.some(({ state }) => state !== 'closed')) return { code: 'complaint-open' };
  return refuseByTerm({ finished, service: current.application.service }, world.office, today);
}

function refuseByTerm({ finished, service }: { finished: LocalDate; service: string }, office: Office, today: LocalDate): Refusal | null {
  const retention = retentionOf(office, service);
  if (!retention) return { code: 'retention-not-ordered' };
  const last = keptThrough(finished, retention);
  return today > last ? null : { code: 'retention-runs', params: { date: last } };
}

/** The entries whose every fact is of this case. */
export const entriesOfOne = (entries: readonly Entry[], caseId: string): readonly Entry[] =>
  entries.filter(({ facts }) => facts.every((fact) => 'case' in fact && fact.case === caseId));

/** Numbers that the case was given: they stay spent. */
function numbersOf({ number, decision, otherDecisions = [], transfer }: Case) {
  const decisions = [...(decision ? [decision] : []), ...otherDecisions];
  const all = [number, ...decisions.map((one) => one.number), ...(transfer ? [transfer.package] : [])];
  return all.map(({ series, mark, year, serial }) => ({ series, mark, year, serial }));
}
