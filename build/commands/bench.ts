import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../steps/ensure-chromium.ts';
import { buildApp } from '../steps/app-build.ts';
import { inRepo } from '../repo-root.ts';

/** Measures; what it prints on standard output is one JSON object. */
function bench(): number {
  if (!ensureChromium() || !buildApp()) return 1;
  return spawnSync(process.execPath, [inRepo('tests/bench/run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = bench();
