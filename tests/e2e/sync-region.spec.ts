import { readFileSync } from 'node:fs';
import kk from '../../locales/kk/region.json' with { type: 'json' };
import ru from '../../locales/ru/region.json' with { type: 'json' };
import { makeDevice } from '../server/http/test-device.ts';
import { joining } from '../server/http/region-story.ts';
import { goTo } from './kit/enter-practice.ts';
import { workFarAway } from './kit/far-office.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { askToConnect } from './kit/join-region.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { lineTo } from './kit/region-people.ts';
import { goingClock, regionPort, type RegionServer, regionServer } from './kit/region-server.ts';
import { signIn } from './kit/sign-in.ts';
import { SYNC_MS, syncNow } from './kit/sync-now.ts';

/** The last one's table is saved. */
const SCREENS = ['offices', 'complaints', 'held', 'computers', 'packages', 'packets', 'statistics'];
const ASKED = { kk: new RegExp(kk.asOf.split('{{')[0] ?? '', 'u'), ru: new RegExp(ru.asOf.split('{{')[0] ?? '', 'u') };
const now = goingClock(OFFICE_NOW);

let region: RegionServer;
test.beforeAll(async () => {
  region = regionServer(now, regionPort(1));
  await region.start();
});
test.afterAll(() => region.stop());

/** The region's own office: two persons who look after computers. */
const regionOffice = () => {
  const small = smallOffice('ru');
  const office = { ...small.office, nameKk: 'Үлгі облысының білім басқармасы', nameRu: 'Управление образования Образцовой области' };
  const [head, specialist] = small.staff;
  if (!head || !specialist) throw new Error('nobody works here');
  return { ...small, office, staff: [head, { ...specialist, roles: ['head', 'administrator'] }] };
};

test("the region's first computer comes in by the printed code; one person makes a code, another lets the office in", async ({ page, shot }) => {
  test.setTimeout(240_000);
  await layOffice(page, regionOffice());
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', 'ru');
  await askToConnect(page, { address: region.url(), code: await region.firstCode(), computer: 'Приёмная' }, /Образцовая область/u);
  const group = page.locator('.q-nav[href="#/region/offices"]');
  await expect(group).toBeVisible({ timeout: SYNC_MS });
  // The region has to know who works here before it answers them.
  await syncNow(page);

  await page.keyboard.press('Alt+c');
  await expect(page.locator('#code-office')).toBeVisible({ timeout: SYNC_MS });
  await page.keyboard.press('Alt+i');
  const code = page.locator('.q-region-code output');
  await expect(code).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await shot(page, 'region-e2e-code-ru');
  const device = await makeDevice(lineTo(region.url, now), { device: 'far-pc-1', office: 'far-office' });
  const asked = await device.ask({ path: '/v1/enrol', body: joining(device, await code.innerText()) });
  expect(asked.status).toBe(200);

  await page.keyboard.press('F9');
  await expect(page.locator('.q-notice').filter({ hasText: ru.waiting.ownCode })).toBeVisible();
  await page.keyboard.press('Alt+l');
  await signIn(page, 'Маман 1');
  await page.keyboard.press('Alt+c');
  await expect(page.getByText(ru.waiting.what)).toBeVisible({ timeout: SYNC_MS });
  expect(await inspectScreen(page, 'ru')).toEqual([]);
  await shot(page, 'region-e2e-waiting-ru');
  await page.getByRole('button', { name: ru.waiting.approve }).press('Enter');
  await page.locator('#sure').press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(ru.decision.approve.done)).toBeVisible();

  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2, { timeout: SYNC_MS });
  expect(await inspectScreen(page, 'ru')).toEqual([]);
  await shot(page, 'region-e2e-offices-ru');

  await workFarAway(device);
  for (const lang of ['ru', 'kk'] as const) {
    await page.locator(`.q-langs button[lang="${lang}"]`).click();
    for (const screen of SCREENS) {
      await goTo(page, `/region/${screen}`);
      await page.keyboard.press('F9');
      // Courier packets are the screen's own: nothing is asked.
      if (screen !== 'packets') await expect(page.getByText(ASKED[lang])).toBeVisible({ timeout: SYNC_MS });
      expect(await inspectScreen(page, lang), screen).toEqual([]);
      await shot(page, `region-e2e-${screen}-${lang}`);
    }
  }
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const table = readFileSync(await (await saved).path(), 'utf8');
  expect(table).toContain('\r\nАлыс ауданының білім бөлімі;');
});
