import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/law/catalogue.ts';
import { catalogue, channels, edition, hours, rule, say, steps } from './figures-kit.ts';

const CONDITIONS = {
  'spouse-consent': 'married',
  'marriage-certificate': 'married marriage-outside-registry',
  'birth-certificate': '!child-in-institution birth-outside-registry',
  'no-parental-care': '!child-in-institution',
  kinship: 'relative',
  'training-certificate': '!relative',
};
const listed = (id: string, channel: Channel) =>
  edition(id)
    .documents.filter((one) => !one.channels || one.channels.includes(channel))
    .map(({ number, id: one, when }) =>
      [number, one.replace(/-electronic$/, ''), ...(when ?? []).map(({ condition, is }) => `${is ? '' : '!'}${condition}`)].join(' '),
    );
const row = (names: readonly string[], extra: Record<string, string> = {}) =>
  names.map((name, at) => [at + 1, name, ({ ...CONDITIONS, ...extra } as Record<string, string>)[name]].filter(Boolean).join(' '));

describe('A5-A8: guardianship, patronage, foster family, opinion of the child', () => {
  test.each([
    ['guardianship-national-2022', ['state-corporation', 'portal'], '19 working-day'],
    ['patronage-national-2022', ['portal'], '10 working-day'],
    ['foster-family-national-2022', ['office', 'portal'], '10 working-day'],
    ['guest-family-national-2025', ['office'], '10 working-day'],
  ] as const)('%s: channels and term', (id, offered, term) => {
    expect(channels(id)).toEqual(offered);
    expect(new Set(edition(id).channels.map((one) => say(one.term)))).toEqual(new Set([term]));
  });

  test.each([
    ['guardianship-national-2022', 'state-corporation', '15 minute', '15 minute'],
    ['foster-family-national-2022', 'office', '20 minute', '30 minute'],
  ] as const)('%s through the %s: waiting and service', (id, channel, wait, service) => {
    expect([say(rule(id, channel)?.maxWait), say(rule(id, channel)?.maxService)]).toEqual([wait, service]);
  });

  test.each([
    ['guardianship-national-2022', ['acceptance', 'issue']],
    ['patronage-national-2022', ['acceptance']],
    ['foster-family-national-2022', ['acceptance', 'issue']],
  ])('%s: what goes over to the next working day from the portal', (id, covers) => {
    expect(rule(id, 'portal')?.afterHours.covers).toEqual(covers);
    expect(rule(id, 'portal')?.afterHours.text.kk.includes('нәтижесін беру')).toBe(covers.length === 2);
    expect(hours(id, 'portal')).toBe('always 00:00 24:00');
    const { week, opens, closes, lunch, intakeCloses } = edition(id).officeHours;
    expect([week, opens, closes, lunch, intakeCloses]).toEqual(['five-day', '09:00', '18:30', { from: '13:00', until: '14:30' }, undefined]);
  });

  test.each([
    [
      'guardianship-national-2022',
      'state-corporation',
      row(
        [
          'application',
          'identity',
          'spouse-consent',
          'health',
          'marriage-certificate',
          'birth-certificate',
          'no-parental-care',
          'income',
          'kinship',
          'training-certificate',
          'housing',
        ],
        { housing: '!owns-housing' },
      ),
    ],
    [
      'guardianship-national-2022',
      'portal',
      row(
        [
          'application',
          'spouse-consent',
          'health',
          'marriage-certificate',
          'birth-certificate',
          'income',
          'no-parental-care',
          'housing',
          'kinship',
          'training-certificate',
        ],
        {
          housing: '!owns-housing',
        },
      ),
    ],
    [
      'patronage-national-2022',
      'portal',
      row(
        [
          'application',
          'spouse-consent',
          'marriage-certificate',
          'housing',
          'health',
          'education',
          'training-certificate',
          'bank-account',
          'kinship',
        ],
        { housing: '!owns-housing' },
      ),
    ],
    [
      'foster-family-national-2022',
      'office',
      row([
        'application',
        'identity',
        'marriage-certificate',
        'health',
        'criminal-record',
        'housing',
        'kinship',
        'training-certificate',
        'bank-account',
      ]),
    ],
    [
      'foster-family-national-2022',
      'portal',
      row(['application', 'marriage-certificate', 'health', 'criminal-record', 'housing', 'bank-account', 'kinship', 'training-certificate']),
    ],
  ] as const)('%s through the %s: documents, numbers and conditions', (id, channel, expected) => expect(listed(id, channel)).toEqual(expected));

  test.each([
    ['guardianship-national-2022', '15-1'],
    ['patronage-national-2022', '12'],
    ['foster-family-national-2022', '12'],
  ])('%s: the training certificate within one calendar year (p. %s), of relatives who are not close', (id, paragraph) => {
    expect(edition(id).obligations).toMatchObject([
      {
        id: 'training-certificate',
        duration: { unit: 'year', amount: 1 },
        from: 'decision',
        when: [
          { condition: 'relative', is: true },
          { condition: 'close-relative', is: false },
        ],
        source: { paragraph },
      },
    ]);
  });

  test('the opinion: a conversation within four working days, of a child from ten years', () => {
    const opinion = edition('child-opinion-national-2022');
    expect(steps(opinion.id)).toEqual(['conversation office 4 working-day hold-conversation']);
    expect(opinion.childAge?.min).toBe(10);
    expect(opinion.gaps.some(({ what }) => what.ru.includes('Общего срока услуги в текстах нет'))).toBe(true);
  });
});

describe('A9: grounds to refuse the service, numbered as in the act', () => {
  const FIRST = [
    'not-of-age',
    'incapable',
    'deprived-of-rights',
    'removed-guardian',
    'adoption-cancelled',
    'illness',
    'no-residence',
    'conviction',
    'no-citizenship',
    'unmarried-man',
    'low-income',
    'on-register',
    'grave-crime',
    'no-training',
  ];
  test.each([
    ['guardianship-national-2022', [...FIRST, 'no-data-consent'], 15],
    ['patronage-national-2022', [...FIRST, 'unreliable', 'decree-381', 'no-data-consent'], 17],
    ['foster-family-national-2022', [...FIRST, 'no-data-consent'], 15],
  ])('%s', (id, expected, count) => {
    expect(edition(id).grounds.map(({ number, id: ground }) => `${number} ${ground}`)).toEqual(expected.map((ground, at) => `${at + 1} ${ground}`));
    expect(edition(id).grounds).toHaveLength(count);
    expect(new Set(edition(id).grounds.map(({ source, text }) => `${source.mark} ${text.original}`))).toEqual(new Set(['text kk']));
  });
});

test('A10: complaints go on within three working days; three months to file, six without the text', () => {
  const durations = Object.fromEntries(catalogue.rules.map(({ id, duration }) => [id, say(duration)]));
  expect(durations).toMatchObject({ 'complaint-forward': '3 working-day', 'appeal-limit': '3 month', 'appeal-limit-no-text': '6 month' });
});
