import { expect, test } from 'vitest';
import { draftRefusal } from '../../../shared/cases/draft-refusal.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { ChannelRule } from '../../../shared/law/catalogue.ts';
import { makeWorld } from '../../world/make-world.ts';
import { checkedCase, groundOf } from '../../world/stories.ts';

/** The same world under an act that gives the whole service another term. */
const under = (world: World, change: Partial<ChannelRule>): World => ({
  ...world,
  catalogue: {
    ...world.catalogue,
    editions: world.catalogue.editions.map((one) => ({ ...one, channels: one.channels.map((rule) => ({ ...rule, ...change })) })),
  },
});

const fiveDays = { unit: 'working-day', amount: 5 } as const;
const fourDays = { unit: 'working-day', amount: 4 } as const;
const read = { act: 'rules-2020', paragraph: '12', mark: 'text' } as const;

// АППК art. 73(2): a hearing is not held where the law gives the procedure less than five working days.
test.each([
  ['five working days: heard', { term: fiveDays, termSource: read }, 'hearing'],
  ['four working days: not heard', { term: fourDays, termSource: read }, 'none'],
  ['thirty minutes: not heard', { term: { unit: 'minute', amount: 30 }, termSource: read }, 'none'],
  ['one month: heard', { term: { unit: 'month', amount: 1 }, termSource: read }, 'hearing'],
  [
    'four working days that we only reconstructed are no term of the law: heard',
    { term: fourDays, termSource: { ...read, mark: 'reconstructed' } },
    'hearing',
  ],
] as const)('%s', (_, change, expected) => {
  const w = makeWorld();
  const row = checkedCase(w);
  const drafted = w.take(draftRefusal(row, { grounds: [groundOf(w, row)], justification: 'Мәліметтер дұрыс емес' }, under(w.as('executor'), change)));
  const signed = signDecision({ ...drafted, state: 'drafted', notice: null }, {}, under(w.as('head'), change));
  expect(drafted.state).toBe(expected === 'none' ? 'drafted' : 'refusal-noticed');
  expect(signed.ok ? 'none' : signed.error[0]?.code).toBe(expected === 'none' ? 'none' : 'hearing-notice-missing');
});
