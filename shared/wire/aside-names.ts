/** Journals that were put away are called `aside-<count>.qj`, the newest by the highest count. */
const ASIDE = /^aside-(\d+)\.qj$/u;

const countOf = (name: string): number => Number(ASIDE.exec(name)?.[1] ?? 0);

/** The name for the next journal that is put away in a folder of such names. */
export const nextAside = (names: readonly string[]): string => `aside-${Math.max(0, ...names.map(countOf)) + 1}.qj`;

/** Which of the names in a folder are journals to be deleted. */
export function asidesToDrop(names: readonly string[], keep: 'none' | 'newest'): readonly string[] {
  const asides = names.filter((name) => ASIDE.test(name)).sort((a, b) => countOf(a) - countOf(b));
  return keep === 'newest' ? asides.slice(0, -1) : asides;
}
