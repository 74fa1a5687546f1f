/** One line of the table: what was counted, the goal, what was reached. `reached` null: told for information, there is nothing to miss. */
export type Figure = { readonly what: string; readonly goal: string; readonly got: string; readonly reached: boolean | null };

/** A count that must be exactly this. */
export const exactly = (what: string, goal: number, got: number): Figure => ({
  what,
  goal: String(goal),
  got: String(got),
  reached: got === goal,
});

/** A count that must not be missed from below. */
export const atLeast = (what: string, goal: number, got: number): Figure => ({ what, goal: `≥ ${goal}`, got: String(got), reached: got >= goal });

/** Something worth knowing beside the figures. */
export const told = (what: string, got: string, goal = '–'): Figure => ({ what, goal, got, reached: null });

/** The figures of each proof as lines of a table. */
export function tableOf(figures: Readonly<Record<string, readonly Figure[]>>): string {
  const rows = Object.entries(figures).flatMap(([proof, list]) =>
    list.map(({ what, goal, got, reached }) => [proof, what, goal, got, reached === null ? '' : reached ? 'reached' : 'MISSED'] as const),
  );
  const all = [['proof', 'what', 'goal', 'got', ''] as const, ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Whether any goal was missed. */
export const isMissed = (figures: Readonly<Record<string, readonly Figure[]>>): boolean =>
  Object.values(figures).some((list) => list.some(({ reached }) => reached === false));
