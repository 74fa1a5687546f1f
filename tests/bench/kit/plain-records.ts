import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';

/** Cases as whole records: what the peers store and carry, where we carry facts. */
export function recordsOf(facts: Iterable<CaseFact>, office: string): Case[] {
  return Array.from(facts, (fact) => applyCaseFact(null, fact, office) as Case);
}
