import type { BrowserContext, Page } from '@playwright/test';

/** What the application handed to the browser's print dialog. Headless Chromium has no dialog and would fall over. */
export async function recordPrints(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.print = () => {
      const top = window.top as (Window & { printed?: string[] }) | null;
      if (top) (top.printed ??= []).push(location.href);
    };
  });
}

/** How many times the print dialog was asked for. */
export async function printCount(page: Page): Promise<number> {
  return await page.evaluate(() => (window as Window & { printed?: string[] }).printed?.length ?? 0);
}

/** The text of the PDF that was printed last is read from its bytes by the caller. */
export async function lastPrinted(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const address = (window as Window & { printed?: string[] }).printed?.at(-1) ?? '';
    const frame = document.querySelector('iframe');
    const answer = await frame?.contentWindow?.fetch(address);
    return answer ? [...new Uint8Array(await answer.arrayBuffer())] : [];
  });
  return new Uint8Array(bytes);
}
