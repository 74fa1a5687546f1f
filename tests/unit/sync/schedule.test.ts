import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../shared/kernel/clock.ts';
import { lastSlot, nextRun, nextSlot, type ScheduleState, shareOf } from '../../../renderer/sync/schedule.ts';

/** Local time of Kazakhstan (UTC+5) on 20–22 November 2026. */
const at = (day: number, time: string): Instant => instantOf(Date.parse(`2026-11-${day}T${time}:00.000Z`) - 5 * 3_600_000);
const local = (instant: Instant | undefined) =>
  instant
    ? instantOf(Date.parse(instant) + 5 * 3_600_000)
        .slice(8, 19)
        .replace('T', ' ')
    : 'never';

const SLOT = 23 * 60;
const rested: ScheduleState = {
  slot: SLOT,
  share: 0,
  zone: 'east',
  paused: false,
  halted: false,
  lastDone: at(20, '23:00'),
  lastTried: at(20, '23:00'),
  failures: 0,
  notBefore: null,
  outbox: 0,
  lastAct: null,
  everyMinutes: 10,
  cameOnline: null,
  asked: null,
};
const working = { ...rested, outbox: 3, lastTried: at(21, '10:00'), lastDone: at(21, '10:00') };

test.each<[string, ScheduleState, Instant, string]>([
  ['by day there is nothing to do: the night', rested, at(21, '10:00'), 'night 21 23:00:00'],
  ['each computer of an office begins a little later', { ...rested, share: 0.5, lastTried: at(20, '23:15') }, at(21, '10:00'), 'night 21 23:15:00'],
  ['in the slot', rested, at(21, '23:20'), 'night 21 23:20:00'],
  ['the night was missed: at once in the morning', rested, at(22, '08:55'), 'catch-up 22 08:55:00'],
  ['it was tried in the night: not again by the clock', { ...rested, lastTried: at(21, '23:00') }, at(22, '08:55'), 'night 22 23:00:00'],
  ['never before', { ...rested, lastTried: null, lastDone: null }, at(21, '10:00'), 'catch-up 21 10:00:00'],
  ['somebody works: ten minutes after the last sync', { ...working, lastAct: at(21, '10:03') }, at(21, '10:03'), 'work 21 10:10:00'],
  ['in a pause of the work', { ...working, lastAct: at(21, '10:12') }, at(21, '10:12'), 'work 21 10:12:20'],
  ['but not put off for ever', { ...working, lastAct: at(21, '10:25') }, at(21, '10:25'), 'work 21 10:25:00'],
  ['as often as it is set', { ...working, everyMinutes: 60, lastAct: at(21, '10:03') }, at(21, '10:03'), 'work 21 11:00:00'],
  ['an outbox that was there before the program', { ...working }, at(21, '10:30'), 'work 21 10:30:00'],
  ['a failure: in a minute', { ...working, failures: 1, lastAct: at(21, '09:59') }, at(21, '10:00'), 'retry 21 10:01:00'],
  ['many failures: every half an hour', { ...working, failures: 9 }, at(21, '10:00'), 'retry 21 10:30:00'],
  ['the line is back', { ...working, failures: 9, cameOnline: at(21, '10:07') }, at(21, '10:07'), 'line-back 21 10:07:00'],
  [
    'the line is back, each at its share of a minute',
    { ...working, failures: 9, share: 0.5, cameOnline: at(21, '10:07') },
    at(21, '10:07'),
    'line-back 21 10:07:30',
  ],
  ['the line is back and nothing was left', { ...rested, cameOnline: at(21, '10:07') }, at(21, '10:07'), 'night 21 23:00:00'],
  ['the line was back before the last try', { ...working, failures: 2, cameOnline: at(21, '09:00') }, at(21, '10:00'), 'retry 21 10:02:00'],
  ['the key was pressed', { ...rested, asked: at(21, '10:00') }, at(21, '10:00'), 'asked 21 10:00:00'],
  ['the key was pressed in a pause', { ...rested, paused: true, asked: at(21, '10:00') }, at(21, '10:00'), 'asked 21 10:00:00'],
  ['the key was answered', { ...rested, asked: at(20, '22:00') }, at(21, '10:00'), 'night 21 23:00:00'],
  ['paused', { ...working, paused: true, cameOnline: at(21, '10:07') }, at(22, '10:07'), 'never'],
  ['halted: the night alone', { ...working, halted: true, failures: 3 }, at(21, '10:30'), 'night 21 23:00:00'],
  ['the region asked to wait', { ...working, failures: 1, notBefore: at(21, '10:45') }, at(21, '10:00'), 'retry 21 10:45:00'],
  [
    'the region asked to wait, and the key does not push it',
    { ...working, asked: at(21, '10:01'), notBefore: at(21, '10:45') },
    at(21, '10:01'),
    'asked 21 10:45:00',
  ],
  [
    'the clock was set back: a try in the future counts for nothing',
    { ...rested, lastTried: at(25, '10:00') },
    at(21, '10:00'),
    'catch-up 21 10:00:00',
  ],
])('%s', (_story, state, now, expected) => {
  const next = nextRun(state, now);
  expect(next ? `${next.why} ${local(next.at)}` : 'never').toBe(expected);
});

describe('the slot', () => {
  test.each<[number, number, Instant, string, string]>([
    [SLOT, 0, at(21, '22:59'), '20 23:00:00', '21 23:00:00'],
    [SLOT, 0, at(21, '23:00'), '21 23:00:00', '22 23:00:00'],
    [4 * 60 + 50, 0.9, at(21, '05:00'), '20 05:17:00', '21 05:17:00'],
    [23 * 60 + 50, 0.9, at(21, '00:10'), '20 00:17:00', '21 00:17:00'],
    [23 * 60 + 50, 0.9, at(21, '00:20'), '21 00:17:00', '22 00:17:00'],
    [0, 0, at(21, '00:00'), '21 00:00:00', '22 00:00:00'],
  ])('%i + %d of the half hour', (slot, share, now, last, next) => {
    const state = { slot, share, zone: 'east' } as const;
    expect([local(lastSlot(state, now)), local(nextSlot(state, now))]).toEqual([last, next]);
  });

  test('at any moment the last one is within a day, and the next one behind it', () => {
    const anyState = fc.record({
      slot: fc.integer({ min: 0, max: 1439 }),
      share: fc.double({ min: 0, max: 0.999, noNaN: true }),
      zone: fc.constantFrom('east', 'west', 'kyzylorda' as const),
    });
    fc.assert(
      fc.property(anyState, fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2040-01-01') }), (state, moment) => {
        const behind = moment - Date.parse(lastSlot(state as ScheduleState, instantOf(moment)));
        return behind >= 0 && behind < 24 * 3_600_000;
      }),
    );
  });
});

test('computers stand apart by their ids', () => {
  const shares = Array.from({ length: 200 }, (_, index) => shareOf(`0f3a-${index}-b7`));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  expect(new Set(shares.map((share) => Math.floor(share * 10))).size).toBe(10);
});
