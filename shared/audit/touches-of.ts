import type { Instant } from '../kernel/clock.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Role } from '../roles/roles.ts';
import { isAuditFact } from './audit-fact.ts';

/** What is asked of a fact of the journal; the closed list of facts lies in a room above. */
export type TouchFact = {
  readonly type: string;
  readonly at: LocalDateTime;
  readonly by: string;
  readonly subject?: string | undefined;
  readonly case?: string;
  readonly complaint?: string;
};
export type TouchEntry = { readonly id: string; readonly n: number; readonly at: Instant; readonly role: Role; readonly facts: readonly TouchFact[] };

export const TOUCHES = ['viewed', 'attachment', 'exported', 'printed', 'acted'] as const;
export type TouchKind = (typeof TOUCHES)[number];

/** One time somebody had a file before them: who, in which role, when, how. `fact` says the rest. */
export type Touch<Fact extends TouchFact = TouchFact> = {
  readonly key: string;
  readonly by: string;
  readonly role: Role;
  readonly at: LocalDateTime;
  readonly kind: TouchKind;
  readonly fact: Fact;
};

/**
 * Who had a case or complaint before them, newest first: looks, scans opened, files saved, prints and acts in one list (Law 94-V art. 24: the subject may know).
 * Never refuses; an entry that was given twice is told once.
 */
export function touchesOf<Fact extends TouchFact>(
  entries: Iterable<Omit<TouchEntry, 'facts'> & { readonly facts: readonly Fact[] }>,
  subject: string,
): Touch<Fact>[] {
  const once = new Map([...entries].map((entry) => [entry.id, entry]));
  return [...once.values()]
    .sort((one, other) => (one.at === other.at ? other.n - one.n : one.at < other.at ? 1 : -1))
    .flatMap(({ id, role, facts }) =>
      facts.flatMap((fact, place) => {
        if (![fact.subject, fact.case, fact.complaint].includes(subject)) return [];
        return [{ key: `${id}.${place}`, by: fact.by, role, at: fact.at, kind: touchKind(fact), fact }];
      }),
    );
}

const PRINTS: readonly string[] = ['form-printed', 'complaint-printed'];

/** How somebody had the file before them. */
export function touchKind(fact: { readonly type: string }): TouchKind {
  if (PRINTS.includes(fact.type)) return 'printed';
  if (!isAuditFact(fact)) return 'acted';
  if (fact.type === 'audit-exported') return 'exported';
  return fact.type === 'audit-viewed' && fact.what === 'attachment' ? 'attachment' : 'viewed';
}
