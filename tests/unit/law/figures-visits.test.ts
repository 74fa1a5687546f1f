import { describe, expect, test } from 'vitest';
import { act, annexes, channels, complaints, contacts, edition, hours, period, rule, say, steps } from './figures-kit.ts';

describe('0: acts, dates and numbers', () => {
  test.each([
    ['standard-2015', '2015-04-13', '198', '11184'],
    ['order-285', '2017-06-15', '285', '15425'],
    ['astana-2018', '2018-05-30', '107-962', '1179'],
    ['astana-2017', '2017-10-19', '107-2153', '1138'],
    ['nur-sultan-2020', '2020-10-09', '107-2157', null],
    ['karaganda-2018', '2018-05-03', '20/02', null],
    ['aktobe-2018', '2018-05-24', '232', null],
    ['aktobe-2019', '2019-09-11', '352', null],
    ['rules-2020', '2020-04-24', '158', '20478'],
    ['order-343', '2022-07-28', '343', '28962'],
    ['order-692', '2015-08-28', '692', '12127'],
    ['order-49', '2020-05-18', 'ҚР ДСМ-49/2020', '20665'],
    ['order-112', '2015-02-28', '112', '10764'],
    ['decree-381', '2012-03-30', '381', null],
    ['decree-621', '2023-07-28', '621', null],
  ])('%s: of %s, № %s, registered %s', (id, date, number, registration) => {
    expect(act(id)).toMatchObject({ date, number, registration });
  });

  test.each([
    ['visits-national-2015', '2017-06-15 2020-05-09'],
    ['visits-astana-2018', '2018-06-29 2020-05-09'],
    ['visits-karaganda-2018', '2018-05-03 2020-05-09'],
    ['visits-aktobe-2018', '2018-05-24 2019-09-11'],
    ['visits-national-2020', '2020-05-09 …'],
    ['guardianship-national-2022', '2022-08-12 …'],
    ['guest-family-national-2025', '2025-09-15 …'],
  ])('%s holds %s', (id, span) => expect(period(id)).toBe(span));
});

describe('A1: visits, Rules 2020', () => {
  const id = 'visits-national-2020';
  test.each([
    ['channels', channels(id), ['office', 'state-corporation', 'portal']],
    ['whole term', edition(id).channels.map(({ term }) => say(term)), Array(3).fill('5 working-day')],
    [
      'steps',
      steps(id),
      [
        'receipt state-corporation – register',
        'courier courier 1 working-day deliver',
        'check office 1 working-day confirm-completeness',
        'identity office – –',
        'prepare office 3 working-day sign',
        'send office 1 working-day issue',
        'issue state-corporation – issue',
      ],
    ],
    ['paragraphs of the steps', edition(id).steps.map(({ source }) => source.paragraph), ['4', '6', '7', '8', '9', '10', '11']],
    ['annexes', annexes(id), { application: '1', 'acceptance-refusal': '3', permission: '4' }],
    ['storage', say(edition(id).storage?.duration), '1 month'],
    ['return on request is not named', edition(id).returnOnRequest, undefined],
    ['shown at issue', rule(id, 'state-corporation')?.issue?.needs, ['identity']],
    ['complaints', complaints(id), ['office 5 working-day', 'authorised-body 15 working-day', 'court –']],
    ['the receipt of refusal', edition(id).acceptanceReceipt?.channels, ['state-corporation']],
    [
      'refused to accept',
      edition(id).acceptanceGrounds.map(({ id: ground, channels: on }) => `${ground} ${on ?? 'all'}`),
      ['incomplete all', 'expired all'],
    ],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));
});

