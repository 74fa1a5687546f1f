import type { BrowserContext, Page } from '@playwright/test';
import ru from '../../locales/ru/intake.json' with { type: 'json' };
import journals from '../../locales/ru/journals.json' with { type: 'json' };
import { goTo } from './kit/enter-practice.ts';
import { PASSWORD } from './kit/make-vault.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, openOffice } from './kit/open-office.ts';
import { fillOffice, setUpKeys } from './kit/set-up-office.ts';
import { DOOR_MS } from './kit/sign-in.ts';
import { fillApplication, takeIn } from './kit/work-day.ts';

const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const openCount = (page: Page) => page.locator('[data-group=open] .q-group-count');
const outcome = (page: Page) => page.locator('.intake-outcome');

/** A second window on the same office, with the same clerk. */
async function secondWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/#/');
  await enterAs(page, 'clerk', 'ru');
  return page;
}

test('two windows register at the same moment: numbers without gap or repeat, both see everything', async ({ page, context }) => {
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  const other = await secondWindow(context);
  await expect(openCount(other)).toHaveText('1');
  await takeIn(other, 'К-1-2026-00002');
  await fillApplication(page);
  await fillApplication(other);
  await Promise.all([page.keyboard.press('Control+Enter'), other.keyboard.press('Control+Enter')]);
  await Promise.all([expect(outcome(page)).toBeVisible(), expect(outcome(other)).toBeVisible()]);
  const numbers = await Promise.all([page, other].map(async (window) => /К-1-2026-\d+/u.exec(await outcome(window).innerText())?.[0]));
  expect(numbers.sort()).toEqual(['К-1-2026-00003', 'К-1-2026-00004']);
  for (const window of [page, other]) {
    await goTo(window, '/');
    await expect(openCount(window)).toHaveText('4');
    await goTo(window, '/journals');
    await window.locator('#journal-gaps').click();
    await expect(window.getByText(journals.gaps.whole).first()).toBeVisible();
  }
});

test('what is typed in one window stays while the other registers; a search follows what the other wrote', async ({ page, context }) => {
  await openOffice(page, 'ru');
  const other = await secondWindow(context);
  await goTo(other, '/search');
  await other.locator('#search').fill('касымова');
  await goTo(page, '/intake');
  await field(page, 'intake-search').fill('Ким');
  await page.keyboard.press('Enter');
  await field(page, 'applicant.address').fill('Сынақ көшесі, жарты с');
  const third = await secondWindow(context);
  await takeIn(third);
  await expect(other.getByText('К-1-2026-00001').first()).toBeVisible();
  await expect(field(page, 'applicant.address')).toHaveValue('Сынақ көшесі, жарты с');
  await expect(field(page, 'applicant.address')).toBeFocused();
});

test('one draft in two windows: the second says so, and takes over word for word when the first leaves', async ({ page, context, shot }) => {
  await openOffice(page, 'ru');
  await goTo(page, '/intake');
  await field(page, 'intake-search').fill('Ким');
  await page.keyboard.press('Enter');
  await field(page, 'applicant.address').fill('Сынақ көшесі, 1');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  const address = page.url();
  const other = await secondWindow(context);
  await other.goto(address);
  await expect(other.getByText(ru.drafts.elsewhere)).toBeVisible();
  await expect(field(other, 'applicant.address')).toHaveCount(0);
  await shot(other, 'draft-elsewhere-ru');
  await field(page, 'applicant.name').fill('Анна');
  await page.waitForTimeout(400);
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await page.close();
  await expect(field(other, 'applicant.name')).toHaveValue('Анна');
  await expect(field(other, 'applicant.address')).toHaveValue('Сынақ көшесі, 1');
});

test('two windows at the first start: the office that one opens is the office of both', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.locator('.q-choice')).toHaveCount(2);
  await page.goto('/');
  await setUpKeys(page, 'ru');
  // There are keys now: the other window has a door.
  await other.locator('#password').fill(PASSWORD, { timeout: DOOR_MS });
  await other.keyboard.press('Enter');
  await expect(other.locator('[id="name.kk"]')).toBeVisible({ timeout: DOOR_MS });
  await fillOffice(page);
  await expect(other.locator('.q-who')).toContainText('Әбенова Г. М.', { timeout: DOOR_MS });
  await takeIn(page);
  await goTo(other, '/');
  await expect(openCount(other)).toHaveText('1');
});
