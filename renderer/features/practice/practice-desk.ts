import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Actor, Role } from '../../../shared/roles/roles.ts';
import type { BulkGroup, OpeningWorld } from '../../store/store.ts';
import type { Chance } from './make-chance.ts';
import { instantAt } from './practice-time.ts';

/** Where invented people come to: the office as it stands at that moment of the story, and the entries so far. */
export type Desk = {
  readonly ground: OpeningWorld;
  readonly chance: Chance;
  office: Office;
  readonly cases: Map<string, Case>;
  readonly complaints: Map<string, Complaint>;
  readonly groups: BulkGroup[];
};

/** A desk at which nobody has been yet. */
export const makeDesk = (ground: OpeningWorld, office: Office, chance: Chance): Desk => ({
  ground,
  chance,
  office,
  cases: new Map(),
  complaints: new Map(),
  groups: [],
});

export const worldAt = (desk: Desk, at: LocalDateTime, actor: Actor): World => {
  const instant = instantAt(at, desk.office.settings.zone);
  return { ...desk.ground, clock: { now: () => instant }, office: desk.office, actor };
};

export function actorFor(office: Office, role: Role, executor: string): Actor {
  if (role === 'executor') return { staff: executor, role };
  const able = office.staff.filter(({ roles }) => roles.includes(role));
  // The clerk's own desk first; the last one listed works only there.
  return { staff: able.at(-1)?.id ?? '', role };
}

type Taken = { readonly actor: Actor; readonly at: Instant };

/** Writes what was decided; false when a rule refused it. */
export function take(desk: Desk, decided: Result<(CaseFact | ComplaintFact)[], readonly Refusal[]>, { actor, at }: Taken): boolean {
  if (!decided.ok) return false;
  for (const fact of decided.value) {
    desk.office = applyOfficeFact(desk.office, fact);
    if ('complaint' in fact)
      desk.complaints.set(fact.complaint, applyComplaintFact(desk.complaints.get(fact.complaint) ?? null, fact, desk.office.id));
    else desk.cases.set(fact.case, applyCaseFact(desk.cases.get(fact.case) ?? null, fact, desk.office.id));
  }
  desk.groups.push({ facts: decided.value, actor, at });
  return true;
}
