import { expect, type Page } from '@playwright/test';
import type { Lang } from '../../../shared/kernel/lang.ts';

/** Monday 16.11.2026, 10:15 by the office's clock: the app's "now" stands still there, its timers run. */
export const OFFICE_NOW = '2026-11-16T05:15:00.000Z';

const LANG_BUTTON = { kk: 'Қазақша', ru: 'По-русски' } as const;

/** First start: a small office in the given language, and its clerk at the desk, on the given screen. */
export async function openOffice(page: Page, lang: Lang, screen = '/intake'): Promise<void> {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto(`/#${screen}`);
  await page.getByRole('button', { name: LANG_BUTTON[lang] }).click();
  await page.locator('.q-choice').first().click();
  await fill(page, { 'name.kk': 'Үлгі ауданының білім бөлімі', 'name.ru': 'Отдел образования Образцового района' });
  await fill(page, {
    'address.kk': 'Үлгі ауылы, Сынақ көшесі, 2',
    'address.ru': 'с. Образцовое, ул. Пробная, 2',
    phone: '+7 700 000 00 00',
    bin: '991240999991',
  });
  await page.keyboard.press('Enter');
  await fill(page, { mark: '1' });
  await page.keyboard.press('Enter');
  await fill(page, { 'staff.0.name': 'Әбенова Г. М.', 'staff.0.post.kk': 'басшы', 'staff.0.post.ru': 'руководитель' });
  await fill(page, { 'staff.1.name': 'Сейітова А. Б.', 'staff.1.post.kk': 'маман', 'staff.1.post.ru': 'специалист' });
  await page.keyboard.press('Enter');
  await enterAs(page, 'clerk', lang);
}

const ROLE = {
  kk: { clerk: 'Кеңсе маманы', executor: 'Жауапты орындаушы', head: 'Басшы' },
  ru: { clerk: 'Специалист канцелярии', executor: 'Ответственный исполнитель', head: 'Руководитель' },
} as const;

/** Sits down in a role, at the question who works now. */
export async function enterAs(page: Page, role: 'clerk' | 'executor' | 'head', lang: Lang): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`: ${ROLE[lang][role]}$`, 'iu') }).click();
  await expect(page.locator('main#main')).toBeVisible();
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.locator(`[id="${id}"]`).fill(value);
}
