import { expect, type Page } from '@playwright/test';
import kkTerms from '../../../locales/kk/terms.json' with { type: 'json' };
import ruTerms from '../../../locales/ru/terms.json' with { type: 'json' };
import type { Lang } from '../../../shared/kernel/lang.ts';
import { goTo } from './enter-practice.ts';

const WORDS = { kk: kkTerms, ru: ruTerms } as const;

/** What the search finds for a text: the lines of the list, none when it says that there is nothing. */
export async function find(page: Page, text: string): Promise<string[]> {
  await goTo(page, '/search');
  // The box remembers what was sought last, and a list follows its words a moment later: it begins empty.
  await page.locator('#search').fill('');
  await expect(page.locator('.q-search-results')).toHaveCount(0);
  await page.locator('#search').fill(text);
  await expect(
    page
      .locator('.q-search-results [role=row]')
      .nth(1)
      .or(page.locator('.q-empty').filter({ hasText: text })),
  ).toBeVisible();
  return (await page.locator('.q-search-results [role=row]').allInnerTexts()).slice(1);
}

/** The first case that is found for a text, opened with Enter. */
export async function openCase(page: Page, text: string): Promise<void> {
  expect(await find(page, text)).toHaveLength(1);
  await page.locator('#search').press('Enter');
  await expect(page.locator('.q-case-head')).toBeVisible();
}

type Slip = { readonly path: string; readonly after: string; readonly reason: string };

/** A slip in the case on the screen is put right. */
export async function putRight(page: Page, lang: Lang, { path, after, reason }: Slip): Promise<void> {
  await page.getByRole('button', { name: WORDS[lang].act.correct, exact: true }).press('Enter');
  await page.locator('#path').selectOption(path);
  await page.locator(`[id="${path}"]`).fill(after);
  await page.locator('#reason').fill(reason);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
