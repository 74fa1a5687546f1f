import { spawn } from 'node:child_process';
import { inRepo, REPO_ROOT } from '../repo-root.ts';

/** The region's server, in a process of its own; its data lie in QAMQOR_DATA, else in `.data` of the checkout. */
function serve(): Promise<number> {
  const env = { ...process.env, QAMQOR_DATA: process.env['QAMQOR_DATA'] ?? inRepo('.data') };
  const child = spawn(process.execPath, ['--disable-proto=delete', 'server/main.ts', ...process.argv.slice(2)], {
    cwd: REPO_ROOT,
    env,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child by itself; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

process.exitCode = await serve();
