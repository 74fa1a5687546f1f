import { CASE_STATES, type CaseState } from '../../shared/cases/case.ts';
import { type LocalDate, toDayNumber } from '../../shared/kernel/local-date.ts';
import { ROLES, type Role } from '../../shared/roles/roles.ts';
import type { CaseCounts } from './case-index.ts';
import { isFinished, isOpen } from './index-row.ts';
import type { IndexState } from './index-state.ts';

const SOON_DAYS = 2;

/** All counts of Today in one pass over the columns. */
export function countCases(state: IndexState, today: LocalDate): CaseCounts {
  const day = toDayNumber(today);
  const { columns } = state;
  const byState = new Uint32Array(CASE_STATES.length + 1);
  const byHolder = new Uint32Array(ROLES.length + 1);
  const byExecutor = new Uint32Array(state.words.executor.length + 1);
  const open = Uint8Array.from([0, ...CASE_STATES.map((name) => Number(isOpen(name)))]);
  const finished = Uint8Array.from([0, ...CASE_STATES.map((name) => Number(isFinished(name)))]);
  const sums = { open: 0, late: 0, dueToday: 0, dueSoon: 0, stepLate: 0, conflicts: 0 };
  for (let position = 0; position < state.size; position += 1) {
    const at = columns.state[position] ?? 0;
    count(byState, at);
    sums.conflicts += columns.conflict[position] ?? 0;
    if (finished[at] === 0) count(byHolder, columns.holder[position] ?? 0);
    if (open[at] === 0) continue;
    sums.open += 1;
    count(byExecutor, columns.executor[position] ?? 0);
    const left = (columns.due[position] ?? 0) - day;
    if (left < 0) sums.late += 1;
    else if ((columns.stepDue[position] ?? 0) < day) sums.stepLate += 1;
    if (left === 0) sums.dueToday += 1;
    if (left > 0 && left <= SOON_DAYS) sums.dueSoon += 1;
  }
  const states = CASE_STATES.map((name, index) => [name, (byState[index + 1] ?? 0) + (state.leftOut[name] ?? 0)] as const);
  return {
    ...sums,
    byState: Object.fromEntries(states) as Record<CaseState, number>,
    waitingForRole: named<Role>(ROLES, byHolder),
    byExecutor: named(state.words.executor, byExecutor) as Record<string, number>,
  };
}

const count = (counts: Uint32Array, code: number): void => {
  counts[code] = (counts[code] ?? 0) + 1;
};

/** Counts above zero by name; code zero is "none". */
function named<Name extends string>(names: readonly Name[], counts: Uint32Array): Partial<Record<Name, number>> {
  const pairs = names.map((name, index) => [name, counts[index + 1] ?? 0] as const).filter(([, sum]) => sum > 0);
  return Object.fromEntries(pairs) as Partial<Record<Name, number>>;
}
