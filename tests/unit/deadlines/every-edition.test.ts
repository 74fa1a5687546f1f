import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { reckonService, reckonUnder } from '../../../shared/deadlines/reckon-service.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { CHANNELS, type Channel, REGIONS } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { inForce } from '../../../shared/law/in-force.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

const world = { catalogue: loadCatalogue(), calendar: loadCalendar() };
const terms = (service: string, region: string, channel: Channel, at: string) =>
  unwrap(reckonService(world, { service, region, channel, at: at as LocalDateTime }));
const stepsOf = (found: ReturnType<typeof terms>) =>
  found.steps.map(({ step, reckoning: { due, dueAt, duration } }) => `${step} ${duration.unit === 'minute' ? dueAt : due}`);

describe('the regulations of 2018, counted by hand', () => {
  test.each([
    [
      'astana',
      'office',
      '2019-02-04T10:15',
      '2019-02-11',
      ['intake 2019-02-04T10:35', 'prepare 2019-02-06', 'sign 2019-02-07', 'send 2019-02-08T09:20'],
    ],
    // Friday evening before the week of 8 March: five minutes today, fifteen on Monday.
    [
      'astana',
      'office',
      '2019-03-01T18:25',
      '2019-03-11',
      ['intake 2019-03-04T09:15', 'prepare 2019-03-06', 'sign 2019-03-07', 'send 2019-03-11T09:20'],
    ],
    // Saturday at the State Corporation: the provider begins on Monday.
    [
      'astana',
      'state-corporation',
      '2019-02-09T12:00',
      '2019-02-15',
      ['intake 2019-02-11T09:20', 'prepare 2019-02-13', 'sign 2019-02-14', 'send 2019-02-15T09:20'],
    ],
    [
      'karaganda',
      'office',
      '2019-02-04T10:15',
      '2019-02-11',
      ['intake 2019-02-04T10:30', 'distribute 2019-02-04T11:00', 'prepare 2019-02-06', 'sign 2019-02-07T09:30', 'send 2019-02-08'],
    ],
    // Over the lunch break; the calendar day at the end falls on a Saturday and goes over to Monday.
    [
      'karaganda',
      'office',
      '2019-02-05T12:50',
      '2019-02-12',
      ['intake 2019-02-05T14:35', 'distribute 2019-02-05T15:05', 'prepare 2019-02-07', 'sign 2019-02-08T09:30', 'send 2019-02-11'],
    ],
    [
      'aktobe',
      'office',
      '2019-02-04T10:15',
      '2019-02-11',
      ['intake 2019-02-04T10:45', 'distribute 2019-02-05', 'prepare 2019-02-07', 'sign 2019-02-08', 'send 2019-02-11'],
    ],
    [
      'aktobe',
      'portal',
      '2019-02-04T23:15',
      '2019-02-12',
      ['intake 2019-02-05T09:30', 'distribute 2019-02-06', 'prepare 2019-02-08', 'sign 2019-02-11', 'send 2019-02-12'],
    ],
    ['aktobe', 'office', '2019-09-11T10:15', '2019-09-18', ['prepare 2019-09-18']],
    ['national', 'office', '2020-05-06T10:15', '2020-05-15', ['prepare 2020-05-15']],
  ] as const)('%s through the %s, filed %s', (region, channel, at, due, steps) => {
    const found = terms('visits', region, channel, at);
    expect([found.whole.due, stepsOf(found)]).toEqual([due, steps]);
  });

  test.each([
    ['2019-02-04T10:15', '2019-02-11', '2019-02-08'], // Monday: Sunday and Saturday are off
    ['2019-05-08T10:15', '2019-05-17', '2019-05-16'],
    ['2019-02-09T12:00', '2019-02-15', '2019-02-14'],
  ])('the result of %s, due on %s, is back at the State Corporation by %s', (at, due, back) => {
    const found = terms('visits', 'national', 'state-corporation', at);
    expect([found.whole.due, found.deliverBack?.due]).toEqual([due, back]);
    expect(terms('visits', 'national', 'office', at).deliverBack).toBeUndefined();
  });
});

