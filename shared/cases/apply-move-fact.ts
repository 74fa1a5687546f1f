import type { Case, CaseState } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { isAway } from './case-move.ts';
import { inConflict } from './row-changes.ts';

type Of<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;
export type MoveType = 'case-sent-away' | 'case-move-answered' | 'case-taken-in';

/** The fold of a case that goes to another office, and of the answer from there. It keeps its state: sent back, it goes on where it was. */
export function applyMoveFact(row: Case, fact: Of<'case-sent-away' | 'case-move-answered'>): Case {
  const { at, by } = fact;
  if (fact.type === 'case-sent-away') return isAway(row) ? inConflict(row) : { ...row, sentAway: { at, by, to: fact.to, ground: fact.ground } };
  if (!row.sentAway || row.sentAway.answered) return inConflict(row);
  return { ...row, sentAway: { ...row.sentAway, answered: { at, answer: fact.answer, text: fact.text } } };
}

/** A case of another office, as it stands here: under the number of this office, waiting for its head's resolution; the filing moment and the terms stay. */
export function takenIn(current: Case | null, { case: id, at, by, number, from, row }: Of<'case-taken-in'>, office: string): Case {
  // Who sent it away may get it again.
  if (current && !isAway(current)) return inConflict(current);
  const { sentAway: _sent, clash: _there, ...rest } = row;
  const state = stateHere(row);
  const work = state === 'registered' ? { completeness: null, draft: null, notice: null } : {};
  const moved = { at, by, from, number: row.number.text };
  return { ...rest, ...work, id, office, number, state, executor: null, assignment: null, movedFrom: moved, conflict: false };
}

const stateHere = ({ state, decision }: Case): CaseState => (decision ? state : 'registered');
