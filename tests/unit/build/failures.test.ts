import { expect, test } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from '../../../build/steps/failures.ts';

test('a failed test is told by its file, its name and the first lines of why, without colours', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'good' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'good' },
          { status: 'failed', fullName: 'terms end late', failureMessages: [`\u001b[31mexpected 3 to be 0\u001b[39m\n\n${'at …\n'.repeat(40)}`] },
        ],
      },
      { name: 'c.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ],
  };
  const [one, two, ...rest] = failuresOfVitest(report);
  expect(rest).toEqual([]);
  expect(one?.name).toBe('b.test.ts: terms end late');
  expect(one?.why.split('\n')[0]).toBe('expected 3 to be 0');
  expect(one?.why.split('\n')).toHaveLength(12);
  expect(two).toEqual({ name: 'c.test.ts', why: 'Cannot find module' });
  expect(failuresOfVitest(null)).toEqual([]);
});

test('a failed walk through the application is told by its last try, wherever its suite stands', () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    file: 'counter.spec.ts',
    ok,
    tests: [{ results: [{ error: { message: 'first' } }, { error: { message: 'second' } }] }],
  });
  const report = { suites: [{ specs: [spec('good', true)], suites: [{ specs: [spec('bad', false)] }] }] };
  expect(failuresOfPlaywright(report)).toEqual([{ name: 'counter.spec.ts: bad', why: 'second' }]);
  expect(failuresOfPlaywright(null)).toEqual([]);
});
