/** What is told of a test that failed: its name, and the first lines of why. */
export type Failure = { readonly name: string; readonly why: string };

/** Result of a step of the test run; `failures` where it can name them. */
export type Tally = { readonly passed: number; readonly failed: number; readonly failures?: readonly Failure[] };

/** One tally of several steps. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const failures = tallies.flatMap((tally) => tally.failures ?? []);
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    ...(failures.length > 0 && { failures }),
  };
}

/** The closing line of a test run. */
export const tallyLine = (tally: Tally): string => `${tally.passed} passed, ${tally.failed} failed`;

/** A step that only passes or fails: type check, lint. */
export const tallyOfExit = (code: number, name?: string): Tally =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, ...(name && { failures: [{ name, why: `exit code ${code}` }] }) };

export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name?: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName?: string; readonly failureMessages?: readonly string[] }[];
  }[];
};

/** Counts a Vitest report: a file that could not even be loaded is one failure, and so is a bad exit that no test explains. */
export function tallyOfVitest(report: VitestReport | null, code: number): Tally {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, code);
}

export type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
};

/** Counts a Playwright report; a skipped test is not a pass, one that needed its second try is, and `secondTries` tells how many did. */
export function tallyOfPlaywright(report: PlaywrightReport | null, code: number): Tally {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected + skipped }, code);
}

/** How many tests passed only when repeated. */
export const secondTries = (report: PlaywrightReport | null): number => report?.stats.flaky ?? 0;

const atLeastOne = (tally: Tally, code: number): Tally => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);
