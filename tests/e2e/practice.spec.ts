import practice from '../../locales/ru/practice.json' with { type: 'json' };
import start from '../../locales/ru/start.json' with { type: 'json' };
import { enterPractice, goTo, sitDownInPractice } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';

test('the practice office: some two hundred invented cases, marked on screen and paper, apart from the real office, never sent', async ({
  page,
  shot,
}) => {
  const asked: string[] = [];
  page.on(
    'request',
    (request) => void (request.url().startsWith('http://127.0.0.1:') || /^(?:blob|data):/u.test(request.url()) || asked.push(request.url())),
  );
  await enterPractice(page, 'ru', 'head');
  await expect(page.getByRole('complementary', { name: practice.banner })).toBeVisible();
  await expect(page.locator(`.q-watermark [data-text="${practice.watermark}"]`).first()).toBeAttached();
  const open = page.locator('[data-group=open] .q-group-count');
  const before = await open.innerText();
  expect(Number(before)).toBeGreaterThan(30);

  await page.locator('[data-group=open]').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-case-head')).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(page.locator('.print-preview svg').first()).toContainText(/ОҚУ ЖАЗБАСЫ|УЧЕБН/u);
  await shot(page, 'practice-print-ru');
  await page.keyboard.press('Escape');

  // One click, one question, and it is as at the beginning; who sits here is asked anew.
  await goTo(page, '/');
  await page.getByRole('button', { name: practice.reset.button }).click();
  await page.getByRole('button', { name: practice.reset.yes }).click();
  await expect(page.getByText(start.who.title)).toBeVisible({ timeout: 60_000 });
  await sitDownInPractice(page, 'head');
  await expect(open).toHaveText(before);

  // The real office on the same computer knows nothing of it.
  await page.getByRole('button', { name: practice.toOffice }).click();
  await expect(page.locator('.q-choice')).toHaveCount(2);
  expect(asked).toEqual([]);
});
