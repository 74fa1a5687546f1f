import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Role } from '../roles/roles.ts';
import { type AuditFact, isAuditFact } from './audit-fact.ts';

/** What is asked of an entry of the journal; entries lie in a room above. */
export type Witnessed = { readonly role: Role; readonly facts: readonly { readonly type: string }[] };

/** One look at a file: who, in which role, when, at what. */
export type Look = { readonly by: string; readonly role: Role; readonly at: LocalDateTime; readonly what: 'viewed' | 'exported' | 'attachment' };

/** Who looked at a case or complaint, newest first: views and exports. Prints are acts of the case and stand in its own journal. */
export function looksAt(entries: Iterable<Witnessed>, subject: string): Look[] {
  const looks: Look[] = [];
  for (const { role, facts } of entries) {
    for (const fact of facts) {
      if (!isAuditFact(fact) || !('subject' in fact) || fact.subject !== subject) continue;
      looks.push({ by: fact.by, role, at: fact.at, what: whatOf(fact) });
    }
  }
  return looks.reverse();
}

const whatOf = (fact: AuditFact): Look['what'] =>
  fact.type === 'audit-exported' ? 'exported' : fact.type === 'audit-viewed' && fact.what === 'attachment' ? 'attachment' : 'viewed';
