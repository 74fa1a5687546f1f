import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import kk from '../../locales/kk/sync.json' with { type: 'json' };
import ru from '../../locales/ru/sync.json' with { type: 'json' };
import { jpeg, join as joined } from '../world/scans.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { askToConnect } from './kit/join-region.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { goingClock, regionPort, type RegionServer, regionServer } from './kit/region-server.ts';
import { DOOR_MS, typePassword } from './kit/sign-in.ts';
import { isMark, SYNC_MS, syncMark } from './kit/sync-now.ts';
import { takeIn } from './kit/work-day.ts';

const now = goingClock(OFFICE_NOW);

let region: RegionServer;
let people: RegionPeople;
test.beforeAll(async () => {
  region = regionServer(now, regionPort(2));
  await region.start();
  people = await seatRegionPeople(region, now);
});
test.afterAll(() => region.stop());
test.setTimeout(360_000);

/** The office has no line of its own from now on: the exchange rests, whatever happens. */
const cutLine = (page: Page) => page.route('**/region/v1/sync', (route) => route.abort('internetdisconnected'));

/** A scan as a scanner makes it, in size, too. */
const SCAN = joined(jpeg(), new Uint8Array(1_200_000).fill(7));
const HASH = createHash('sha256').update(SCAN).digest('hex');

/** The only case gets a scan. */
async function attachScan(page: Page, number: string): Promise<void> {
  await goTo(page, '/search');
  await page.locator('#search').fill(number);
  await expect(page.getByRole('grid')).toContainText(number);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('#tab-application').click();
  await page.locator('#attach-input').setInputFiles([{ name: 'шешім.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(SCAN) }]);
  await page.getByRole('dialog').locator('#requirement').selectOption('court-decision');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.q-scan')).toHaveCount(1);
}

/** The stick is brought to the region, where each file gets its answer; the answers lie beside them. */
async function bringAll(packets: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const packet of packets) {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${region.url()}/v1/packets`, { method: 'POST', headers, body: await readFile(packet) });
    expect(answer.status).toBe(200);
    const brought = packet.replace('.qcp', '-answer.qcp');
    await writeFile(brought, Buffer.from(await answer.arrayBuffer()));
    answers.push(brought);
  }
  return answers;
}

test('where there is no line a packet goes by courier; where nobody is signed in it goes at night', async ({ page, faults, shot }, info) => {
  await layOffice(page, smallOffice('kk'));
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', 'kk');
  await askToConnect(page, { address: region.url(), code: await people.codeFor(), computer: '1-кабинет' }, /Үлгі облысы/u);
  await expect(page.getByText(kk.connect.waiting)).toBeVisible();
  await people.approve();
  await cutLine(page);
  await page.getByRole('button', { name: kk.connect.askAgain }).press('Enter');
  await expect(page.locator('.q-computers, .q-facts').first()).toBeVisible({ timeout: SYNC_MS });
  await takeIn(page, 'К-1-2026-00001');
  await isMark(page, 'amber');

  await attachScan(page, 'К-1-2026-00001');

  await test.step('entries and scan are made into files, brought to the region and the answers taken', async () => {
    await goTo(page, '/sync');
    await expect(page.getByRole('list', { name: kk.courier.scans.title })).toContainText(/1 скан кетеді, 1,3 МБ, 1 файл/u);
    await shot(page, 'sync-courier-plan-kk');
    await page.getByRole('button', { name: 'Рус', exact: true }).press('Enter');
    await expect(page.getByRole('list', { name: ru.courier.scans.title })).toContainText(/уйдёт 1 скан, 1,3 МБ, 1 файл/u);
    await shot(page, 'sync-courier-plan-ru');
    // A letter that takes less than the scan has: it would wait.
    await page.locator('#stick').fill('1');
    await expect(page.getByRole('list', { name: ru.courier.scans.title })).toContainText(/Не поместится 1 скан/u);
    await page.locator('#stick').fill('500');
    await page.getByRole('button', { name: 'Қаз', exact: true }).press('Enter');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: kk.courier.make }).press('Enter');
    await expect(page.locator('.q-notice').filter({ hasText: /Пакет сақталды/u })).toContainText('1,3 МБ');
    await expect.poll(() => downloads.length).toBe(2);
    const packets = downloads.map((_, place) => info.outputPath(`packet-${place}.qcp`));
    for (const [place, packet] of packets.entries()) await downloads[place]?.saveAs(packet);
    for (const packet of packets) expect((await readFile(packet)).toString('latin1')).not.toMatch(/К-1-2026|JFIF/u);
    await shot(page, 'sync-courier-made-kk');
    const answers = await bringAll(packets);
    const [office = ''] = await readdir(join(region.folder, 'scans'));
    expect(
      createHash('sha256')
        .update(await readFile(join(region.folder, 'scans', office, HASH)))
        .digest('hex'),
    ).toBe(HASH);
    // Chosen in the wrong order: the program puts them right.
    await page.locator('input[type=file][accept=".qcp"]').setInputFiles(answers.toReversed());
    await expect(page.locator('.q-notice').filter({ hasText: /Жауап қабылданды/u })).toContainText('Өңір 1 сканды растады', { timeout: SYNC_MS });
    await isMark(page, 'green');
    expect(await inspectScreen(page, 'kk')).toEqual([]);
    await shot(page, 'sync-courier-taken-kk');
  });

  await test.step('the office is locked: what was sealed before goes to the region, and who comes in finds it signed for', async () => {
    await takeIn(page, 'К-1-2026-00002');
    await isMark(page, 'amber');
    const carried = page.waitForResponse((response) => response.url().endsWith('/region/v1/packets'), { timeout: SYNC_MS });
    await page.keyboard.press('Alt+l');
    await expect(page.locator('#password')).toBeVisible({ timeout: DOOR_MS });
    expect((await carried).status()).toBe(200);
    await typePassword(page);
    await isMark(page, 'amber');
    await goTo(page, '/sync');
    await expect(page.locator('.q-page')).toBeVisible();
    await shot(page, 'sync-courier-night-kk');
    // Only that somebody came in is not there yet.
    await expect(syncMark(page)).toContainText('7 / 8');
  });
  // The line was cut on purpose, and the page says so in its console.
  faults.length = 0;
});
