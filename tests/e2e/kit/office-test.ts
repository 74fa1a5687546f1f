import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo } from '../../../build/repo-root.ts';
import { listenForFaults } from './listen-for-faults.ts';
import { openProfile, type Profile } from './profile.ts';
import { recordPrints } from './record-prints.ts';

/** What a test of the whole application is given beside Playwright's own `page`. */
type OfficeFixtures = {
  /** Faults seen so far; must be empty at the end. A test that provokes one empties the list. */
  readonly faults: string[];
  /** Keeps a picture of the page in tests/artefacts. */
  readonly shot: (page: Page, name: string) => Promise<void>;
  /** One more computer: storage of its own, listened to as the first one. */
  readonly computer: () => Promise<Page>;
  /** A browser with a profile on disk that can be closed, crashed and opened again with the same stored data. */
  readonly profile: Profile;
};

/** The test function of the whole application: one fresh browser storage for each test. */
export const test = base.extend<OfficeFixtures>({
  faults: [
    async ({ context }, use) => {
      await recordPrints(context);
      const faults = listenForFaults(context);
      await use(faults);
      expect(faults, 'faults on the page').toEqual([]);
    },
    { auto: true },
  ],
  // Playwright insists on a pattern as the first argument.
  shot: async ({}, use) => {
    const folder = inRepo('tests/artefacts');
    mkdirSync(folder, { recursive: true });
    await use(async (page, name) => void (await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false })));
  },
  computer: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await recordPrints(context);
      listenForFaults(context, faults);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  profile: async ({ baseURL, launchOptions, viewport }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const profile = openProfile(folder, { baseURL, viewport, ...launchOptions });
    await use(profile);
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
