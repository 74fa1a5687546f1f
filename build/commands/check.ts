import { runChecks } from '../steps/checks.ts';
import { tallyLine } from '../steps/tally.ts';

const tally = runChecks();
process.stdout.write(`${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
