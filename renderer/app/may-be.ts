import type { Office } from '../../shared/cases/office.ts';
import { rolesOn } from '../../shared/cases/substitution.ts';
import { toLocal } from '../../shared/kernel/clock.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { Actor, Role } from '../../shared/roles/roles.ts';
import { clock } from './outside.ts';

/** The office's date. */
export const todayAt = ({ settings }: Office): LocalDate => dateOf(toLocal(clock.now(), settings.zone));

/** The roles in which a person may act today; none when they do not work here. */
export function rolesToday(office: Office, staff: string): readonly Role[] {
  const person = office.staff.find(({ id, active }) => id === staff && active);
  return person ? rolesOn(office, person, todayAt(office)) : [];
}

/** May this person act today, in this role? */
export const mayBe = (office: Office, { staff, role }: Actor): boolean => rolesToday(office, staff).includes(role);
