import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { mayAct } from '../roles/permissions.ts';
import type { Role } from '../roles/roles.ts';
import type { WorkplaceKind } from '../roles/workplaces.ts';
import type { OfficeFact, Staff, Substitution } from './office.ts';

/** A role that somebody holds or held; `until` is the last day of an order, or the day on which the role was taken away. */
export type AccessLine = {
  readonly staff: string;
  readonly role: Role;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  /** The head's role by an order of substitution. */
  readonly order?: Substitution['order'];
};

/**
 * Who has had access, in which role, since when and until when: read from the facts of the office, oldest first (order 179/NQ: list of persons with access).
 * Never refuses; a person who no longer works here stays in the list with the day on which access ended.
 */
export function accessList(facts: Iterable<OfficeFact>): readonly AccessLine[] {
  const lines: AccessLine[] = [];
  const orders = new Map<string, number>();
  for (const fact of facts) {
    const day = dateOf(fact.at);
    if (fact.type === 'office-opened') for (const person of fact.staff) take(lines, person, day);
    if (fact.type === 'staff-added' || fact.type === 'staff-changed') take(lines, fact.staff, day);
    if (fact.type === 'substitution-ordered') orders.set(fact.substitution.id, lines.push(lineOf(fact.substitution)) - 1);
    if (fact.type === 'substitution-ended') {
      const place = orders.get(fact.substitution);
      const line = place === undefined ? undefined : lines[place];
      if (line && place !== undefined) lines[place] = { ...line, until: fact.until };
    }
  }
  // An order that was recalled before its first day never gave access.
  return lines.filter(({ since, until, order }) => !order || until === null || since <= until);
}

const lineOf = ({ deputy, from, until, order }: Substitution): AccessLine => ({ staff: deputy, role: 'head', since: from, until, order });

/** The roles of a person as they became on a day: new ones begin, those that are gone end. */
function take(lines: AccessLine[], { id, roles, active }: Staff, day: LocalDate): void {
  const held = active ? roles : [];
  const open = (line: AccessLine) => line.staff === id && line.until === null;
  lines.forEach((line, place) => {
    if (open(line) && !held.includes(line.role)) lines[place] = { ...line, until: day };
  });
  for (const role of held) if (!lines.some((line) => open(line) && line.role === role)) lines.push({ staff: id, role, since: day, until: null });
}

/** Does a line give access on a day? A role that was taken away gives none from that day on; an order gives it on its last day, too. */
export const isOpenOn = ({ since, until, order }: AccessLine, day: LocalDate): boolean =>
  since <= day && (until === null || (order ? day <= until : day < until));

/** Does the role open files at this kind of workplace, or only look after the computer? */
export const opensFiles = (role: Role, kind: WorkplaceKind): boolean => mayAct(role, 'view-case', kind);
