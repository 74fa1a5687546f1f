import { describe, expect, it } from 'vitest';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { endSubstitution } from '../../../shared/cases/end-substitution.ts';
import { orderSubstitution } from '../../../shared/cases/order-substitution.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { rolesOn, substitutionState } from '../../../shared/cases/substitution.ts';
import { makeFormInput } from '../../../shared/forms/make-form-input.ts';
import { buildPermission } from '../../../shared/forms/results/permission.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { formWords } from '../../../renderer/print/words.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { draftedGrant, signedCase } from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }) =>
  decided.error?.map(({ code, field }) => `${field ?? ''}: ${code}`);

/** The head is on leave from Tuesday to Friday; the other executor stands in by an order. */
const order = (w: TestWorld, more: object = {}) => ({
  absent: w.staffOf('head').id,
  deputy: w.staffOf('otherExecutor').id,
  from: '2026-11-17',
  until: '2026-11-20',
  order: { number: '5-ж', date: '2026-11-16' },
  ...more,
});

describe('an order of substitution', () => {
  it.each([
    [{ absent: 'nobody' }, 'absent: head-unknown'],
    [{ deputy: 'nobody' }, 'deputy: staff-unknown'],
    [{ until: '2026-11-16' }, 'until: dates-reversed'],
    [{ from: '2026-11-01', until: '2026-11-13' }, 'until: substitution-past'],
    [{ order: { number: '', date: '2026-11-16' } }, 'order.number: required'],
    [{ from: '2026-02-30' }, 'from: date-impossible'],
  ])('%j is refused: %s', (change, issue) => {
    const w = makeWorld();
    expect(codes(orderSubstitution(order(w, change), w.as('head')))).toEqual([issue]);
  });

  it('is given by the head, once for the same days; the head needs none', () => {
    const w = makeWorld();
    expect(codes(orderSubstitution(order(w), w.as('clerk')))).toEqual([': wrong-role']);
    expect(codes(orderSubstitution(order(w, { deputy: w.staffOf('head').id }), w.as('head')))).toEqual(['deputy: deputy-is-head']);
    w.take(orderSubstitution(order(w), w.as('head')));
    expect(codes(orderSubstitution(order(w, { from: '2026-11-20', until: '2026-11-30' }), w.as('head')))).toEqual(['from: substitution-overlaps']);
    expect(orderSubstitution(order(w, { from: '2026-11-21', until: '2026-11-30' }), w.as('head')).ok).toBe(true);
  });

  it.each([
    ['2026-11-16', ['executor']],
    ['2026-11-17', ['executor', 'head']],
    ['2026-11-20', ['executor', 'head']],
    ['2026-11-21', ['executor']],
  ] as const)('on %s the deputy has the roles %j', (day, roles) => {
    const w = makeWorld();
    w.take(orderSubstitution(order(w), w.as('head')));
    expect(rolesOn(w.world().office, w.staffOf('otherExecutor'), day as LocalDate)).toEqual(roles);
  });

  it.each([
    ['2026-11-16', '2026-11-20', 'planned'],
    ['2026-11-17', '2026-11-20', 'in-force'],
    ['2026-11-20', '2026-11-20', 'in-force'],
    ['2026-11-21', '2026-11-20', 'over'],
    ['2026-11-16', '2026-11-15', 'recalled'],
  ] as const)('on %s, until %s, an order from the 17th is %s', (day, until, state) => {
    const w = makeWorld();
    w.take(orderSubstitution(order(w), w.as('head')));
    const [given] = w.world().office.substitutions ?? [];
    expect(substitutionState({ ...given!, until: until as LocalDate }, day as LocalDate)).toBe(state);
  });

  it('ends when the head is back', () => {
    const w = makeWorld();
    w.take(orderSubstitution(order(w), w.as('head')));
    const id = w.world().office.substitutions?.[0]?.id;
    w.setNow('2026-11-19T09:00');
    w.take(endSubstitution({ substitution: id }, w.as('head')));
    expect(rolesOn(w.world().office, w.staffOf('otherExecutor'), '2026-11-19' as LocalDate)).toEqual(['executor']);
    expect(rolesOn(w.world().office, w.staffOf('otherExecutor'), '2026-11-18' as LocalDate)).toContain('head');
    expect(codes(endSubstitution({ substitution: id }, w.as('head')))).toEqual([': substitution-past']);
    expect(codes(endSubstitution({ substitution: 'x' }, w.as('head')))).toEqual([': substitution-unknown']);
  });
});

describe('the deputy', () => {
  it('signs during the order only, and never what they drafted', () => {
    const w = makeWorld();
    const drafted = draftedGrant(w);
    w.take(orderSubstitution(order(w, { from: '2026-11-17' }), w.as('head')));
    expect(allowedActs(drafted, w.as('otherExecutor', 'head')).sign).toEqual({ allowed: false, refusal: { code: 'actor-role-missing' } });
    w.setNow('2026-11-17T09:00');
    expect(allowedActs(drafted, w.as('otherExecutor', 'head')).sign.allowed).toBe(true);
    const own = { ...drafted, draft: drafted.draft && { ...drafted.draft, by: w.staffOf('otherExecutor').id } };
    expect(allowedActs(own, w.as('otherExecutor', 'head')).sign).toEqual({ allowed: false, refusal: { code: 'drafter-cannot-sign' } });
  });

  it.each([
    ['kk', 'Маман міндетін атқарушы (16.11.2026 № 5-ж бұйрық)'],
    ['ru', 'Исполняющий обязанности, специалист (приказ от 16.11.2026 № 5-ж)'],
  ] as const)('is named on the paper with the order, in %s', (lang, post) => {
    const w = makeWorld();
    const drafted = draftedGrant(w);
    w.take(orderSubstitution(order(w), w.as('head')));
    w.setNow('2026-11-17T09:00');
    const signed = w.take(signDecision(drafted, {}, w.as('otherExecutor', 'head')));
    // Printed again after the order is over: the paper still says in what capacity it was signed.
    w.setNow('2026-12-01T09:00');
    expect(signatureOf(w, signed, lang)).toMatchObject({ post, name: 'Ким И. П.' });
  });

  it('leaves the head their own name on what the head has signed', () => {
    const w = makeWorld();
    const signed = signedCase(w);
    w.take(orderSubstitution(order(w), w.as('head')));
    w.setNow('2026-11-17T09:00');
    expect(signatureOf(w, signed, 'ru')).toMatchObject({ post: 'Специалист', name: 'Әбенова Г. М.' });
  });
});

function signatureOf(w: TestWorld, row: Parameters<typeof makeFormInput>[0], lang: 'kk' | 'ru') {
  const input = makeFormInput(row, w.as('clerk'));
  if (!input.ok) throw new Error(input.error.code);
  return buildPermission(input.value, lang, formWords(lang)).blocks.find(({ kind }) => kind === 'signature');
}
