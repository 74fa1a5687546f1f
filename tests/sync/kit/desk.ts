import { addStaff } from '../../../shared/cases/add-staff.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office, Staff } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Ids } from '../../../shared/kernel/ids.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import type { Actor, Role } from '../../../shared/roles/roles.ts';
import type { ComplaintTestWorld } from '../../world/complaints.ts';
import { NEW_STAFF, PEOPLE } from '../../world/make-world.ts';

const catalogue = loadCatalogue();
const calendar = loadCalendar();

/** What lies before a person at a desk: the rows as this computer has them. */
export type View = {
  readonly office: Office;
  readonly cases: ReadonlyMap<string, Case>;
  readonly complaints: ReadonlyMap<string, Complaint>;
  /** Entries here that touch the case. */
  readonly entriesOf: (caseId: string) => readonly Entry[];
};
/** Clock and ids of a computer. */
export type Ground = { readonly clock: Clock; readonly ids: Ids };
export type Decided = { readonly actor: Actor; readonly facts: Result<readonly Fact[], readonly Refusal[]> };
/** An act with all that was typed; decides on the rows as they are when it is written. Null: there is nothing to do it with. */
export type Doing = { readonly name: string; readonly decide: (view: View, ground: Ground) => Decided | null };

const OFFICER = { name: 'Бекова Н. С.', roles: ['complaints-officer'], post: { kk: 'маман', ru: 'специалист' } } as const;
/** Who works in every simulated office. */
export const STAFF = [...NEW_STAFF, OFFICER];

/** The world of acts for a person of the office. */
export const worldOf = (office: Office, actor: Actor, { clock, ids }: Ground): World => ({ clock, ids, catalogue, calendar, office, actor });
export const lawAndCalendar = { catalogue, calendar };

/** The active people of a role. */
export const peopleOf = (office: Office, role: Role): readonly Staff[] => office.staff.filter(({ roles, active }) => active && roles.includes(role));

/**
 * The office as the tables of acts in tests/world see theirs: they ask for people by the names of the kit, for law and office, for nothing else. Null when somebody has left.
 */
export function deskOf(office: Office, ground: Ground): ComplaintTestWorld | null {
  const named = { ...PEOPLE, officer: OFFICER };
  const idOf = (person: keyof typeof named): Staff | undefined => office.staff.find(({ name }) => name === named[person].name);
  const [head] = peopleOf(office, 'head');
  if (!head || !idOf('officer') || !idOf('otherExecutor')) return null;
  const world = () => worldOf(office, { staff: head.id, role: 'head' }, ground);
  return { world, staffOf: (person: keyof typeof named) => idOf(person) as Staff } as unknown as ComplaintTestWorld;
}

/** A newcomer, by the head. */
export const hire = (name: string): Doing => ({
  name: 'add-staff',
  decide: ({ office }, ground) => {
    const [head] = peopleOf(office, 'head');
    if (!head) return null;
    const actor: Actor = { staff: head.id, role: 'head' };
    return { actor, facts: addStaff({ name, roles: ['clerk'], post: { kk: 'маман', ru: 'специалист' } }, worldOf(office, actor, ground)) };
  },
});
