import type { Page } from '@playwright/test';
import ru from '../../locales/ru/intake.json' with { type: 'json' };
import refusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { IIN } from '../world/people.ts';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { comeBack } from './kit/sign-in.ts';
import { fillApplication, takeIn } from './kit/work-day.ts';

/** Tells the browser how much room this origin has; undefined gives it back. */
async function setQuota(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
}

test('a full disk: said, nothing typed is lost, what was written is whole, and work goes on when there is room', async ({ profile, shot }) => {
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await fillApplication(page);
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await setQuota(page, 1);

  // Chromium asks for the room that is left only every half minute: until then it lets small writes through.
  const failed = page.getByRole('alert').filter({ hasText: ru.save.failed.split('{{')[0] ?? '' });
  await expect(async () => {
    await page.locator('[id="applicant.patronymic"]').fill('Ерлан');
    await page.locator('[id="applicant.patronymic"]').fill('Ерланқызы');
    await expect(failed).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(refusals['disk-full']).first()).toBeVisible();
  await expect(page.locator('.q-health-bad')).toBeVisible();
  await shot(page, 'disk-full-ru');
  await expect(page.locator('[id="applicant.patronymic"]')).toHaveValue('Ерланқызы');
  await expect(page.locator('[id="children.0.iin"]')).toHaveValue(IIN.boy2015);

  await setQuota(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.intake-outcome')).toContainText('К-1-2026-00002');
  await expect(page.locator('.q-health-bad')).toBeHidden();
  await goTo(page, '/');
  await expect(page.locator('[data-group=open] .q-group-count')).toHaveText('2');
});

test('opened while the disk is full, the office is there to be read', async ({ profile }) => {
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await setQuota(page, 1);
  await comeBack(page);
  await goTo(page, '/');
  await expect(page.locator('[data-group=open] .q-group-count')).toHaveText('1');
  await page.locator('[data-group=open]').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-case-head')).toContainText('Қасымова');
});
