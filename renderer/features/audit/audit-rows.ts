import { isAuditFact } from '../../../shared/audit/audit-fact.ts';
import { placeOf, type TimeMark, timeMarks } from '../../../shared/audit/entry-marks.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { toLocal, type Zone } from '../../../shared/kernel/clock.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import { type FactKind, factKind } from './fact-kind.ts';

/** A fact as a line of the screen. `at` is when the entry was written, whatever the fact says. */
export type AuditRow = {
  readonly key: string;
  readonly n: number;
  readonly at: LocalDateTime;
  readonly by: string;
  readonly role: Role;
  readonly fact: Fact;
  readonly kind: FactKind;
  /** The case or complaint that it is about. */
  readonly subject: string | null;
  readonly marks: readonly TimeMark[];
};

/** What is asked for; an empty text asks nothing. */
export type AuditFilter = { readonly person: string; readonly kind: FactKind | ''; readonly day: string };

/** Is the line asked for? */
export const fits = (row: AuditRow, { person, kind, day }: AuditFilter): boolean =>
  (person === '' || row.by === person) && (kind === '' || row.kind === kind) && (day === '' || dateOf(row.at) === day);

/** Lines of entries in their order. `beside`: these and their neighbours, by which a clock that was set shows. */
export function rowsOf(entries: readonly Entry[], beside: readonly Entry[], zone: Zone): AuditRow[] {
  const marks = timeMarks(beside, zone);
  return entries.flatMap((entry) =>
    entry.facts.map((fact, place) => ({
      key: `${entry.id}.${place}`,
      n: entry.n,
      at: toLocal(entry.at, zone),
      by: fact.by,
      role: entry.role,
      fact: slim(fact),
      kind: factKind(fact),
      subject: subjectOf(fact),
      // A mark belongs to the entry: it is said once.
      marks: place === 0 ? (marks.get(placeOf(entry)) ?? []) : [],
    })),
  );
}

const subjectOf = (fact: Fact): string | null => {
  if ('case' in fact) return fact.case;
  if ('complaint' in fact) return fact.complaint;
  return 'subject' in fact ? (fact.subject ?? null) : null;
};

// Facts whose words say more than their type.
const SAID: readonly Fact['type'][] = [
  'form-printed',
  'complaint-printed',
  'register-printed',
  'staff-added',
  'staff-changed',
  'substitution-ordered',
];

/** A fact without its content: thousands of applications must not stay in memory, nor be nearer to a screen than they need. */
function slim(fact: Fact): Fact {
  if (isAuditFact(fact) || SAID.includes(fact.type)) return fact;
  const { type, at, by } = fact;
  return { type, at, by } as Fact;
}
