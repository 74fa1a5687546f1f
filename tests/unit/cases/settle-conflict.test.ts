import { describe, expect, it } from 'vitest';
import { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { settleConflict } from '../../../shared/cases/settle-conflict.ts';
import { AS_IS, OTHER_VALUE, sideId } from '../../../shared/cases/settle-rules.ts';
import { conflictsOf } from '../../../shared/journal/conflicts.ts';
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
  scan,
  unscan,
} from '../../world/two-computers.ts';

describe('the head settles', () => {
  const settle = (k: Known, row: Case, input: object) => {
    const decided = settleConflict(row, { reason: 'тексерілді', ...input }, k.w.as('head'));
    if (!decided.ok) throw new Error(decided.error.map(({ code }) => code).join());
    const [fact] = decided.value;
    return fact as CaseFact;
  };
  const settling = (k: Known, fact: CaseFact, seen = k.end + 2): Line => ({ device: 'A', n: k.end + 2, seq: k.end + 3, seen, role: 'head', fact });
  const choose = (row: Case, device: string) => sideId((conflictsOf(row)[0]?.sides ?? []).find((one) => one.device === device) as never);

  it.each([
    [
      'two decisions',
      story.draftedGrant,
      (k: Known) => [signed(k, 'А1'), signed(k, 'Б1')] as const,
      'B',
      { state: 'signed', decision: { number: { mark: 'Б1' } }, otherDecisions: [{ number: { mark: 'А1' }, struck: { reason: 'тексерілді' } }] },
    ],
    [
      'two decisions, the other',
      story.draftedGrant,
      (k: Known) => [signed(k, 'А1'), signed(k, 'Б1')] as const,
      'A',
      { state: 'signed', decision: { number: { mark: 'А1' } }, otherDecisions: [{ number: { mark: 'Б1' }, struck: { reason: 'тексерілді' } }] },
    ],
    [
      'decision or return: the return',
      story.draftedGrant,
      (k: Known) => [signed(k, 'А1'), returned(k)] as const,
      'B',
      {
        state: 'checked',
        decision: null,
        draft: { returned: 'толықтырыңыз' },
        otherDecisions: [{ number: { mark: 'А1' }, struck: { reason: 'тексерілді' } }],
      },
    ],
    [
      'decision or return: the decision',
      story.draftedGrant,
      (k: Known) => [signed(k, 'А1'), returned(k)] as const,
      'A',
      { state: 'signed', decision: { number: { mark: 'А1' } } },
    ],
    [
      'decision or withdrawal: the withdrawal',
      story.draftedGrant,
      (k: Known) => [signed(k, 'А1'), withdrawn(k)] as const,
      'B',
      { state: 'drafted', decision: null, consentWithdrawn: { stopBy: '2026-11-20' }, otherDecisions: [{ struck: {} }] },
    ],
    [
      'complete or refused: the refusal',
      story.assignedCase,
      (k: Known) => [{ type: 'completeness-confirmed', ...base(k) } as CaseFact, refused(k)] as const,
      'B',
      { state: 'acceptance-refused', acceptanceRefusal: { missing: ['x'] } },
    ],
    [
      'complete or refused: complete',
      story.assignedCase,
      (k: Known) => [{ type: 'completeness-confirmed', ...base(k) } as CaseFact, refused(k)] as const,
      'A',
      { state: 'checked', acceptanceRefusal: null },
    ],
    [
      'two drafts',
      story.checkedCase,
      (k: Known) => [granted(k, 'А', 'a'), granted(k, 'Б', 'b')] as const,
      'A',
      { state: 'drafted', draft: { by: 'a', draft: { fields: { text: 'А' } } } },
    ],
    [
      'two executors',
      story.registeredCase,
      (k: Known) => [assigned(k, 'e1'), assigned(k, 'e2')] as const,
      'A',
      { state: 'assigned', executor: 'e1' },
    ],
    [
      'a field',
      story.checkedCase,
      (k: Known) => [corrected(k, 'applicant.surname', 'Аман'), corrected(k, 'applicant.surname', 'Бекен')] as const,
      'A',
      { application: { applicant: { surname: 'Аман' } } },
    ],
    ['a scan stays', story.checkedCase, (k: Known) => [scan(k), unscan(k)] as const, 'A', { attachments: [{ name: 'скан.png' }] }],
  ])('%s', (_name, tell, both, device, expected) => {
    const k = known(tell);
    const [first, second] = both(k);
    const lines = apart(k, [first, second]);
    const row = fold(lines);
    const fact = settle(k, row, { key: conflictsOf(row)[0]?.key, side: choose(row, device) });
    const after = fold([...lines, settling(k, fact)]);
    expect(after).toMatchObject({ ...expected, conflict: false });
    expect(after.clash?.settled).toMatchObject([{ reason: 'тексерілді', sides: [{}, {}] }]);
    // The region might have numbered the two the other way round: the settled case is the same.
    const turned = fold([...apart(k, [second, first], ['B', 'A']), settling(k, fact)]);
    const seen = ({ clash: _how, corrections: _order, ...rest }: Case) => rest;
    expect(seen(turned)).toEqual(seen(after));
    expect(conflictsOf(turned)).toEqual([]);
    expect(Case.parse(JSON.parse(JSON.stringify(after)))).toEqual(JSON.parse(JSON.stringify(after)));
  });

  it('what comes later without knowing of the settlement clashes with it', () => {
    const k = known();
    const lines = apart(k, [corrected(k, 'note', 'А'), corrected(k, 'note', 'Б')]);
    const row = fold(lines);
    const fact = settle(k, row, { key: 'field:note', side: choose(row, 'A') });
    const late: Line = { device: 'C', n: 1, seq: k.end + 4, seen: k.end + 2, role: 'clerk', fact: corrected(k, 'note', 'В') };
    expect(conflictsOf(fold([...lines, settling(k, fact), late]))).toMatchObject([
      { key: 'field:note', sides: [{ fact: 'conflict-settled' }, { device: 'C' }] },
    ]);
    const same = { ...late, fact: corrected(k, 'note', 'А') };
    expect(fold([...lines, settling(k, fact), same]).conflict).toBe(false);
  });

  it('neither was right: what is typed instead is checked like a correction', () => {
    const k = known();
    const row = fold(apart(k, [corrected(k, 'applicant.surname', 'Аман'), corrected(k, 'applicant.surname', 'Бекен')]));
    const ask = (value: string) => settleConflict(row, { key: 'field:applicant.surname', side: OTHER_VALUE, value, reason: 'р' }, k.w.as('head'));
    expect(ask('')).toMatchObject({ ok: false, error: [{ field: 'value' }] });
    expect(ask('Сәкен')).toMatchObject({ ok: true, value: [{ chosen: { value: 'Сәкен' } }] });
  });

  it('a step out of turn is named and taken note of; nothing else moves', () => {
    const k = known(story.signedCase);
    const late: Line = { device: 'B', n: 1, seq: k.end + 1, seen: k.end, role: 'executor', fact: granted(k, 'кеш') };
    const row = fold([...k.lines, late]);
    expect(conflictsOf(row)).toMatchObject([{ kind: 'turn', choosable: false, sides: [{ fact: 'grant-drafted', device: 'B' }] }]);
    const key = conflictsOf(row)[0]?.key;
    const refusal = settleConflict(row, { key, side: choose(row, 'B'), reason: 'р' }, k.w.as('head'));
    expect(refusal).toMatchObject({ ok: false, error: [{ code: 'side-not-choosable' }] });
    const after = fold([...k.lines, late, settling(k, settle(k, row, { key, side: AS_IS }))]);
    expect(after).toMatchObject({ conflict: false, state: 'signed', draft: row.draft });
  });

  it('who may, and of what: the executor of the case what harms nobody, the head all', () => {
    const k = known();
    const row = fold(apart(k, [corrected(k, 'note', 'А'), corrected(k, 'note', 'Б')]));
    const grave = fold(apart(k, [corrected(k, 'applicant.surname', 'А'), corrected(k, 'applicant.surname', 'Б')]));
    const ask = (one: Case, key: string, who: 'executor' | 'otherExecutor' | 'clerk' | 'head') => {
      const decided = settleConflict(one, { key, side: AS_IS, reason: 'р' }, k.w.as(who));
      return decided.ok ? 'ok' : decided.error[0]?.code;
    };
    expect(['executor', 'otherExecutor', 'clerk', 'head'].map((who) => ask(row, 'field:note', who as 'head'))).toEqual([
      'ok',
      'not-your-case',
      'wrong-role',
      'ok',
    ]);
    expect([ask(grave, 'field:applicant.surname', 'executor'), ask(grave, 'field:applicant.surname', 'head')]).toEqual(['head-settles', 'ok']);
    expect([ask(k.row, 'field:note', 'head'), ask(row, 'decision', 'head')]).toEqual(['no-conflict', 'conflict-gone']);
    expect(settleConflict(row, { key: 'field:note', side: 'A|99|field:note', reason: 'р' }, k.w.as('head'))).toMatchObject({
      error: [{ code: 'side-unknown' }],
    });
    expect(settleConflict(row, { key: 'field:note', side: '', reason: '' }, k.w.as('head'))).toMatchObject({
      error: [{ code: 'side-required' }, { code: 'required' }],
    });
  });
});
