import type { Page } from '@playwright/test';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { fillApplication } from './kit/work-day.ts';

const KILLS = 6;
const number = (serial: number) => `К-1-2026-${String(serial).padStart(5, '0')}`;

async function sitDownAgain(page: Page): Promise<void> {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto('/');
  await enterAs(page, 'clerk', 'kk');
}

test(`killed ${KILLS} times right after a number was given: every case is there, no number is missing`, async ({ profile }) => {
  test.setTimeout(300_000);
  let page = await profile.open();
  await openOffice(page, 'kk');
  for (let serial = 1; serial <= KILLS; serial += 1) {
    await fillApplication(page);
    await page.keyboard.press('Control+Enter');
    // The moment the number can be read, it is promised.
    await page.locator('.intake-outcome', { hasText: number(serial) }).waitFor();
    await profile.kill();
    page = await profile.open();
    await sitDownAgain(page);
    await expect(page.locator('[data-group=open] .q-group-count')).toHaveText(String(serial));
    await goTo(page, '/search');
    await page.locator('#search').fill(number(serial));
    await expect(page.getByRole('grid')).toContainText('Қасымова');
  }
});

test('killed while registering: the case is whole or not there at all, and its draft then is', async ({ profile }) => {
  test.setTimeout(300_000);
  let page = await profile.open();
  await openOffice(page, 'kk');
  let before = 0;
  for (const pause of [0, 3, 8, 15, 30]) {
    await fillApplication(page);
    await expect(page.locator('[data-save=saved]')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(pause);
    await profile.kill();
    page = await profile.open();
    await sitDownAgain(page);
    const count = page.locator('[data-group=open] .q-group-count');
    await expect(count).toHaveText(new RegExp(`^(?:${before}|${before + 1})$`, 'u'));
    const now = Number(await count.innerText());
    await goTo(page, '/intake');
    const draft = page.locator('.intake-list').getByRole('link', { name: /Қасымова/u });
    if (now === before) await expect(draft.first()).toBeVisible();
    before = now;
  }
  await expect(page.locator('.q-health-bad')).toBeHidden();
});
