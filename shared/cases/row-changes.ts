import type { Case, CaseState } from './case.ts';

/** Two authentic facts clash: the row says so. */
export const inConflict = (row: Case): Case => ({ ...row, conflict: true });
export const isSettled = (row: Case): boolean => row.decision !== null || row.acceptanceRefusal !== null;

/** A step that somebody took without knowing that the case was settled elsewhere moves nothing. */
export const whileOpen = (row: Case, change: Partial<Case>, state: CaseState): Case =>
  isSettled(row) ? inConflict(row) : { ...row, ...change, state };
