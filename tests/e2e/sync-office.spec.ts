import { expect as expectThat, type Page } from '@playwright/test';
import kk from '../../locales/kk/sync.json' with { type: 'json' };
import ru from '../../locales/ru/sync.json' with { type: 'json' };
import { instantOf } from '../../shared/kernel/clock.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { PASSWORD } from './kit/make-vault.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { type RegionServer, regionServer } from './kit/region-server.ts';
import { DOOR_MS } from './kit/sign-in.ts';
import { fillApplication, takeIn } from './kit/work-day.ts';

/** Beside the application's own port, so that several checkouts can be tested at once. */
const PORT = Number(process.env['E2E_PORT'] ?? 4790) + 100;
const SYNC_MS = 60_000;
const began = Date.now();
const now = () => instantOf(Date.parse(OFFICE_NOW) + Date.now() - began);

let region: RegionServer;
let people: RegionPeople;
test.beforeAll(async () => {
  region = regionServer(now, PORT);
  await region.start();
  people = await seatRegionPeople(region, now);
});
test.afterAll(() => region.stop());

const mark = (page: Page) => page.locator('[data-sync]');
const isMark = (page: Page, tone: string) => expect(mark(page)).toHaveAttribute('data-sync', tone, { timeout: SYNC_MS });
const outcome = (page: Page) => page.locator('.intake-outcome');

/** What stands in the letter of the region: address, code, and what this computer is called. */
async function typeLetter(page: Page, code: string, computer: string): Promise<void> {
  await page.locator('#address').fill(region.url());
  await page.locator('#code').pressSequentially(code.toLowerCase().replace('-', ''));
  await expect(page.locator('#code')).toHaveValue(code);
  await page.locator('#computer').fill(computer);
  await page.keyboard.press('Enter');
}

/** Asked until both sides have everything. */
async function syncNow(page: Page): Promise<void> {
  await goTo(page, '/sync');
  await expect(async () => {
    await page.keyboard.press('F9');
    await expect(mark(page)).toHaveAttribute('data-sync', 'green', { timeout: 4000 });
  }).toPass({ timeout: SYNC_MS });
}

// A server, a database and two browsers are started: on a busy machine that takes its minutes.
test.setTimeout(360_000);

test('an office comes to its region, works while the region is away, and a second computer joins it', async ({ page, profile, faults, shot }) => {
  await layOffice(page, smallOffice('ru'));
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', 'ru');
  await isMark(page, 'grey');

  await test.step('connecting: what the code is for, the second person, green', async () => {
    await goTo(page, '/settings');
    await typeLetter(page, await people.codeFor(), '1-кабинет');
    await expect(page.getByText('Образцовая область').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(ru.connect.waiting)).toBeVisible();
    expect(await inspectScreen(page, 'ru')).toEqual([]);
    await shot(page, 'sync-e2e-waiting-ru');
    await people.approve();
    await page.getByRole('button', { name: ru.connect.askAgain }).press('Enter');
    await expect(page.locator('.q-computers')).toContainText('1-кабинет', { timeout: SYNC_MS });
    await syncNow(page);
    await expect(page.getByText(ru.state.green.title)).toBeVisible();
    expect(await inspectScreen(page, 'ru')).toEqual([]);
    await shot(page, 'sync-e2e-green-ru');
  });

  await test.step('the region dies in the midst of the day: work goes on, nothing is green that is not there', async () => {
    await region.kill();
    await takeIn(page, 'К-1-2026-00001');
    await isMark(page, 'amber');
    await goTo(page, '/sync');
    await page.keyboard.press('F9');
    await expect(page.locator('.q-notice').filter({ hasText: /линию|ответил/u })).toBeVisible({ timeout: SYNC_MS });
    expect(await inspectScreen(page, 'ru')).toEqual([]);
    await shot(page, 'sync-e2e-away-ru');
    // The page says in its console that nobody answered; that is so.
    expectThat(faults.filter((fault) => !/status of 50[24]/u.test(fault))).toEqual([]);
    faults.length = 0;
    await region.start();
    await syncNow(page);
  });

  const second = await profile.open();
  await test.step('a second computer joins by a code and sees the cases', async () => {
    await second.clock.setSystemTime(now());
    await second.goto('/');
    await second.locator('.q-choice[lang=kk]').press('Enter', { timeout: DOOR_MS });
    await second.getByRole('button', { name: /Жұмыс істеп тұрған бөлімге қосылу/u }).press('Enter');
    await typeLetter(second, await people.codeFor('1-кабинет'), '2-кабинет');
    await expect(second.getByText('Үлгі ауданының білім бөлімі').first()).toBeVisible();
    await shot(second, 'sync-e2e-person-kk');
    await second.getByLabel('Сейітова А. Б.').check();
    await second.keyboard.press('Enter');
    await second.locator('#newPassword').fill(PASSWORD);
    await second.locator('#again').fill(PASSWORD);
    await second.keyboard.press('Enter');
    await expect(second.locator('.q-recovery')).toBeVisible({ timeout: DOOR_MS });
    await second.locator('#recovery-typed').fill((await second.locator('.q-recovery').innerText()).trim().slice(-4));
    await second.keyboard.press('Enter');
    await expect(second.getByText(kk.connect.waiting)).toBeVisible({ timeout: DOOR_MS });
    await shot(second, 'sync-e2e-join-waiting-kk');
    await people.approve();
    await second.getByRole('button', { name: kk.connect.askAgain }).press('Enter');
    await expect(second.locator('.q-who')).toContainText('Сейітова А. Б.', { timeout: SYNC_MS });
    await goTo(second, '/search');
    await second.locator('#search').fill('К-1-2026-00001');
    await expect(second.getByRole('grid')).toContainText('К-1-2026-00001');
  });

  await test.step('both work at once, each with its own mark in the numbers; each sees what the other did', async () => {
    await fillApplication(second);
    await second.keyboard.press('Control+Enter');
    await expect(outcome(second)).toBeVisible();
    expect(await outcome(second).innerText()).toMatch(/К-(?!1-)\S+-2026-00001/u);
    await takeIn(page, 'К-1-2026-00002');
    await syncNow(page);
    await syncNow(second);
    await syncNow(page);
    for (const window of [page, second]) {
      await goTo(window, '/');
      await expect(window.locator('[data-group=open] .q-group-count')).toHaveText('3');
    }
    await shot(second, 'sync-e2e-both-kk');
  });
});
