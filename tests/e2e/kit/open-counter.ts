import { expect, type Page } from '@playwright/test';
import type { Lang } from '../../../shared/kernel/lang.ts';

const LANG_BUTTON = { kk: 'Қазақша', ru: 'По-русски' } as const;
const OPERATOR = { kk: 'Мемлекеттік корпорация қызметкері', ru: 'Работник Государственной корпорации' } as const;

/** First start of a counter of the State Corporation, and its operator at the window; `now` is the moment the clock stands at. */
export async function openCounter(page: Page, lang: Lang, now: string): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto('/#/intake');
  await page.getByRole('button', { name: LANG_BUTTON[lang] }).click();
  await page.locator('.q-choice').nth(1).click();
  await fill(page, { 'name.kk': 'Мемлекеттік корпорацияның Үлгі бөлімі', 'name.ru': 'Образцовый отдел Государственной корпорации' });
  await fill(page, { 'address.kk': 'Үлгі ауылы, Сынақ көшесі, 4', 'address.ru': 'с. Образцовое, ул. Пробная, 4', phone: '+7 700 000 00 00' });
  await page.keyboard.press('Enter');
  await fill(page, { mark: '2' });
  await page.keyboard.press('Enter');
  await fill(page, { 'staff.0.name': 'Тілеуова Р. Қ.', 'staff.0.post.kk': 'басшы', 'staff.0.post.ru': 'руководитель' });
  await fill(page, { 'staff.1.name': 'Жұмабекова С. Т.', 'staff.1.post.kk': 'маман', 'staff.1.post.ru': 'специалист' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`: ${OPERATOR[lang]}$`, 'iu') }).click();
  await expect(page.locator('main#main')).toBeVisible();
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.locator(`[id="${id}"]`).fill(value);
}
