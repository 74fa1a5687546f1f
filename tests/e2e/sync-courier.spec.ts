import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import kk from '../../locales/kk/sync.json' with { type: 'json' };
import { instantOf } from '../../shared/kernel/clock.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { type RegionServer, regionServer } from './kit/region-server.ts';
import { DOOR_MS, typePassword } from './kit/sign-in.ts';
import { takeIn } from './kit/work-day.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4790) + 120;
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
test.setTimeout(360_000);

const mark = (page: Page) => page.locator('[data-sync]');
const missing = (page: Page) => expect(mark(page)).toHaveAttribute('data-sync', 'amber', { timeout: SYNC_MS });

/** The office has no line of its own from now on: the exchange rests, whatever happens. */
const cutLine = (page: Page) => page.route('**/region/v1/sync', (route) => route.abort('internetdisconnected'));

test('where there is no line a packet goes by courier; where nobody is signed in it goes at night', async ({ page, faults, shot }, info) => {
  await layOffice(page, smallOffice('kk'));
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', 'kk');
  await goTo(page, '/settings');
  await page.locator('#address').fill(region.url());
  await page.locator('#code').fill(await people.codeFor());
  await page.locator('#computer').fill('1-кабинет');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Үлгі облысы').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(kk.connect.waiting)).toBeVisible();
  await people.approve();
  await cutLine(page);
  await page.getByRole('button', { name: kk.connect.askAgain }).press('Enter');
  await expect(page.locator('.q-computers, .q-facts').first()).toBeVisible({ timeout: SYNC_MS });
  await takeIn(page, 'К-1-2026-00001');
  await missing(page);

  await test.step('the packet is made, brought to the region and its answer taken', async () => {
    await goTo(page, '/sync');
    const made = page.waitForEvent('download');
    await page.getByRole('button', { name: kk.courier.make }).press('Enter');
    const packet = info.outputPath('packet.qcp');
    await (await made).saveAs(packet);
    await expect(page.locator('.q-notice').filter({ hasText: /Пакет сақталды/u })).toBeVisible();
    expect((await readFile(packet)).toString('utf8')).not.toContain('К-1-2026');
    await shot(page, 'sync-courier-made-kk');
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${region.url()}/v1/packets`, { method: 'POST', headers, body: await readFile(packet) });
    expect(answer.status).toBe(200);
    const brought = info.outputPath('answer.qcp');
    await writeFile(brought, Buffer.from(await answer.arrayBuffer()));
    await page.locator('input[type=file][accept=".qcp"]').setInputFiles(brought);
    await expect(page.locator('.q-notice').filter({ hasText: /Жауап қабылданды/u })).toBeVisible({ timeout: SYNC_MS });
    await expect(mark(page)).toHaveAttribute('data-sync', 'green', { timeout: SYNC_MS });
    expect(await inspectScreen(page, 'kk')).toEqual([]);
    await shot(page, 'sync-courier-taken-kk');
  });

  await test.step('the office is locked: what was sealed before goes to the region, and who comes in finds it signed for', async () => {
    await takeIn(page, 'К-1-2026-00002');
    await missing(page);
    const carried = page.waitForResponse((response) => response.url().endsWith('/region/v1/packets'), { timeout: SYNC_MS });
    await page.keyboard.press('Alt+l');
    await expect(page.locator('#password')).toBeVisible({ timeout: DOOR_MS });
    expect((await carried).status()).toBe(200);
    await typePassword(page);
    await expect(mark(page)).toHaveAttribute('data-sync', 'amber', { timeout: SYNC_MS });
    await goTo(page, '/sync');
    await expect(page.locator('.q-page')).toBeVisible();
    await shot(page, 'sync-courier-night-kk');
    // Only that somebody came in is not there yet.
    await expect(mark(page)).toContainText('5 / 6');
  });
  // The line was cut on purpose, and the page says so in its console.
  faults.length = 0;
});
