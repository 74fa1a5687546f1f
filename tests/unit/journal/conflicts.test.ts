import { describe, expect, it } from 'vitest';
import { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { isHarmless } from '../../../shared/cases/slots.ts';
import { conflictsOf, numberInCase } from '../../../shared/journal/conflicts.ts';
import type { TestWorld } from '../../world/make-world.ts';
import * as story from '../../world/stories.ts';
import {
  type Line,
  fold,
  known,
  type Known,
  apart,
  base,
  corrected,
  assigned,
  granted,
  returned,
  signed,
  withdrawn,
  refused,
  issued,
  block,
  scan,
  unscan,
} from '../../world/two-computers.ts';

const TABLE: readonly (readonly [
  name: string,
  tell: (w: TestWorld) => Case,
  both: (k: Known) => readonly [CaseFact, CaseFact],
  keys: readonly string[],
])[] = [
  [
    'one field, two values',
    story.checkedCase,
    (k) => [corrected(k, 'applicant.surname', 'А'), corrected(k, 'applicant.surname', 'Б')],
    ['field:applicant.surname'],
  ],
  ['one field, the same value', story.checkedCase, (k) => [corrected(k, 'note', 'А'), corrected(k, 'note', 'А')], []],
  ['two fields', story.checkedCase, (k) => [corrected(k, 'note', 'А'), corrected(k, 'applicant.email', 'a@b.kz')], []],
  ['two assignments', story.registeredCase, (k) => [assigned(k, 'e1'), assigned(k, 'e2')], ['executor']],
  ['the same executor twice', story.registeredCase, (k) => [assigned(k, 'e1'), assigned(k, 'e1')], []],
  ['two drafts', story.checkedCase, (k) => [granted(k, 'А'), granted(k, 'Б')], ['draft']],
  ['two decisions', story.draftedGrant, (k) => [signed(k, 'А1'), signed(k, 'Б1')], ['decision']],
  ['a decision beside a return', story.draftedGrant, (k) => [signed(k, 'А1'), returned(k)], ['decision']],
  ['a decision beside a withdrawal', story.draftedGrant, (k) => [signed(k, 'А1'), withdrawn(k)], ['decision']],
  ['a withdrawal told at two desks', story.draftedGrant, (k) => [withdrawn(k), withdrawn(k)], []],
  ['accepted here, refused there', story.assignedCase, (k) => [{ type: 'completeness-confirmed', ...base(k) }, refused(k)], ['decision']],
  ['handed out twice', story.signedCase, (k) => [issued(k, 'applicant'), issued(k, 'post')], ['issue']],
  ['blocked anew while freed', story.checkedCase, (k) => [block(k), { type: 'data-unblocked', ...base(k), reason: 'бітті' }], ['block']],
  ['a scan added here, taken away there', story.checkedCase, (k) => [scan(k), unscan(k)], [`file:${'a'.repeat(64)}`]],
  [
    'a child corrected, another taken away',
    story.checkedCase,
    (k) => [corrected(k, 'children.0.name', 'А'), corrected(k, 'children.1', '')],
    ['field:children'],
  ],
];

describe.each(TABLE)('%s', (_name, tell, both, keys) => {
  const k = known(tell);
  const [first, second] = both(k);
  const row = fold(apart(k, [first, second]));
  it('clashes or not, whichever came first', () => {
    expect(conflictsOf(row).map(({ key }) => key)).toEqual(keys);
    const other = fold(apart(k, [second, first], ['B', 'A']));
    expect(conflictsOf(other).map(({ key }) => key)).toEqual(keys);
    const said = (one: Case) => conflictsOf(one).flatMap(({ sides }) => sides.map(({ device, value }) => [device, value]));
    if (keys.length > 0 && !keys[0]?.startsWith('field:children')) expect(said(other).sort()).toEqual(said(row).sort());
    expect(row.conflict).toBe(keys.length > 0);
  });
  it('does not where the second had seen the first, or was done at the same computer', () => {
    const lines = apart(k, [first, second]);
    const last = lines.at(-1) as Line;
    const knowing = fold([...lines.slice(0, -1), { ...last, seen: k.end + 1 }]);
    expect(conflictsOf(knowing).filter(({ kind }) => kind !== 'turn')).toEqual([]);
    const alone = fold([...lines.slice(0, -1), { ...last, device: 'A', n: k.end + 2 }]);
    expect(conflictsOf(alone).filter(({ kind }) => kind !== 'turn')).toEqual([]);
  });
  it('is stored as it is', () => {
    expect(Case.parse(JSON.parse(JSON.stringify(row)))).toEqual(JSON.parse(JSON.stringify(row)));
  });
});

describe('own entries without a number', () => {
  it('clash with what the region brings, and stand behind it', () => {
    const k = known();
    const [one, two] = apart(k, [corrected(k, 'applicant.surname', 'А'), corrected(k, 'applicant.surname', 'Б')]).slice(-2) as [Line, Line];
    const { seq: _none, ...waiting } = two;
    const row = fold([...k.lines, one, waiting]);
    expect(conflictsOf(row)).toMatchObject([{ key: 'field:applicant.surname', harmless: false, sides: [{ device: 'A' }, { device: 'B' }] }]);
  });
  it('get their numbers as if they had been folded with them', () => {
    const k = known();
    const facts = [corrected(k, 'note', 'А'), assigned(k, 'e7'), corrected(k, 'note', 'Б'), granted(k, 'жоба')];
    for (const seen of [undefined, k.end]) {
      const numbered = facts.map((fact, i): Line => ({
        device: 'A',
        n: k.end + i + 1,
        seq: k.end + 1 + i,
        ...(seen && i > 1 && { seen }),
        role: 'head',
        fact,
      }));
      const waiting = numbered.map(({ seq: _none, ...line }) => line);
      const unseen = k.lines.map(({ seq: _none, ...line }) => line);
      let row = fold([...unseen, ...waiting]);
      for (const { fact, ...entry } of [...k.lines, ...numbered]) row = numberInCase(row, fact, { ...entry, office: 'o' });
      expect(row).toEqual(fold([...k.lines, ...numbered]));
    }
  });
  it('of an office that has no region leave no trace in the row', () => {
    const k = known();
    expect(fold(k.lines.map(({ seq: _none, ...line }) => line)).clash).toBeUndefined();
  });
});

it.each([
  ['note', true],
  ['applicant.phone', true],
  ['applicant.address', true],
  ['children.0.residence', true],
  ['complainant.phone', true],
  ['applicant.surname', false],
  ['applicant.iin', false],
  ['children.0.birthDate', false],
  ['documents.0.number', false],
  ['courtDecision.date', false],
])('a difference in %s harms nobody: %s', (path, harmless) => expect(isHarmless(`field:${path}`)).toBe(harmless));
