import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepo, REPO_ROOT } from '../../../build/repo-root.ts';
import { TOOLS } from '../../../build/steps/run-tool.ts';

type Report = { readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[] };
export type TestOutcome = { readonly title: string; readonly passed: boolean };

/** Runs files of the ordinary suite in Node; answers each test's title and outcome and what was printed: what is proved there is not proved twice. */
export function runVitest(files: readonly string[]): { readonly tests: readonly TestOutcome[]; readonly printed: string } {
  const report = inRepo(`build/.state/report-prove-${process.pid}.json`);
  const args = [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'node',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const done = spawnSync(process.execPath, [inRepo(TOOLS.vitest), ...args, ...files], { cwd: REPO_ROOT, encoding: 'utf8' });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' })),
  );
  return { tests, printed: done.stdout };
}
