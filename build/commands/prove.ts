import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../steps/ensure-chromium.ts';
import { buildApp } from '../steps/app-build.ts';
import { inRepo } from '../repo-root.ts';

/** Proves what is promised of safety, with real Chromium on a real disk, and prints a table of figures beside their goals; fails when one is missed. */
function prove(): number {
  if (!ensureChromium() || !buildApp()) return 1;
  return spawnSync(process.execPath, [inRepo('tests/prove/run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = prove();
