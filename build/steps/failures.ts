import type { Failure, VitestReport } from './tally.ts';

/** The failed tests of a Vitest report, and the files that could not be loaded. */
export function failuresOfVitest(report: VitestReport | null): Failure[] {
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [{ name: file.name ?? '', why: shortened(file.message) }] : [];
    return failed.map(({ fullName, failureMessages }) => ({ name: `${file.name ?? ''}: ${fullName ?? ''}`, why: shortened(failureMessages?.[0]) }));
  });
}

export type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[];
  }[];
};

/** The failed tests of a Playwright report; why: of their last try. */
export function failuresOfPlaywright(report: PlaywrightSuite | null): Failure[] {
  return (report?.suites ?? []).flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ title, file, tests }) => ({ name: `${file}: ${title}`, why: shortened(tests.at(-1)?.results.at(-1)?.error?.message) })),
    ...failuresOfPlaywright(suite),
  ]);
}

const LINES = 12;
const COLUMNS = 300;
/** As a terminal is told them. */
const COLOURS = /\u001b\[[\d;]*m/gu;

const shortened = (message = ''): string =>
  message
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => line.slice(0, COLUMNS))
    .join('\n');