describe('A2: visits, Standard 2015', () => {
  const id = 'visits-national-2015';
  test.each([
    ['channels', channels(id), ['office', 'state-corporation']],
    ['whole term', edition(id).channels.map(({ term }) => say(term)), ['5 working-day', '5 working-day']],
    ['a day before expiry', say(rule(id, 'state-corporation')?.deliverBack?.before), '1 calendar-day'],
    ['waiting', edition(id).channels.map(({ maxWait }) => say(maxWait)), ['15 minute', '15 minute']],
    ['service', edition(id).channels.map(({ maxService }) => say(maxService)), ['30 minute', '15 minute']],
    ['hours of the provider', hours(id, 'office'), 'five-day 09:00 18:30 13:00-14:30 17:30'],
    ['hours of the State Corporation', hours(id, 'state-corporation'), 'six-day 09:00 20:00'],
    [
      'documents',
      edition(id).documents.map(({ number, id: one }) => `${number} ${one}`),
      ['1 application', '2 identity', '3 court-decision', '4 police-reference'],
    ],
    ['documents are the same in every channel', edition(id).documents.flatMap((one) => one.channels ?? []), []],
    ['annexes', annexes(id), { permission: '1', application: '2', 'acceptance-refusal': '3' }],
    ['expired documents are named for the provider only', edition(id).acceptanceGrounds.map((one) => one.channels), [undefined, ['office']]],
    ['grounds', edition(id).grounds.map(({ number, id: ground }) => `${number} ${ground}`), ['1 unreliable']],
    ['shown at issue', rule(id, 'state-corporation')?.issue?.needs, ['receipt', 'identity']],
    ['storage', say(edition(id).storage?.duration), '1 month'],
    ['return on request', say(edition(id).returnOnRequest?.duration), '1 working-day'],
    ['complaints', complaints(id), ['office 5 working-day', 'akimat –', 'state-corporation –', 'authorised-body 15 working-day', 'court –']],
    ['home visit', rule(id, 'state-corporation')?.homeVisit?.text.ru.includes('1414, 8 800 080 7777'), true],
    ['telephones and sites', contacts(id), 'Единый контакт-центр: 1414, 8 800 080 7777; www.edu.gov.kz, www.gov4c.kz, www.bala-kkk.kz'],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  test('a complaint says how it is registered', () => {
    const office = edition(id).complaints[0]?.text.ru ?? '';
    for (const part of [
      'фамилия, имя, отчество',
      'почтовый адрес',
      'контактный телефон',
      'штамп, входящий номер и дата',
      'инициалов лица',
      'срока и места',
    ])
      expect(office).toContain(part);
  });
});

describe('A3: the regulations of 2018', () => {
  const [receipt, courier, issue] = ['receipt state-corporation – register', 'courier courier – deliver', 'issue state-corporation – issue'];
  test.each([
    [
      'visits-astana-2018',
      ['intake clerk 20 minute register', 'prepare executor 2 working-day draft', 'sign head 1 working-day sign', 'send clerk 20 minute issue'],
    ],
    [
      'visits-karaganda-2018',
      [
        'intake clerk 15 minute register',
        'distribute head 30 minute assign',
        'prepare executor 2 working-day draft',
        'sign head 30 minute sign',
        'send clerk 1 calendar-day issue',
      ],
    ],
    [
      'visits-aktobe-2018',
      [
        'intake clerk 30 minute register',
        'distribute head 1 working-day assign',
        'prepare executor 2 working-day draft',
        'sign head 1 working-day sign',
        'send clerk 1 working-day issue',
      ],
    ],
  ])('%s: steps, actors and units', (id, own) => expect(steps(id)).toEqual([receipt, courier, ...own, issue]));

  test.each([
    [
      'visits-astana-2018',
      'state-corporation',
      ['15 minute', '1 minute', '1 minute', '2 minute', '2 minute', '2 minute', '1 minute', '1 minute', '5 working-day', '–', '–', '–'],
    ],
    ['visits-karaganda-2018', 'state-corporation', Array(10).fill('–')],
    ['visits-aktobe-2018', 'portal', Array(10).fill('–')],
  ] as const)('%s: norms of the %s', (id, channel, norms) => {
    expect(rule(id, channel)?.norms?.map(({ duration }) => say(duration))).toEqual(norms);
  });

  test.each([
    ['visits-astana-2018', ['state-corporation'], ['office', 'state-corporation']],
    ['visits-karaganda-2018', ['state-corporation'], ['office', 'state-corporation']],
    ['visits-aktobe-2018', ['office', 'state-corporation'], ['office', 'state-corporation', 'portal']],
  ])('%s: who gives the receipt of refusal, which channels there are', (id, receipts, offered) => {
    expect([edition(id).acceptanceReceipt?.channels, channels(id)]).toEqual([receipts, offered]);
    expect(edition(id).acceptanceReceipt?.annex).toBe('3');
    expect(edition(id).complaints).toEqual(edition('visits-national-2015').complaints);
    expect(edition(id).documents).toEqual(edition('visits-national-2015').documents);
  });
});
