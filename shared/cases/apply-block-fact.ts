import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';

type BlockFact = Extract<CaseFact, { type: 'data-blocked' | 'data-unblocked' }>;

/** The fold of blocking: the first request stands until it is settled; settling what is not blocked moves nothing. */
export function applyBlockFact(row: Case, fact: BlockFact): Case {
  const { at, by, reason } = fact;
  if (fact.type === 'data-blocked') return row.blocked ? row : { ...row, blocked: { at, by, requestedBy: fact.requestedBy, reason } };
  const { blocked: _settled, ...open } = row;
  return open;
}
