import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkForms from '../../locales/kk/complaint-forms.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruForms from '../../locales/ru/complaint-forms.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { extractPages, normalised } from '../forms/extract-text.ts';
import { enterPractice, goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { printCount } from './kit/record-prints.ts';

const WORDS = {
  kk: { cases: kkCases, forms: kkForms, terms: kkTerms },
  ru: { cases: ruCases, forms: ruForms, terms: ruTerms },
} as const;

/** The journal of complaints of the whole year. */
async function journalOfTheYear(page: Page): Promise<void> {
  await goTo(page, '/journals');
  await page.locator('#journal-complaints').click();
  await page.locator('.q-journal-period select').last().selectOption('all');
  await expect(page.getByRole('row').nth(10)).toBeVisible();
}

for (const lang of LANGS) {
  const { cases, forms, terms } = WORDS[lang];

  test(`the journal of complaints: read, opened, printed as a register; its numbers have no gaps (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang, 'head');
    await journalOfTheYear(page);
    await shot(page, `complaint-journal-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await page.keyboard.press('Alt+p');
    await expect(page.locator('.print-preview svg').first()).toContainText(forms.journal.title);
    await shot(page, `complaint-journal-print-${lang}`);
    const saved = page.waitForEvent('download');
    // Pressed at once: the sheet is saved, then printed.
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+p');
    const paper = normalised(extractPages(readFileSync(await (await saved).path())).join(' '));
    expect(paper).toContain(forms.journal.title);
    for (const serial of ['0001', '0020']) expect(paper).toContain(`Шағ-О-2026-${serial}`);
    await expect.poll(() => printCount(page)).toBe(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.locator('#journal-gaps').click();
    const line = page.getByRole('row').filter({ hasText: terms.series.complaint });
    await expect(line).toHaveCount(1);
    await expect(line.locator('.q-tone-green')).toBeVisible();
    await shot(page, `complaint-numbers-${lang}`);

    await page.locator('#journal-complaints').click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/complaints\/[^/]+$/u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Шағ-О-2026-0001');
  });

  test(`a case under complaint says so, lists it and takes one more; the box finds complaints (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang, 'clerk');
    await goTo(page, '/search');
    await page.locator('#search').fill('шағ 0020');
    const group = page.locator('.q-search-complaints');
    await expect(group.getByRole('row')).toHaveCount(2);
    await shot(page, `search-complaint-${lang}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Шағ-О-2026-0020');

    // The newest one about a case of ours, and from it to the case.
    await goTo(page, '/search');
    await page.locator('#search').fill('шағ');
    const ours = group.getByRole('row').filter({ hasText: 'К-О-2026' }).first();
    const number = await ours.locator('strong').innerText();
    await ours.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    await page.keyboard.press('Alt+o');

    const mark = page.locator('.q-complaint-mark');
    await expect(mark).toHaveCount(1);
    await expect(mark.getByRole('link')).toContainText(number);
    await shot(page, `case-under-complaint-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.locator('#tab-complaints').click();
    await expect(page.locator('#open-leaf').getByRole('row')).toHaveCount(2);
    await shot(page, `case-complaints-${lang}`);

    // The mark follows the case into the lists: both are found by the complainant, who is the applicant.
    const applicant = await page.locator('.q-case-head strong').nth(2).innerText();
    await goTo(page, '/search');
    await page.locator('#search').fill(applicant);
    await expect(page.getByRole('grid')).toHaveCount(2);
    await expect(page.locator('.q-case-complaint').first()).toContainText(terms.underComplaint);
    await shot(page, `search-both-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/complaints\//u);

    await page.keyboard.press('Alt+o');
    await expect(page.getByRole('button', { name: cases.complaints.register })).toBeVisible();
    await page.keyboard.press('Alt+j');
    await expect(page).toHaveURL(/#\/complaints\/new\//u);
  });
}
