import ru from '../../locales/ru/start.json' with { type: 'json' };
import { expect, test } from './kit/office-test.ts';
import { OFFICE_NOW } from './kit/open-office.ts';

test('the first start by keys: what is missing is named, a reload and a switch of the language keep every word', async ({ page }) => {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.locator('.q-choice[lang=ru]').press('Enter');
  await page.locator('.q-choice').first().press('Enter');
  await page.locator('[id="name.kk"]').fill('Үлгі ауданының білім бөлімі');
  await page.keyboard.press('Enter');
  const errors = page.getByRole('alert').first();
  await expect(errors).toBeVisible();
  await errors.getByRole('button').or(errors.getByRole('link')).first().press('Enter');
  await expect(page.locator('[id="name.ru"]')).toBeFocused();
  await page.keyboard.type('Отдел образования <b>Образцового</b> района');
  await page.getByRole('button', { name: /^(?:Қаз|KK|ҚАЗ)/u }).click();
  await expect(page.locator('[id="name.ru"]')).toHaveValue('Отдел образования <b>Образцового</b> района');
  await page.waitForTimeout(800);
  await page.reload();
  await expect(page.locator('[id="name.kk"]')).toHaveValue('Үлгі ауданының білім бөлімі');
  await expect(page.locator('[id="name.ru"]')).toHaveValue('Отдел образования <b>Образцового</b> района');
  await page.getByRole('button', { name: /^Рус/u }).click();
  await expect(page.getByRole('heading', { name: ru.step.office })).toBeVisible();
});
