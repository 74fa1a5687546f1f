import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo, REPO_ROOT } from '../../../build/repo-root.ts';
import { type Instant, instantOf } from '../../../shared/kernel/clock.ts';

/** Beside the application's own port, so that several checkouts can be tested at once; every story of the tests has its place. */
export const regionPort = (place: number): number => Number(process.env['E2E_PORT'] ?? 4790) + 100 + 10 * place;

/** A clock that begins at a moment and goes. */
export function goingClock(from: string): () => Instant {
  const began = Date.now();
  return () => instantOf(Date.parse(from) + Date.now() - began);
}

/** The region's server in a process of its own, with the PostgreSQL and the folder that it makes for itself. */
export type RegionServer = {
  readonly folder: string;
  readonly url: () => string;
  /** The code that it printed for the region's first computer. */
  readonly firstCode: () => Promise<string>;
  readonly start: () => Promise<void>;
  /** Why it ended although nobody had told it to; null: it runs, or was ended. */
  readonly fallen: () => string | null;
  /** The power cut. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};
const STARTS_MS = 90_000;
const NAMES = { QAMQOR_NAME_KK: 'Үлгі облысы', QAMQOR_NAME_RU: 'Образцовая область' };

/** Starts at `now`, each time; the port stays the same over a restart, as an address does. */
export function regionServer(now: () => string, port: number): RegionServer {
  const folder = mkdtempSync(join(tmpdir(), 'region-'));
  // PostgreSQL runs as another user where this one is root, and has to find its folder.
  chmodSync(folder, 0o711);
  let child: ChildProcess | null = null;
  let said = '';
  const ended = (): Promise<void> =>
    new Promise((done) => (child?.exitCode === null && child.signalCode === null ? void child.once('exit', () => done()) : done()));
  const start = async () => {
    said = '';
    const env = { ...process.env, ...NAMES, QAMQOR_DATA: folder, QAMQOR_PORT: String(port), REGION_NOW: now() };
    const args = ['--disable-proto=delete', '--import', inRepo('tests/e2e/kit/region-clock.ts'), 'server/main.ts'];
    const started = spawn(process.execPath, args, { cwd: REPO_ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
    child = started;
    await new Promise<void>((listens, fails) => {
      const late = setTimeout(() => fails(new Error(`the region does not start: ${said}`)), STARTS_MS);
      started.once('exit', (code) => fails(new Error(`the region ended with ${code}: ${said}`)));
      started.stderr.on('data', (part: Buffer) => {
        said += part.toString('utf8');
        if (!said.includes('listens at')) return;
        clearTimeout(late);
        listens();
      });
    });
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const gone = ended();
    child?.kill(signal);
    await gone;
    child = null;
  };
  return {
    folder,
    url: () => `http://127.0.0.1:${port}`,
    firstCode: async () => {
      for (let look = 0; look < 100; look += 1) {
        const code = /first computer.*: (\S{4}-\S{4})/u.exec(said)?.[1];
        if (code !== undefined) return code;
        await new Promise((waited) => setTimeout(waited, 200));
      }
      throw new Error(`no code was printed: ${said}`);
    },
    start,
    fallen: () =>
      child && (child.exitCode !== null || child.signalCode !== null) ? `${child.exitCode ?? child.signalCode}: ${said.slice(-600)}` : null,
    kill: () => end('SIGKILL'),
    stop: async () => {
      if (child) await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
