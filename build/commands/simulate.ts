import { spawnSync } from 'node:child_process';
import { inRepo } from '../repo-root.ts';

/** Lives through worlds of offices and their region, with everything that goes wrong in them, and prints what was not kept of what is promised of the sync. */
function simulate(): number {
  return spawnSync(process.execPath, [inRepo('tests/sync/run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = simulate();
