import { exactly, type Figure, told } from './kit/figures.ts';
import { runVitest } from './kit/run-vitest.ts';

/** The whole table of roles, acts and states, each cell asked through the act itself, by the ordinary suite; here its figures. */
export function prove(): Promise<readonly Figure[]> {
  const { tests, printed } = runVitest(['tests/unit/roles/role-table.test.ts', 'tests/unit/roles/separation.test.ts']);
  const cells = Number(/role table: (\d+) cells/u.exec(printed)?.[1] ?? 0);
  const asked = { what: 'cells of workplace, role, state, act asked', goal: '≥ 5000', got: String(cells), reached: cells >= 5000 };
  const failed = tests.filter(({ passed }) => !passed);
  const held = exactly('tests of them and of the separation of duties that hold', tests.length, tests.length - failed.length);
  return Promise.resolve([asked, held, ...failed.map(({ title }) => told('does not hold', title))]);
}
