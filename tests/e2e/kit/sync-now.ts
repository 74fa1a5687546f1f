import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './enter-practice.ts';

/** Something went over the line and came back: on a busy machine that takes its time. */
export const SYNC_MS = 60_000;

/** The mark at the foot of every screen. */
export const syncMark = (page: Page): Locator => page.locator('[data-sync]');

export const isMark = (page: Page, tone: 'green' | 'amber' | 'red' | 'grey'): Promise<void> =>
  expect(syncMark(page)).toHaveAttribute('data-sync', tone, { timeout: SYNC_MS });

/** «Sync now», asked until the region has signed for everything that lies here. */
export async function syncNow(page: Page): Promise<void> {
  await goTo(page, '/sync');
  await expect(async () => {
    await page.keyboard.press('F9');
    await expect(syncMark(page)).toHaveAttribute('data-sync', 'green', { timeout: 4000 });
  }).toPass({ timeout: SYNC_MS });
}

/** What the mark counts: how many entries of this computer the region has signed for, and how many there are. */
export async function signedFor(page: Page): Promise<{ readonly there: number; readonly here: number }> {
  const [, there = '', here = ''] = /(\d+) \/ (\d+)/u.exec(await syncMark(page).innerText()) ?? [];
  return { there: Number(there), here: Number(here) };
}

/** The page says in its console that nobody answered while the region was away; that is so, and nothing else may stand there. */
export function forgiveAway(faults: string[]): void {
  expect(faults.filter((fault) => !/status of 50[234]/u.test(fault))).toEqual([]);
  faults.length = 0;
}
