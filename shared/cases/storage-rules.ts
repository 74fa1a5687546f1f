import { reckonTerm } from '../deadlines/reckon-term.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Edition } from '../law/catalogue.ts';
import { editionById } from '../law/edition-for.ts';
import type { Case } from './case.ts';
import { plainSpan } from './plain-span.ts';
import { nowOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/** The last day a result is kept from a date: a month ends on the same day, clamped to the end of the month. Null without a rule. */
export function storageUntil(edition: Pick<Edition, 'storage'> | undefined, from: LocalDate): LocalDate | null {
  const storage = edition?.storage;
  return storage ? plainSpan(from, storage.duration) : null;
}

/** A result is handed back after the term of storage, not before. Code: storage-runs (until when). */
export function refuseHandBack({ storage }: Case, world: World): Refusal | null {
  const until = storage?.until;
  return until && todayOf(world) <= until ? { code: 'storage-runs', params: { date: dottedDate(until) } } : null;
}

/** A result is asked back once, where the edition knows it. Codes: result-already-requested, no-return-rule. */
export function refuseRequestBack({ storage, edition }: Case, world: World): Refusal | null {
  if (storage?.requestedBack) return { code: 'result-already-requested' };
  return editionById(world.catalogue, edition)?.returnOnRequest ? null : { code: 'no-return-rule' };
}

/** Until which day a signed result waits for its owner, at the counter or in the office; null when nothing waits or no term of storage is known. */
export function keptUntil(current: Pick<Case, 'decision' | 'issue' | 'storage'>, edition: Edition | undefined): LocalDate | null {
  const { issue, storage, decision } = current;
  if (issue || storage?.handedBack) return null;
  return storage ? storage.until : decision && storageUntil(edition, decision.date);
}

/** The day by which the provider gives a stored result back on request. Codes: calendar-year-missing, no-return-rule. */
export function returnDue(current: Case, world: World): Result<LocalDate, Refusal> {
  const edition = editionById(world.catalogue, current.edition);
  const rule = edition?.returnOnRequest;
  if (!edition || !rule) return err({ code: 'no-return-rule' });
  const term = reckonTerm(world.calendar, { duration: rule.duration, event: 'result-requested', at: nowOf(world), hours: edition.officeHours });
  return term.ok ? ok(term.value.due) : err(term.error);
}
