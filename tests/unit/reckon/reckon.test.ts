import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const SAMPLE = ['--service', 'visits', '--region', 'national', '--channel', 'office', '--at', '2026-03-20T10:15'];
const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/reckon.ts', ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const good = { service: 'visits', region: 'national', channel: 'office', at: '2026-03-20T10:15' };
const answers = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { error?: { code: string; message: string } });

describe('one request', () => {
  test.each([
    ['ru', ['Общий срок – 5 рабочих дней: до 01.04.2026, среда, 18:30', 'Наурыз мейрамы', 'п. 12 Правил 2020 (приказ № 158)']],
    ['kk', ['Жалпы мерзім – 5 жұмыс күні, соңғы сәті: 01.04.2026, сәрсенбі, 18:30', 'Наурыз мейрамы', 'ӘРПК 76(2)-бабы']],
  ])('as text in %s', (lang, parts) => {
    const { status, stdout, stderr } = run([...SAMPLE, '--lang', lang]);
    expect([status, stderr]).toEqual([0, '']);
    const plain = stdout.replaceAll('\u00A0', ' ');
    for (const part of parts) expect(plain).toContain(part);
    expect(plain).not.toMatch(/\{\{|undefined|filed-|first-day-next/);
  });

  test('as JSON', () => {
    const { status, stdout } = run([...SAMPLE, '--lang', 'ru', '--json']);
    expect(status).toBe(0);
    expect(answers(stdout)).toEqual([
      {
        due: '2026-04-01',
        edition: 'visits-national-2020',
        registered: '2026-03-20',
        firstDay: '2026-03-26',
        counted: 5,
        skipped: [
          { date: '2026-03-21', reason: 'holiday' },
          { date: '2026-03-22', reason: 'holiday' },
          { date: '2026-03-23', reason: 'holiday' },
          { date: '2026-03-24', reason: 'moved-off' },
          { date: '2026-03-25', reason: 'moved-off' },
          { date: '2026-03-28', reason: 'weekend' },
          { date: '2026-03-29', reason: 'weekend' },
        ],
        steps: [
          { step: 'check', due: '2026-03-26' },
          { step: 'prepare', due: '2026-03-31' },
          { step: 'send', due: '2026-04-01' },
        ],
        cite: 'п. 12 Правил 2020 (приказ № 158); ст. 76(2) АППК',
      },
    ]);
  });

  test('a complaint, as text', () => {
    const { status, stdout } = run(['--complaint', 'authorised-body', '--region', 'national', '--at', '2026-03-20T10:15', '--lang', 'ru']);
    expect(status).toBe(0);
    expect(stdout.replaceAll('\u00A0', ' ')).toContain('Срок ответа – 15 рабочих дней: до 15.04.2026');
  });

  test.each([
    ['office', 'visits', 'national', '2026-11-16T10:00', '2026-11-23', 'п. 13 Правил 2020 (приказ № 158); ст. 76(2) АППК'],
    ['authorised-body', 'visits', 'national', '2026-11-16T10:00', '2026-12-07', 'п. 13 Правил 2020 (приказ № 158); ст. 76(2) АППК'],
    ['office', 'visits', 'national', '2026-11-16T18:31', '2026-11-24', 'п. 13 Правил 2020 (приказ № 158); ст. 76(2) АППК'],
    ['office', 'visits', 'national', '2026-12-15T19:00', '2026-12-24', 'п. 13 Правил 2020 (приказ № 158); ст. 76(2) АППК'],
    ['office', 'guardianship', 'national', '2026-03-20T10:15', '2026-04-01', null],
    ['authorised-body', 'guest-family', 'national', '2026-03-20T10:15', '2026-04-15', null],
    ['office', 'visits', 'astana', '2019-11-11T10:00', '2019-11-18', null],
    ['authorised-body', 'visits', 'aktobe', '2019-11-11T10:00', '2019-12-03', null],
    // Nauryz: 21-25 March off; after hours on the eve it is registered on the 26th, counts 27, 30, 31 March, 1, 2 April.
    ['office', 'visits', 'national', '2026-03-20T18:31', '2026-04-02', null],
    ['authorised-body', 'visits', 'national', '2026-03-22T10:00', '2026-04-16', null],
    // New Year: registered on 5 January; 6, 8, 9, 12, 13 January, the 7th is off.
    ['office', 'visits', 'national', '2025-12-31T18:31', '2026-01-13', null],
    ['office', 'visits', 'national', '2026-01-01T10:00', '2026-01-13', null],
    // 30, 31 December, 5, 6, 8, 11-15, 18-22 January: the 1st, 4th and 7th are off.
    ['authorised-body', 'visits', 'national', '2026-12-29T10:00', '2027-01-22', null],
    // A working Sunday, 5 January 2025: 6, 8, 9, 10, 13 January.
    ['office', 'visits', 'national', '2025-01-04T10:00', '2025-01-13', null],
  ])('a complaint: %s, %s, %s, %s is due on %s', (complaint, service, region, at, due, cite) => {
    const { status, stdout } = run(['--complaint', complaint, '--service', service, '--region', region, '--at', at, '--lang', 'ru', '--json']);
    expect(status).toBe(0);
    expect(answers(stdout)[0]).toMatchObject({ due, steps: [], ...(cite && { cite }) });
  });

  test.each([
    ['2026-02-30T10:15', 'date-impossible'],
    ['2099-02-02T10:15', 'calendar-year-missing'],
    ['2016-01-06T10:15', 'edition-missing'],
  ])('%s is refused with exit code 1', (at, code) => {
    const args = [...SAMPLE.slice(0, -1), at];
    const json = run([...args, '--json']);
    expect([json.status, answers(json.stdout)[0]?.error?.code]).toEqual([1, code]);
    const text = run(args);
    expect([text.status, text.stdout]).toEqual([1, '']);
    expect(text.stderr.trim()).not.toBe('');
  });

  test.each([[[]], [['--regin', 'x']], [['stray']], [['--service']], [['--lang', 'en', ...SAMPLE]], [['--batch', ...SAMPLE]], [SAMPLE.slice(0, 6)]])(
    'usage error with exit code 2: %j',
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--batch');
    },
  );

  test('help goes to standard output', () => {
    expect(run(['--help', '--lang', 'ru'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('batch', () => {
  const BAD: readonly (readonly [string, string])[] = [
    ['', 'json-malformed'],
    ['{', 'json-malformed'],
    ['null', 'json-malformed'],
    ['[]', 'json-malformed'],
    ['42', 'json-malformed'],
    ['"visits"', 'json-malformed'],
    ['\u0000', 'json-malformed'],
    ['{}', 'key-missing'],
    [JSON.stringify({ ...good, region: undefined }), 'key-missing'],
    [JSON.stringify({ ...good, at: undefined }), 'key-missing'],
    [JSON.stringify({ ...good, service: undefined }), 'key-missing'],
    [JSON.stringify({ ...good, channel: undefined }), 'key-missing'],
    [JSON.stringify({ ...good, region: 'mars' }), 'value-unknown'],
    [JSON.stringify({ ...good, service: 7 }), 'value-unknown'],
    [JSON.stringify({ ...good, lang: 'en' }), 'value-unknown'],
    [JSON.stringify({ ...good, extra: 1 }), 'key-unknown'],
    [`{"__proto__":{},${JSON.stringify(good).slice(1)}`, 'key-unknown'],
    [JSON.stringify({ ...good, at: '2026-02-30T10:15' }), 'date-impossible'],
    [JSON.stringify({ ...good, at: '2026-02-28T24:15' }), 'time-impossible'],
    [JSON.stringify({ ...good, at: '2026-02-28' }), 'at-malformed'],
    [JSON.stringify({ ...good, at: 20260228 }), 'at-malformed'],
    [JSON.stringify({ ...good, at: '2031-02-28T10:15' }), 'calendar-year-missing'],
    [JSON.stringify({ ...good, service: 'patronage' }), 'channel-missing'],
    [JSON.stringify({ ...good, service: 'weather' }), 'value-unknown'],
    [JSON.stringify({ ...good, service: 'guardianship', channel: 'portal', at: '2022-08-11T10:15' }), 'edition-missing'],
    [JSON.stringify({ ...good, service: 'x'.repeat(20_000) }), 'line-too-long'],
    // The acts give no term to a court; a complaint needs its day, an edition, and a calendar that reaches the end.
    [JSON.stringify({ complaint: 'court', region: 'national', at: '2026-02-02T10:00' }), 'value-unknown'],
    [JSON.stringify({ complaint: null, region: 'national', at: '2026-02-02T10:00' }), 'value-unknown'],
    [JSON.stringify({ complaint: 'office', region: 'national' }), 'key-missing'],
    [JSON.stringify({ complaint: 'office', at: '2026-02-02T10:00' }), 'key-missing'],
    [JSON.stringify({ complaint: 'office', region: 'national', at: '2014-02-03T10:00' }), 'edition-missing'],
    [JSON.stringify({ complaint: 'office', service: 'guardianship', region: 'national', at: '2019-02-04T10:00' }), 'edition-missing'],
    [JSON.stringify({ complaint: 'authorised-body', region: 'national', at: '2027-12-20T10:00' }), 'calendar-year-missing'],
  ];

  test('every line is answered in order: bad ones with an error, the rest as if alone', () => {
    const input = BAD.map(([line]) => `${line}\n${JSON.stringify(good)}`).join('\r\n');
    const { status, stdout, stderr } = run(['--batch', '--lang', 'ru'], input);
    expect([status, stderr]).toEqual([0, '']);
    const found = answers(stdout);
    expect(found.filter((_, position) => position % 2 === 0).map(({ error }) => error?.code)).toEqual(BAD.map(([, code]) => code));
    expect(new Set(found.filter((_, position) => position % 2 === 1).map(({ due }) => due))).toEqual(new Set(['2026-04-01']));
    for (const { error } of found) if (error) expect(error.message).not.toMatch(/\{\{|^$/);
  });

  test('a line may choose its language and may be a complaint', () => {
    const lines = [
      { ...good, lang: 'kk' },
      { complaint: 'office', region: 'national', at: '2026-02-02T10:00' },
      { ...good, lang: 'kk', region: 'mars' },
    ];
    const [kk, complaint, refused] = answers(run(['--batch', '--lang', 'ru'], lines.map((line) => JSON.stringify(line)).join('\n')).stdout);
    expect(kk?.['cite']).toBe('2020 жылғы Қағидалардың (№ 158 бұйрық) 12-тармағы; ӘРПК 76(2)-бабы');
    expect(complaint).toMatchObject({ due: '2026-02-09', steps: [], cite: 'п. 13 Правил 2020 (приказ № 158); ст. 76(2) АППК' });
    expect(refused?.error?.message).toContain('кілтінің мәні жарамсыз');
  });

  test('nothing in, nothing out', () => {
    expect(run(['--batch'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('all editions', () => {
  const args = ['--service', 'visits', '--region', 'astana', '--channel', 'office', '--at', '2019-02-04T10:15', '--all-editions'];

  test('as JSON: the answer of each, and which one applies', () => {
    const { status, stdout } = run([...args, '--json']);
    const [answer] = answers(stdout) as unknown as {
      applies: string;
      editions: { edition: string; applies: boolean; due: string; steps: unknown[] }[];
    }[];
    expect([status, answer?.applies]).toEqual([0, 'visits-astana-2018']);
    expect(answer?.editions.map(({ edition, steps }) => `${edition} ${steps.length}`)).toEqual([
      'visits-national-2015 1',
      'visits-karaganda-2018 5',
      'visits-aktobe-2018 5',
      'visits-astana-2018 4',
      'visits-national-2020 3',
    ]);
    expect(answer?.editions.filter(({ applies }) => applies)).toHaveLength(1);
  });

  test.each(['ru', 'kk'])('as text in %s, with refusals of those that lack the channel', (lang) => {
    const { status, stdout } = run([...args.slice(0, 5), 'portal', ...args.slice(6), '--lang', lang]);
    expect(status).toBe(0);
    expect(stdout.split('\n\n')).toHaveLength(6);
    expect(stdout).not.toMatch(/\{\{|undefined/);
  });

  test('a complaint, too; and never with a batch', () => {
    expect(run(['--complaint', 'office', '--region', 'national', '--at', '2019-02-04T10:15', '--all-editions', '--lang', 'ru']).status).toBe(0);
    expect(run(['--batch', '--all-editions']).status).toBe(2);
  });

  test('the sixth service is an answer like any other', () => {
    const { stdout } = run(['--service', 'guest-family', '--region', 'aktobe', '--channel', 'office', '--at', '2025-10-20T10:00', '--json']);
    expect(answers(stdout)[0]).toMatchObject({ edition: 'guest-family-national-2025', due: '2025-11-04' });
  });
});
