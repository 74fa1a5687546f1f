import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Case } from '../../../shared/cases/case.ts';
import { settleConflict } from '../../../shared/cases/settle-conflict.ts';
import { AS_IS, sideId } from '../../../shared/cases/settle-rules.ts';
import { conflictsOf } from '../../../shared/journal/conflicts.ts';
import { type Line, fold, known, corrected, assigned, granted, returned, signed, withdrawn } from '../../world/two-computers.ts';

describe('any acts at three computers', () => {
  const k = known();
  const act = fc.constantFrom(
    corrected(k, 'note', 'А'),
    corrected(k, 'note', 'Б'),
    corrected(k, 'applicant.surname', 'А'),
    corrected(k, 'applicant.surname', 'Б'),
    assigned(k, 'e1'),
    assigned(k, 'e2'),
    granted(k, 'А'),
    granted(k, 'Б'),
    signed(k, 'А1'),
    returned(k),
    withdrawn(k),
  );
  const step = fc.record({ device: fc.constantFrom('A', 'B', 'C'), fact: act, behind: fc.nat(6) });
  const story3 = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => {
    const counts: Record<string, number> = { A: k.end, B: 0, C: 0 };
    const seen: Record<string, number> = { A: k.end, B: k.end, C: k.end };
    return steps.map(({ device, fact, behind }, i): Line => {
      const [n, knows] = [(counts[device] = (counts[device] ?? 0) + 1), (seen[device] = Math.max(seen[device] ?? 0, k.end + i - behind))];
      return { device, n, seq: k.end + 1 + i, seen: knows, role: 'executor', fact };
    });
  });

  it('a row says of itself that it is in conflict exactly while something is open, and is stored as it is', () => {
    fc.assert(
      fc.property(story3, (lines) => {
        const row = fold(lines, k.row);
        expect(row.conflict).toBe(conflictsOf(row).length > 0);
        expect(Case.parse(JSON.parse(JSON.stringify(row)))).toEqual(JSON.parse(JSON.stringify(row)));
        for (const { sides, kind } of conflictsOf(row)) expect(sides.length > 1 || kind === 'turn').toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('who always knew everything never clashes', () => {
    fc.assert(
      fc.property(story3, (lines) => {
        const row = fold(
          lines.map((line) => ({ ...line, seen: (line.seq ?? 1) - 1 })),
          k.row,
        );
        expect(conflictsOf(row).filter(({ kind }) => kind !== 'turn')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('two neighbours who did not know of one another may come in either order: the same places clash', () => {
    fc.assert(
      fc.property(story3, fc.nat(), (lines, pick) => {
        const at = pick % lines.length;
        const [one, two] = [lines[at], lines[at + 1]];
        if (!one || !two || one.device === two.device || (two.seen ?? 0) >= (one.seq ?? 0)) return;
        // Nobody signs or returns a draft that they have not seen; what such facts would show depends on the order, and the tables tell of those that acts can write.
        if (lines.some(({ fact }) => fact.type === 'decision-signed' || fact.type === 'draft-returned')) return;
        const later = lines.slice(at + 2).filter(({ seen = 0 }) => seen < (one.seq ?? 0) || seen >= (two.seq ?? 0));
        if (later.length < lines.length - at - 2) return;
        const turned = [...lines.slice(0, at), { ...two, seq: one.seq ?? 0 }, { ...one, seq: two.seq ?? 0 }, ...later];
        const keys = (row: Case) =>
          conflictsOf(row)
            .filter(({ kind }) => kind !== 'turn')
            .map(({ key }) => key)
            .sort();
        expect(keys(fold(turned, k.row))).toEqual(keys(fold(lines, k.row)));
      }),
      { numRuns: 1000 },
    );
  });

  it('settled one after the other, nothing stays open', () => {
    fc.assert(
      fc.property(story3, (lines) => {
        let row = fold(lines, k.row);
        let seq = k.end + lines.length;
        for (let left = 20; row.conflict && left > 0; left -= 1) {
          const [conflict] = conflictsOf(row);
          const side = conflict?.choosable && conflict.sides[0] ? sideId(conflict.sides[0]) : AS_IS;
          const decided = settleConflict(row, { key: conflict?.key, side, reason: 'р' }, k.w.as('head'));
          if (!decided.ok) throw new Error(decided.error[0]?.code);
          seq += 1;
          row = fold(
            decided.value.map((fact) => ({ device: 'H', n: seq, seq, seen: seq - 1, role: 'head', fact })),
            row,
          );
        }
        expect(row.conflict).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
