import { describe, expect, test } from 'vitest';
import { chromiumPlan } from '../../../build/steps/ensure-chromium.ts';
import { addTallies, tallyLine, tallyOfExit, tallyOfPlaywright, tallyOfVitest } from '../../../build/steps/tally.ts';

describe('the closing line', () => {
  test('sums every runner', () => {
    expect(tallyLine(addTallies([tallyOfExit(0), tallyOfExit(2), { passed: 10, failed: 3 }]))).toBe('11 passed, 4 failed');
  });

  test.each([
    ['all well', { numPassedTests: 5, numFailedTests: 0, testResults: [] }, 0, { passed: 5, failed: 0 }],
    [
      'a failed test',
      { numPassedTests: 4, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] },
      1,
      { passed: 4, failed: 1 },
    ],
    [
      'a file that does not load',
      { numPassedTests: 4, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] },
      1,
      { passed: 4, failed: 1 },
    ],
    ['an error outside of tests', { numPassedTests: 4, numFailedTests: 0, testResults: [] }, 1, { passed: 4, failed: 1 }],
    ['no report at all', null, 1, { passed: 0, failed: 1 }],
  ])('vitest: %s', (_name, report, code, tally) => expect(tallyOfVitest(report, code)).toEqual(tally));

  test.each([
    ['all well', { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 0, { passed: 3, failed: 0 }],
    ['a skipped test is no pass, a second try is', { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } }, 1, { passed: 4, failed: 2 }],
    ['the server did not start', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 1, { passed: 0, failed: 1 }],
    ['no report at all', null, 1, { passed: 0, failed: 1 }],
  ])('playwright: %s', (_name, report, code, tally) => expect(tallyOfPlaywright(report, code)).toEqual(tally));
});

describe('whether a browser is brought', () => {
  test.each([
    ['everything is there', { chromium: true, pdftotext: true, root: false, debian: false }, 'there'],
    ['root on Debian brings it', { chromium: false, pdftotext: true, root: true, debian: true }, 'install'],
    ['the PDF reader alone is also brought', { chromium: true, pdftotext: false, root: true, debian: true }, 'install'],
    ['a person is asked', { chromium: false, pdftotext: false, root: false, debian: true }, 'ask'],
    ['root elsewhere is asked', { chromium: false, pdftotext: true, root: true, debian: false }, 'ask'],
    ['a browser without the PDF reader still runs', { chromium: true, pdftotext: false, root: false, debian: true }, 'there'],
  ] as const)('%s', (_name, found, plan) => expect(chromiumPlan(found)).toBe(plan));
});
