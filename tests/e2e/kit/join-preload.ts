import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { RunningMain } from './electron-stand-in.ts';

/** Address under which a plain Chromium sees the `app://` pages; https, so that the page is a secure context as under `app://`. */
export const JOINED_ORIGIN = 'https://qamqor.test';

/** Joins a page to a running main process: files by its scheme handler, calls by the real preload and its channels. */
export async function joinPreload(page: Page, main: RunningMain, preloadFile: string): Promise<void> {
  await page.route(`${JOINED_ORIGIN}/**`, async (route) => {
    const url = `app://qamqor${route.request().url().slice(JOINED_ORIGIN.length)}`;
    const answer = await main.serve({ url, method: route.request().method() } as Request);
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });
  // Only JSON passes between the page and this process, so bytes travel as a marked list.
  await page.exposeFunction('callMain', async (channel: string, text: string) =>
    JSON.stringify(await main.invoke(channel, ...(JSON.parse(text, bytesBack) as unknown[])), asText),
  );
  main.hear = (channel) => void page.evaluate((name) => window.dispatchEvent(new Event(name)), channel).catch(() => undefined);
  await page.addInitScript(`{
    const bytesBack = (_key, value) => value && Array.isArray(value.bytes$) ? Uint8Array.from(value.bytes$) : value;
    const asText = (args) => JSON.stringify(args, (_key, value) => value instanceof Uint8Array ? { bytes$: [...value] } : value);
    const require = () => ({
      contextBridge: { exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value, enumerable: true }) },
      ipcRenderer: {
        invoke: async (channel, ...args) => JSON.parse(await window.callMain(channel, asText(args)), bytesBack),
        on: (channel, hear) => window.addEventListener(channel, hear),
        removeListener: (channel, hear) => window.removeEventListener(channel, hear),
      },
    });
    ${readFileSync(preloadFile, 'utf8')}
  }`);
}

function bytesBack(_key: string, value: unknown): unknown {
  const bytes: unknown = value !== null && typeof value === 'object' ? Reflect.get(value, 'bytes$') : undefined;
  return Array.isArray(bytes) ? Uint8Array.from(bytes as number[]) : value;
}

/** Node's Buffer has turned itself into a list before it comes here, so it is asked of its holder. */
function asText(this: unknown, key: string, value: unknown): unknown {
  const held: unknown = this !== null && typeof this === 'object' ? Reflect.get(this, key) : undefined;
  return held instanceof Uint8Array ? { bytes$: [...held] } : value;
}
