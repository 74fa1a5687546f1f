import type { Office } from '../../shared/cases/office.ts';

/** Letters before the number of a mark, when the office itself gives none. */
const USUAL = 'К';
const LONGEST = 4;

/**
 * The mark of one more computer: the one it uses already, unless another has it, else the office's own letters with the first free number. A mark once used is never
 * given again, also not that of a computer that was shut out: its numbers stand on paper.
 */
export function freeMark(office: Office | null, others: Iterable<string>, wished: string | undefined): string {
  const taken = new Set([...others, ...marksOf(office)]);
  if (wished !== undefined && !taken.has(wished)) return wished;
  const letters = office?.settings.mark.replace(/\d+$/u, '') || USUAL;
  for (const stem of [letters, USUAL, '']) {
    for (let number = 1; `${stem}${number}`.length <= LONGEST; number += 1) {
      const mark = `${stem}${number}`;
      if (!taken.has(mark)) return mark;
    }
  }
  return '';
}

function marksOf(office: Office | null): readonly string[] {
  if (!office) return [];
  const counted = Object.keys(office.counters).map((key) => key.split('|')[1] ?? '');
  return [...(office.id === '' ? [] : [office.settings.mark]), ...(office.workplaces ?? []).map(({ mark }) => mark), ...counted];
}
