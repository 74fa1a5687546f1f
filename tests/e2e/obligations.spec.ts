import kk from '../../locales/kk/obligations.json' with { type: 'json' };
import ru from '../../locales/ru/obligations.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { enterPractice, goTo } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';

const WORDS = { kk, ru } as const;

for (const lang of LANGS) {
  test(`a certificate year: overdue, reminded, received, all by keys (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await enterPractice(page, lang, 'clerk');
    await goTo(page, '/obligations');
    const count = async (id: string) => Number(await page.locator(`[data-tab=${id}] .q-tab-count`).innerText());
    await expect.poll(() => count('overdue')).toBeGreaterThan(0);
    const [overdue, received] = [await count('overdue'), await count('received')];
    await page.locator('[data-tab=soon]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('[data-tab=overdue]')).toHaveAttribute('aria-selected', 'true');
    await shot(page, `obligations-overdue-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    expect(await walkWithTab(page)).toEqual([]);

    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(words.certificate)).toBeVisible();
    await shot(page, `obligations-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await dialog.getByRole('button', { name: words.remind }).press('Enter');
    await expect(dialog.locator('.print-preview svg').first()).toBeVisible();
    await shot(page, `obligations-reminder-${lang}`);
    await page.keyboard.press('Escape');
    await expect(dialog.getByText(words.reminders)).toBeVisible();

    await dialog.locator('#date').fill('01.12.2026');
    await dialog.locator('#number').fill('С-77');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.locator('#date').fill('14.11.2026');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    expect(await count('overdue')).toBe(overdue - 1);
    expect(await count('received')).toBe(received + 1);

    for (const id of ['later', 'received', 'uncollected', 'withdrawn']) {
      await page.locator(`[data-tab=${id}]`).click();
      await expect(page.locator(`[data-tab=${id}]`)).toHaveAttribute('aria-selected', 'true');
      await shot(page, `obligations-${id}-${lang}`);
      expect(await inspectScreen(page, lang)).toEqual([]);
    }
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-case-head')).toBeVisible();
  });
}
