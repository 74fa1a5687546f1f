import type { Case } from '../../shared/cases/case.ts';
import { kindOf, type Office } from '../../shared/cases/office.ts';
import { isHarmless } from '../../shared/cases/slots.ts';
import { rolesOn } from '../../shared/cases/substitution.ts';
import { ACT_OF_FACT } from '../../shared/journal/act-of-fact.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { type Instant, toLocal } from '../../shared/kernel/clock.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { mayAct } from '../../shared/roles/permissions.ts';
import type { Role } from '../../shared/roles/roles.ts';

/** The office as it stood before the entry, and its cases as the facts before have left them. */
export type Ground = { readonly office: Office | null; readonly caseOf: (id: string) => Case | null };
type Author = { readonly device: string; readonly actor: string; readonly role: string; readonly at: string };

/** Has the office's first entry been folded? The region may have named computers before. */
export const isOpened = (office: Office | null): office is Office => office !== null && office.id !== '';

/**
 * Why an authentic entry is held in quarantine, or null: who wrote it was not entitled, by the office as it stood before. State and terms are not asked: what was
 * done on paper without knowing of one another stands, and the fold marks the conflict.
 * Codes: device-revoked, actor-unknown, actor-inactive, actor-role-missing, wrong-role, drafter-cannot-sign, head-settles, office-already-open, content-damaged (facts of another person).
 */
export function judgeEntry(entry: Entry, ground: Ground): Refusal | null {
  const { office } = ground;
  if (!isOpened(office)) return judgeOpening(entry);
  const author = judgeAuthor(entry, office);
  if (author) return author;
  for (const fact of entry.facts) {
    const refusal = judgeFact(fact, entry, { ...ground, office });
    if (refusal) return refusal;
  }
  return null;
}

/** The device and the person alone: all that can be said of an entry whose facts are not understood yet. */
export function judgeAuthor({ device, actor, role, at }: Author, office: Office | null): Refusal | null {
  if (office?.workplaces?.some((one) => one.device === device && one.revokedAt !== undefined)) return { code: 'device-revoked' };
  const person = isOpened(office) ? office.staff.find(({ id }) => id === actor) : undefined;
  if (!isOpened(office) || !person) return { code: 'actor-unknown' };
  if (!person.active) return { code: 'actor-inactive' };
  const today = dateOf(toLocal(at as Instant, office.settings.zone));
  return rolesOn(office, person, today).includes(role as Role) ? null : { code: 'actor-role-missing' };
}

/** Before there is an office, only the entry that opens it counts: by somebody whom it names. */
function judgeOpening({ facts: [fact], office, actor }: Entry): Refusal | null {
  if (fact?.type !== 'office-opened') return { code: 'actor-unknown' };
  if (fact.office !== office || fact.by !== actor) return { code: 'content-damaged' };
  return fact.staff.some(({ id, active }) => id === actor && active) ? null : { code: 'actor-unknown' };
}

function judgeFact(fact: Fact, { actor, role }: Entry, { office, caseOf }: Ground & { readonly office: Office }): Refusal | null {
  const act = ACT_OF_FACT[fact.type];
  if (act === 'opening') return { code: 'office-already-open' };
  if (act === 'region') return { code: 'wrong-role', params: { act: fact.type, role } };
  if (fact.by !== actor) return { code: 'content-damaged' };
  if (act !== 'anybody' && !mayAct(role, act, kindOf(office))) return { code: 'wrong-role', params: { act, role } };
  // What harms nobody the executor settles, too; anything else is the head's.
  if ((fact.type === 'conflict-settled' || fact.type === 'complaint-conflict-settled') && role !== 'head' && !isHarmless(fact.key)) {
    return { code: 'head-settles' };
  }
  if (fact.type === 'decision-signed' && caseOf(fact.case)?.draft?.by === actor) return { code: 'drafter-cannot-sign' };
  return null;
}
