import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { hearingDates } from '../../../shared/deadlines/hearing.ts';
import { reckonComplaint } from '../../../shared/deadlines/reckon-complaint.ts';
import { reckonService } from '../../../shared/deadlines/reckon-service.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { CHANNELS, type Channel } from '../../../shared/law/catalogue.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

const world = { catalogue: loadCatalogue(), calendar: loadCalendar() };
const { lastYear } = world.calendar;
const request = (at: string, channel: Channel = 'office') => ({ service: 'visits', region: 'national', channel, at: at as LocalDateTime });
const terms = (at: string, channel?: Channel) => unwrap(reckonService(world, request(at, channel)));

describe('the whole term of visits: five working days', () => {
  test.each([
    ['over Nauryz', '2026-03-20T10:15', 'office', '2026-03-20', '2026-04-01'],
    ['a plain week', '2026-02-02T10:00', 'office', '2026-02-02', '2026-02-09'],
    ['over New Year and Christmas', '2025-12-30T10:00', 'office', '2025-12-30', '2026-01-09'],
    ['over New Year 2025, whose Sunday 5 January works', '2024-12-31T10:00', 'office', '2024-12-31', '2025-01-10'],
    ['over Kurban-ait', '2026-05-25T10:00', 'office', '2026-05-25', '2026-06-02'],
    ['over a working Saturday', '2024-05-03T10:00', 'office', '2024-05-03', '2024-05-14'],
    ['filed on a working Saturday', '2024-05-04T10:00', 'office', '2024-05-04', '2024-05-15'],
    ['over 29 February', '2024-02-27T10:00', 'office', '2024-02-27', '2024-03-05'],
    ['the last minute of the day', '2026-02-02T18:30', 'office', '2026-02-02', '2026-02-09'],
    ['one minute after hours', '2026-02-02T18:31', 'office', '2026-02-03', '2026-02-10'],
    ['before opening', '2026-02-02T07:00', 'office', '2026-02-02', '2026-02-09'],
    ['in the lunch break', '2026-02-02T13:30', 'office', '2026-02-02', '2026-02-09'],
    ['on a Sunday', '2026-02-01T12:00', 'office', '2026-02-02', '2026-02-09'],
    ['on a holiday', '2026-03-22T12:00', 'office', '2026-03-26', '2026-04-02'],
    ['the first day of the Rules is a holiday', '2020-05-09T10:00', 'office', '2020-05-11', '2020-05-18'],
    ['State Corporation on a Saturday', '2026-02-07T12:00', 'state-corporation', '2026-02-07', '2026-02-13'],
    ['State Corporation, Saturday after eight', '2026-02-07T20:01', 'state-corporation', '2026-02-09', '2026-02-16'],
    ['State Corporation at half past seven', '2026-02-02T19:30', 'state-corporation', '2026-02-02', '2026-02-09'],
    ['portal at night', '2026-02-02T23:59', 'portal', '2026-02-03', '2026-02-10'],
    ['portal on a Sunday', '2026-02-01T12:00', 'portal', '2026-02-02', '2026-02-09'],
  ] as const)('%s: %s through %s', (_what, at, channel, registered, due) => {
    const found = terms(at, channel);
    expect([found.registered, found.whole.due, found.whole.dueAt]).toEqual([registered, due, `${due}T18:30`]);
  });

  test('each day is told: counted, or skipped with its reason', () => {
    const { whole } = terms('2024-05-03T10:00');
    expect(whole.days.map((day) => `${day.date.slice(5)} ${day.counted ?? day.reason}`)).toEqual([
      '05-04 1',
      '05-05 weekend',
      '05-06 2',
      '05-07 holiday',
      '05-08 moved-off',
      '05-09 holiday',
      '05-10 3',
      '05-11 weekend',
      '05-12 weekend',
      '05-13 4',
      '05-14 5',
    ]);
    expect(whole.days[0]).toMatchObject({ workingWeekend: true });
    expect(whole.firstDay).toBe('2024-05-04');
  });

  test('each step has its own due date; through the State Corporation they run from the courier', () => {
    const steps = (channel: Channel) => terms('2026-03-20T10:15', channel).steps.map(({ step, reckoning }) => `${step} ${reckoning.due}`);
    expect(steps('office')).toEqual(['check 2026-03-26', 'prepare 2026-03-31', 'send 2026-04-01']);
    expect(steps('state-corporation')).toEqual(['courier 2026-03-26', 'check 2026-03-27', 'prepare 2026-04-01', 'send 2026-04-02']);
  });

  test('rules and sources follow the way and the time of filing', () => {
    const cited = (at: string, channel?: Channel) => terms(at, channel).whole.cite.map(({ act, paragraph }) => `${act} ${paragraph}`);
    expect(cited('2026-02-02T10:00')).toEqual(['rules-2020 12', 'appc 76(2)']);
    expect(cited('2026-02-01T10:00')).toEqual(['rules-2020 12', 'appc 76(2)', 'appc 64']);
    expect(cited('2021-06-30T10:00')).toEqual(['rules-2020 12', 'civil-code 173']);
    expect(cited('2026-02-02T10:00', 'state-corporation')).toEqual(['rules-2020 12', 'rules-2020 6', 'appc 76(2)']);
    expect(terms('2026-02-02T10:00', 'state-corporation').whole.rules).toContain('intake-day-excluded');
  });

  test('a term near an unconfirmed Kurban-ait says so', () => {
    expect([terms('2027-05-12T10:00').whole.estimated, terms('2027-06-01T10:00').whole.estimated]).toEqual([true, false]);
  });

  test.each([
    ['2017-06-14T10:00', 'visits', 'edition-missing'],
    ['2022-08-11T10:00', 'foster-family', 'edition-missing'],
    ['2026-02-02T10:00', 'guardianship', 'channel-missing'],
    ['2026-02-02T10:00', 'patronage', 'channel-missing'],
    [`${lastYear + 1}-01-05T10:00`, 'visits', 'calendar-year-missing'],
    [`${lastYear}-12-30T10:00`, 'visits', 'calendar-year-missing'],
    [`${lastYear}-12-31T23:00`, 'visits', 'calendar-year-missing'],
  ])('%s %s is refused: %s', (at, service, code) => {
    expect(reckonService(world, { ...request(at), service })).toMatchObject({ ok: false, error: { code } });
  });

  test('laws: the last step of the office ends with the whole term; a later filing is never due earlier', () => {
    const moments = fc
      .tuple(fc.integer({ min: 0, max: 2600 }), fc.integer({ min: 0, max: 23 }))
      .map(([day, hour]) => `${addDays('2020-05-09' as LocalDate, day)}T${String(hour).padStart(2, '0')}:15`);
    fc.assert(
      fc.property(moments, moments, fc.constantFrom(...CHANNELS), (a, b, channel) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(terms(first, channel).whole.due <= terms(second, channel).whole.due).toBe(true);
        const office = terms(first);
        expect(office.steps.at(-1)?.reckoning.due).toBe(office.whole.due);
        expect(office.whole.days.filter(({ counted }) => counted !== null)).toHaveLength(5);
      }),
    );
  });
});

