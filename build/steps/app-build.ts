import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { needsWork, readStamp, stampOfFiles, writeStamp } from '../bootstrap/stamp.mjs';
import { say } from '../bootstrap/say.mjs';
import { REPO_ROOT, inRepo } from '../repo-root.ts';

const SOURCES = ['renderer/**/*', 'electron/**/*', 'shared/**/*', 'locales/**/*', 'build/vite.*.config.ts', 'package.json', 'package-lock.json'];
const PARTS = ['renderer', 'main', 'preload'] as const;
const PRODUCTS = ['dist/renderer/index.html', 'dist/main/index.js', 'dist/main/preload.cjs'];

/** Fingerprint of everything the build is made from. */
export function sourcesStamp(root: string): string {
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll('\\', '/'));
  return stampOfFiles(root, names.sort());
}

/** Builds renderer, main and preload when a source changed. False when a build failed (its message is on standard error). */
export function buildApp(): boolean {
  const now = sourcesStamp(REPO_ROOT);
  const there = PRODUCTS.every((path) => existsSync(inRepo(path)));
  if (!needsWork({ before: readStamp(REPO_ROOT, 'build'), now, there })) return true;
  say('building the application (only after a change) …');
  for (const part of PARTS) {
    const args = [inRepo('node_modules/vite/bin/vite.js'), 'build', '--config', inRepo(`build/vite.${part}.config.ts`), '--logLevel', 'warn'];
    const built = spawnSync(process.execPath, args, { cwd: REPO_ROOT, stdio: ['ignore', process.stderr, process.stderr] });
    if (built.status !== 0) {
      say(`the ${part} could not be built.`);
      return false;
    }
  }
  writeStamp(REPO_ROOT, 'build', now);
  return true;
}
