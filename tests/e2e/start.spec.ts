import { expect, test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inRepo } from '../../build/repo-root.ts';

const PORT = 4781;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

/** A start of the application without a display, as on a machine that has only a browser. */
function start(...args: string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(PORT), CI: '1' };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = spawn(process.execPath, [inRepo('build/commands/start.ts'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (told.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (told.err += part.toString()));
  return { child, told };
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
};

test('start serves, a second start finds the first, Ctrl-C ends it', async ({ page }) => {
  const first = start();
  try {
    await expect.poll(() => first.told.out, { timeout: 120_000 }).toBe(`${ADDRESS}\n`);
    expect(first.told.err).toContain('so the same application is served to the browser');
    expect((await page.goto(ADDRESS))?.status()).toBe(200);

    const second = start();
    expect(await ended(second.child)).toBe(0);
    expect(second.told.out).toBe(`${ADDRESS}\n`);
    expect(second.told.err).toContain('already running');

    const practice = start('--practice');
    expect(await ended(practice.child)).toBe(0);
    expect(practice.told.out).toBe(`${ADDRESS}?practice=1\n`);
  } finally {
    first.child.kill('SIGINT');
  }
  expect(await ended(first.child)).toBe(0);
  expect(first.told.err).not.toMatch(/Error|at .*:\d+/);
});
