import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { recordPrints } from './record-prints.ts';

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A browser profile on disk that outlives the browser. */
export type Profile = {
  /** Where the stored data lie. */
  readonly folder: string;
  /** Starts the browser with the stored data, closing a running one first; answers its first page. */
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** The power cut: the whole browser dies without a word to the page. */
  readonly crash: () => Promise<void>;
  /** The same from outside, as by a task manager: every process of this browser is killed at once (Linux; elsewhere as `crash`). */
  readonly kill: () => Promise<void>;
};

/** A profile in a folder; nothing is started yet. */
export function openProfile(folder: string, options: { [Key in keyof LaunchOptions]: LaunchOptions[Key] | undefined }): Profile {
  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close().catch(() => {});
    context = undefined;
  };
  const open = async () => {
    await close();
    context = await chromium.launchPersistentContext(folder, options as LaunchOptions);
    await recordPrints(context);
    return context.pages()[0] ?? (await context.newPage());
  };
  const crash = async () => {
    const [page] = context?.pages() ?? [];
    if (!context || !page) return;
    const gone = new Promise((done) => context?.once('close', done));
    const session = await context.newCDPSession(page);
    session.send('Browser.crash' as never).catch(() => {});
    await gone;
    context = undefined;
  };
  const kill = async () => {
    const ids = processesOf(folder);
    if (ids.length === 0) return await crash();
    const gone = new Promise((done) => context?.once('close', done));
    for (const id of ids) process.kill(id, 'SIGKILL');
    await gone;
    context = undefined;
  };
  return { folder, open, close, crash, kill };
}

/** Ids of the processes that were started with this profile's folder; none where the system does not list them as files. */
function processesOf(folder: string): number[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return ids.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`);
    } catch {
      return false;
    }
  });
}
