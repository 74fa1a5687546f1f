import { type AuditFact, isAuditFact } from '../../shared/audit/audit-fact.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { AuditRecord } from './database.ts';

/** The line under which an entry with audit facts is found again: its place and whom it is about, ids alone. Empty for any other entry. */
export function auditRecordsOf({ device, n, facts }: Pick<Entry, 'device' | 'n' | 'facts'>): AuditRecord[] {
  const told = (facts as readonly { readonly type: string }[]).filter((fact): fact is AuditFact => isAuditFact(fact));
  if (told.length === 0) return [];
  const subjects = told.flatMap((fact) => ('subject' in fact && fact.subject !== undefined ? [fact.subject] : []));
  return [{ device, n, subjects: [...new Set(subjects)] }];
}
