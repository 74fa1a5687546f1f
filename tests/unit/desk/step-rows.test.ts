import { describe, expect, it } from 'vitest';
import { endedLate, stepRows } from '../../../renderer/features/cases/step-rows.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { isCaseFact } from '../../../shared/journal/fold.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { assignedCase, checkedCase, draftedGrant, issuedCase, registeredCase } from '../../world/stories.ts';

const rowsOf = (w: TestWorld, row: Case) => {
  const edition = editionById(w.world().catalogue, row.edition);
  if (!edition) throw new Error('no edition');
  return stepRows(
    row,
    w
      .facts()
      .filter(isCaseFact)
      .filter((fact) => fact.case === row.id),
    edition,
  );
};

describe('steps of a case with their real ends', () => {
  it.each([
    ['registered', registeredCase, 0],
    ['assigned', assignedCase, 0],
    ['checked', checkedCase, 1],
    ['drafted', draftedGrant, 1],
    ['issued', (w: TestWorld) => issuedCase(w), 3],
  ] as const)('%s: as many steps are done as the state says, the next one runs', (_, story, done) => {
    const w = makeWorld();
    const rows = rowsOf(w, story(w));
    expect(rows.map((row) => row.done !== null)).toEqual(rows.map((_row, index) => index < done));
    expect(rows.findIndex((row) => row.running)).toBe(done < rows.length ? done : -1);
  });

  it('names who ended the step, and says when it was late', () => {
    const w = makeWorld();
    const row = assignedCase(w);
    expect(rowsOf(w, row).some(endedLate)).toBe(false);
    const late = makeWorld();
    const checked = checkedCase(late);
    expect(rowsOf(late, checked)[0]?.done?.by).toBe(late.staffOf('executor').id);
    const [first] = rowsOf(late, checked);
    expect(first && endedLate({ ...first, due: '2026-11-13' as never })).toBe(true);
  });
});
