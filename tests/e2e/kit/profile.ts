import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { recordPrints } from './record-prints.ts';

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A browser profile on disk that outlives the browser. */
export type Profile = {
  /** Starts the browser with the stored data, closing a running one first; answers its first page. */
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** The power cut: the whole browser dies without a word to the page. */
  readonly crash: () => Promise<void>;
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
  return { open, close, crash };
}
