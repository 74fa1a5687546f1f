import { spawnSync } from 'node:child_process';
import { REPO_ROOT, inRepo } from '../repo-root.ts';

/** Program files of the tools, run by the present Node without a shell, so that they start alike on every system. */
export const TOOLS = {
  tsc: 'node_modules/ts7/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  builder: 'node_modules/electron-builder/cli.js',
} as const;

/** Runs a tool with its output on standard error; answers its exit code. */
export function runTool(tool: keyof typeof TOOLS, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const done = spawnSync(process.execPath, [inRepo(TOOLS[tool]), ...args], {
    cwd: REPO_ROOT,
    env,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return done.status ?? 1;
}
