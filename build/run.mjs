// The one way in: `node build/run.mjs <command> [arguments]`. Plain JavaScript without dependencies, so that any Node >= 18 can start it.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS, commandOf } from './bootstrap/commands.mjs';
import { fitNode } from './bootstrap/fit-node.mjs';
import { installLibraries } from './bootstrap/install.mjs';
import { say } from './bootstrap/say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {Promise<number>} exit code of the command */
async function main() {
  const [name, ...rest] = process.argv.slice(2);
  const command = commandOf(name);
  if (!command) {
    say(`usage: node build/run.mjs <${Object.keys(COMMANDS).join(' | ')}>`);
    return 2;
  }
  const node = fitNode(root);
  if (!node) return 1;
  if (!installLibraries(root, node)) return 1;
  return await runUnder(node, [resolve(root, command), ...rest]);
}

/** Runs the command under the fit Node and waits; Ctrl-C reaches the child by itself, the parent only has to outlive it.
 * @param {string} node @param {string[]} args @returns {Promise<number>} */
function runUnder(node, args) {
  const path = process.platform === 'win32' ? 'Path' : 'PATH';
  const env = { ...process.env, [path]: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env[path] ?? ''}` };
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('error', (error) => {
      say(`the command could not be started: ${error.message}`);
      done(1);
    });
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

process.exitCode = await main();
