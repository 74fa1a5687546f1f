import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The npm program file: the one that called us, else the one beside the running Node; undefined when only a command `npm` may exist.
 * @param {NodeJS.ProcessEnv} env @param {string} execPath @param {(path: string) => boolean} exists @returns {string | undefined} */
export function npmFile(env, execPath, exists = existsSync) {
  const caller = env['npm_execpath'];
  if (caller && /npm-cli\.c?js$/.test(caller) && exists(caller)) return caller;
  const home = dirname(execPath);
  const places = [resolve(home, '../lib/node_modules/npm/bin/npm-cli.js'), join(home, 'node_modules/npm/bin/npm-cli.js')];
  return places.find((place) => exists(place));
}

/** Runs npm quietly, its output on standard error. True when it ended well.
 * @param {string[]} args @param {{ cwd: string, node: string }} where */
export function runNpm(args, where) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const file = npmFile(process.env, process.execPath);
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', process.stderr, process.stderr];
  const env = withoutCaller(process.env);
  const done = file
    ? spawnSync(where.node, [file, ...all], { cwd: where.cwd, env, stdio })
    : spawnSync('npm', all, { cwd: where.cwd, env, stdio, shell: process.platform === 'win32' });
  return done.status === 0;
}

/** An npm inside an npm script would take over the settings of the outer one (its prefix, its dry run).
 * @param {NodeJS.ProcessEnv} env */
function withoutCaller(env) {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !/^npm_(config_(local_)?prefix|package_|lifecycle_|command)/i.test(key)));
}
