import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { say } from '../bootstrap/say.mjs';
import { inRepo } from '../repo-root.ts';
import { buildApp } from '../steps/app-build.ts';
import { runChecks } from '../steps/checks.ts';
import { ensureChromium } from '../steps/ensure-chromium.ts';
import { failuresOfPlaywright, failuresOfVitest, type PlaywrightSuite } from '../steps/failures.ts';
import { runTool } from '../steps/run-tool.ts';
import {
  addTallies,
  type PlaywrightReport,
  secondTries,
  type Tally,
  tallyLine,
  tallyOfExit,
  tallyOfPlaywright,
  tallyOfVitest,
  type VitestReport,
} from '../steps/tally.ts';

const reportOf = (name: string): string => inRepo('build', '.state', `report-${name}.json`);

/** Everything that can be tested, in rising cost; each runner is counted from its own report. */
function runTests(): Tally {
  mkdirSync(inRepo('build', '.state'), { recursive: true });
  const checks = runChecks();
  const node = runVitest('node');
  const browser = ensureChromium() ? runVitest('browser') : tallyOfExit(1, 'a Chromium to test in');
  const app = buildApp() ? runPlaywright() : tallyOfExit(1, 'the build');
  return addTallies([checks, node, browser, app]);
}

function runVitest(project: 'node' | 'browser'): Tally {
  say(`tests in ${project === 'node' ? 'Node' : 'Chromium'}`);
  const report = reportOf(project);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = runTool('vitest', args);
  const result = readReport<VitestReport>(report);
  return told(project, { ...tallyOfVitest(result, code), failures: failuresOfVitest(result) });
}

function runPlaywright(): Tally {
  say('the whole application in Chromium');
  const report = reportOf('playwright');
  rmSync(report, { force: true });
  const code = runTool('playwright', ['test', '--config', 'build/playwright.config.ts']);
  const result = readReport<PlaywrightReport & PlaywrightSuite>(report);
  say(`passed only on a second try: ${secondTries(result)}`);
  return told('whole application', { ...tallyOfPlaywright(result, code), failures: failuresOfPlaywright(result) });
}

function told(what: string, tally: Tally): Tally {
  say(`${what}: ${tallyLine(tally)}`);
  return tally;
}

function readReport<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}

const tally = runTests();
// Again at the very end: who reads only the last lines of a long run sees what failed.
for (const { name, why } of tally.failures ?? []) say(`FAILED ${name}\n${why}`);
process.stdout.write(`${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
