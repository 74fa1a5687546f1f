import { isAuditFact } from '../../../shared/audit/audit-fact.ts';
import type { Fact } from '../../../shared/journal/entry.ts';

/** What the journal can be narrowed to. */
export const FACT_KINDS = ['session', 'look', 'paper', 'case', 'complaint', 'office', 'store'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const SESSION: readonly Fact['type'][] = ['audit-signed-in', 'audit-signed-out', 'audit-account-changed'];
const PAPER: readonly Fact['type'][] = ['audit-exported', 'form-printed', 'complaint-printed', 'register-printed'];

/** Of what kind a fact is; every fact is of one. */
export function factKind(fact: Fact): FactKind {
  if (SESSION.includes(fact.type)) return 'session';
  if (PAPER.includes(fact.type)) return 'paper';
  if (fact.type === 'audit-viewed') return 'look';
  if (isAuditFact(fact)) return 'store';
  if ('case' in fact) return 'case';
  return 'complaint' in fact ? 'complaint' : 'office';
}