describe('complaints and hearing', () => {
  test.each([
    ['office', '2026-02-02T10:00', '2026-02-09'],
    ['office', '2026-02-02T18:31', '2026-02-10'],
    ['authorised-body', '2026-02-02T10:00', '2026-02-23'],
    ['authorised-body', '2026-03-20T10:15', '2026-04-15'],
  ] as const)('a complaint to the %s of %s is answered by %s', (complaint, at, due) => {
    const found = unwrap(reckonComplaint(world, { complaint, region: 'national', at: at as LocalDateTime }));
    expect([found.whole.due, found.steps]).toEqual([due, []]);
    expect(found.whole.cite[0]).toMatchObject({ act: 'rules-2020', paragraph: '13' });
  });

  test.each([
    ['office', 'astana', '2019-02-04T10:00', '2019-02-11'],
    ['authorised-body', 'aktobe', '2019-02-04T10:00', '2019-02-25'],
    ['office', 'karaganda', '2020-05-08T10:00', '2020-05-18'],
  ] as const)('under the standard of 2015 a complaint to the %s in %s of %s is answered by %s', (complaint, region, at, due) => {
    const found = reckonComplaint(world, { complaint, region, at: at as LocalDateTime });
    expect(unwrap(found).whole.due).toBe(due);
    expect(unwrap(found).whole.cite[0]).toMatchObject({ act: 'standard-2015', paragraph: '11' });
  });

  test('a complaint before the standard is refused', () => {
    const early = reckonComplaint(world, { complaint: 'office', region: 'astana', at: '2017-02-02T10:00' as LocalDateTime });
    expect(early).toMatchObject({ ok: false, error: { code: 'edition-missing' } });
  });

  test.each([
    ['2026-02-02', '2026-02-04', '2026-02-05'],
    ['2026-03-20', '2026-03-27', '2026-03-30'],
    ['2021-07-01', '2021-07-03', '2021-07-07'],
  ])('notice received on %s: objections until %s, decision from %s', (received, objectionsUntil, decisionFrom) => {
    expect(unwrap(hearingDates(world, received as LocalDate))).toMatchObject({ objectionsUntil, decisionFrom });
  });

  test('no hearing before the code of 2021', () => {
    expect(unwrap(hearingDates(world, '2021-06-30' as LocalDate))).toBeNull();
  });
});
