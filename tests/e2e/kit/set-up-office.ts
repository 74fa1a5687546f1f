import { expect, type Page } from '@playwright/test';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { PASSWORD } from './make-vault.ts';
import { DOOR_MS } from './sign-in.ts';

/** The first start by hand up to the recovery code on paper: the office's keys are made, the requisites are asked for. */
export async function setUpKeys(page: Page, lang: Lang): Promise<void> {
  await page.locator(`.q-choice[lang=${lang}]`).press('Enter', { timeout: DOOR_MS });
  await page.locator('.q-choice').first().press('Enter');
  await typeFirstPassword(page);
  await typeCodeBack(page);
}

/** The first person's password, and the wait until the keys are made. */
export async function typeFirstPassword(page: Page): Promise<void> {
  await page.locator('#newPassword').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-recovery')).toBeVisible({ timeout: DOOR_MS });
}

/** A part of the recovery code from the paper, and the wait until the store is open. */
export async function typeCodeBack(page: Page): Promise<void> {
  const code = (await page.locator('.q-recovery').innerText()).trim();
  await page.locator('#recovery-typed').fill(code.slice(-4));
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="name.kk"]')).toBeVisible({ timeout: DOOR_MS });
}

/** The rest of it: requisites, numbers, people; the head is at the desk. */
export async function fillOffice(page: Page): Promise<void> {
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [id, value] of Object.entries(values)) await page.locator(`[id="${id}"]`).fill(value);
    await page.keyboard.press('Enter');
  };
  await fill({
    'name.kk': 'Үлгі ауданының білім бөлімі',
    'name.ru': 'Отдел образования Образцового района',
    'address.kk': 'Үлгі ауылы, Сынақ көшесі, 2',
    'address.ru': 'с. Образцовое, ул. Пробная, 2',
    phone: '+7 700 000 00 00',
  });
  await fill({ mark: '1' });
  await fill({
    'staff.0.name': 'Әбенова Г. М.',
    'staff.0.post.kk': 'басшы',
    'staff.0.post.ru': 'руководитель',
    'staff.1.name': 'Сейітова А. Б.',
    'staff.1.post.kk': 'маман',
    'staff.1.post.ru': 'специалист',
  });
  await expect(page.locator('.q-who')).toContainText('Әбенова Г. М.', { timeout: DOOR_MS });
}
