import type { Page } from '@playwright/test';
import ru from '../../locales/ru/sync.json' with { type: 'json' };
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { connectOffice, joinOffice } from './kit/join-region.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { goingClock, regionPort, type RegionServer, regionServer } from './kit/region-server.ts';
import { forgiveAway, isMark, SYNC_MS, syncNow } from './kit/sync-now.ts';
import { fillApplication, takeIn } from './kit/work-day.ts';

const now = goingClock(OFFICE_NOW);

let region: RegionServer;
let people: RegionPeople;
test.beforeAll(async () => {
  region = regionServer(now, regionPort(0));
  await region.start();
  people = await seatRegionPeople(region, now);
});
test.afterAll(() => region.stop());

const outcome = (page: Page) => page.locator('.intake-outcome');
const letter = async (computer: string, beside?: string) => ({ address: region.url(), code: await people.codeFor(beside), computer });

// A server, a database and two browsers are started: on a busy machine that takes its minutes.
test.setTimeout(360_000);

test('an office comes to its region, works while the region is away, and a second computer joins it', async ({ page, profile, faults, shot }) => {
  await layOffice(page, smallOffice('ru'));
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', 'ru');
  await isMark(page, 'grey');

  await test.step('connecting: what the code is for, the second person, green', async () => {
    const look = async (waits: Page) => {
      expect(await inspectScreen(waits, 'ru')).toEqual([]);
      await shot(waits, 'sync-e2e-waiting-ru');
    };
    await connectOffice(page, { letter: await letter('1-кабинет'), lang: 'ru', people, look });
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
    forgiveAway(faults);
    await region.start();
    await syncNow(page);
  });

  const second = await profile.open();
  await test.step('a second computer joins by a code and sees the cases', async () => {
    await second.clock.setSystemTime(now());
    await joinOffice(second, 'Үлгі ауданының білім бөлімі', {
      ...{ letter: await letter('2-кабинет', '1-кабинет'), lang: 'kk', people, person: 'Сейітова А. Б.' },
      look: (joins, moment) => shot(joins, `sync-e2e-join-${moment}-kk`),
    });
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
