import type { Page } from '@playwright/test';
import kk from '../../locales/kk/audit.json' with { type: 'json' };
import ru from '../../locales/ru/audit.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { enterPractice, goTo, sitDownInPractice } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';

const WORDS = { kk, ru } as const;
const lines = (page: Page) => page.locator('.q-access-table tbody tr');

for (const lang of LANGS) {
  test(`who looked at this file: two people look, one saves a paper, the head is told and prints it (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await enterPractice(page, lang, 'executor');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-case-head')).toBeVisible();
    const address = new URL(page.url()).hash.slice(1);
    await expect(page.locator('#tab-access')).toHaveCount(0);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('dialog').locator('.print-preview svg').first()).toBeVisible();
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const name = (await saved).suggestedFilename();
    await page.keyboard.press('Escape');

    await sitDownInPractice(page, 'head');
    await goTo(page, '/search');
    await goTo(page, address);
    await page.locator('#tab-access').click();
    await expect(lines(page).first()).toContainText(words.file.kind.viewed);
    await expect(lines(page).filter({ hasText: name })).toContainText(words.file.kind.exported);
    await expect(lines(page).filter({ hasText: words.file.kind.viewed })).toHaveCount(2);
    await shot(page, `audit-file-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Alt+m');
    await expect(page.getByRole('dialog').locator('.print-preview svg').first()).toBeVisible();
    await shot(page, `audit-file-paper-${lang}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('Alt+a');
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await shot(page, `audit-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    expect(await walkWithTab(page)).toEqual([]);
    await page.keyboard.press('Alt+n');
    await expect(page.locator('.q-notice').first()).toContainText('№', { timeout: 60_000 });
    await shot(page, `audit-verified-${lang}`);
    await page.getByLabel(words.filter.kind).selectOption('look');
    await expect(page.getByRole('row')).toHaveCount(3);
    await shot(page, `audit-looks-${lang}`);
  });
}