describe('the other services, counted by hand', () => {
  test.each([
    ['guardianship', 'portal', '2026-02-02T10:00', '2026-02-27', ['prepare 2026-02-27']],
    ['guardianship', 'state-corporation', '2026-02-02T10:00', '2026-02-27', ['courier 2026-02-03', 'prepare 2026-03-02']],
    // Over 8 March and Nauryz.
    ['guardianship', 'portal', '2026-03-02T10:00', '2026-04-02', ['prepare 2026-04-02']],
    ['patronage', 'portal', '2026-02-02T10:00', '2026-02-16', ['prepare 2026-02-16']],
    ['patronage', 'portal', '2026-02-02T18:31', '2026-02-17', ['prepare 2026-02-17']],
    // Over the working Saturday of 27 August and Constitution day.
    ['foster-family', 'office', '2022-08-26T10:00', '2022-09-12', ['prepare 2022-09-12']],
    ['foster-family', 'portal', '2026-02-01T10:00', '2026-02-16', ['prepare 2026-02-16']],
    ['child-opinion', 'office', '2026-02-02T10:00', '2026-02-06', ['conversation 2026-02-06']],
    // Over Republic day, moved from a Saturday.
    ['guest-family', 'office', '2025-10-20T10:00', '2025-11-04', ['prepare 2025-11-04']],
  ] as const)('%s through the %s, filed %s', (service, channel, at, due, steps) => {
    const found = terms(service, 'karaganda', channel, at);
    expect([found.whole.due, stepsOf(found)]).toEqual([due, steps]);
  });

  test('the provider’s own clock runs from the real delivery', () => {
    const found = unwrap(
      reckonService(world, {
        service: 'guardianship',
        region: 'national',
        channel: 'state-corporation',
        at: '2026-02-02T10:00' as LocalDateTime,
        deliveredAt: '2026-02-04T11:00' as LocalDateTime,
      }),
    );
    expect([found.whole.due, found.provider?.due, stepsOf(found)]).toEqual([
      '2026-02-27',
      '2026-03-03',
      ['courier 2026-02-03', 'prepare 2026-03-03'],
    ]);
  });
});

describe('laws', () => {
  test.each(world.catalogue.editions.flatMap((edition) => edition.channels.map(({ channel }) => [edition.id, channel, edition] as const)))(
    '%s through the %s: every term can be computed',
    (_id, channel, edition) => {
      const found = unwrap(
        reckonUnder(world, edition, { channel, at: `${edition.from < '2018-01-01' ? '2018-01-03' : edition.from}T10:15` as LocalDateTime }),
      );
      const timed = edition.steps.filter((step) => step.duration && (!step.channels || step.channels.includes(channel)));
      expect(found.steps.map(({ step }) => step)).toEqual(timed.map(({ id }) => id));
    },
  );

  test('any service, region, channel and moment of 2018-2027: an edition and its sum, or which is missing', () => {
    const request = fc.record({
      service: fc.constantFrom(...world.catalogue.services.map(({ id }) => id)),
      region: fc.constantFrom(...REGIONS),
      channel: fc.constantFrom(...CHANNELS),
      at: fc
        .tuple(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(
          ([day, hour, minute]) =>
            `${addDays('2018-01-01' as LocalDate, day)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as LocalDateTime,
        ),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const found = reckonService(world, asked);
        if (!found.ok) {
          expect(['edition-missing', 'channel-missing', 'calendar-year-missing']).toContain(found.error.code);
          if (found.error.code === 'edition-missing') expect(found.error.params).toMatchObject({ service: asked.service, region: asked.region });
          if (found.error.code === 'channel-missing') expect(found.error.params?.['channels']).not.toContain(asked.channel);
          return;
        }
        const edition = editionById(world.catalogue, found.value.edition);
        const filed = asked.at.slice(0, 10) as LocalDate;
        expect(edition && inForce(edition, filed) && [asked.region, 'national'].includes(edition.region) && edition.service === asked.service).toBe(
          true,
        );
        expect(found.value.whole.due > filed && found.value.whole.cite.length > 0).toBe(true);
        const ends = found.value.steps.map(({ reckoning }) => reckoning.dueAt);
        expect(ends).toEqual(ends.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
