import type { LocalDate } from '../kernel/local-date.ts';
import type { Role } from '../roles/roles.ts';
import type { Office, Staff, Substitution } from './office.ts';

/** The order by which this person does the head's work on a day, or null. Ended before it began: never. */
export function substitutionOf(office: Office, staff: string, day: LocalDate): Substitution | null {
  return office.substitutions?.findLast(({ deputy, from, until }) => deputy === staff && from <= day && day <= until) ?? null;
}

/** The roles a person may act in on a day: their own, and the head's while an order of substitution is in force. */
export function rolesOn(office: Office, person: Staff, day: LocalDate): readonly Role[] {
  if (person.roles.includes('head') || !substitutionOf(office, person.id, day)) return person.roles;
  return [...person.roles, 'head'];
}

/** How an order stands on a day: not begun, in force, over, or recalled before its first day. */
export function substitutionState({ from, until }: Substitution, day: LocalDate): 'planned' | 'in-force' | 'over' | 'recalled' {
  if (until < from) return 'recalled';
  if (day < from) return 'planned';
  return day <= until ? 'in-force' : 'over';
}
