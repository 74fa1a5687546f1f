import type { Page } from '@playwright/test';
import kkAttachments from '../../locales/kk/attachments.json' with { type: 'json' };
import kkAudit from '../../locales/kk/audit.json' with { type: 'json' };
import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruAttachments from '../../locales/ru/attachments.json' with { type: 'json' };
import ruAudit from '../../locales/ru/audit.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { png } from '../world/scans.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { sitDown, takeIn } from './kit/work-day.ts';

const WORDS = {
  kk: { scans: kkAttachments, audit: kkAudit, cases: kkCases, refusals: kkRefusals, terms: kkTerms },
  ru: { scans: ruAttachments, audit: ruAudit, cases: ruCases, refusals: ruRefusals, terms: ruTerms },
} as const;
const NUMBER = 'К-1-2026-00001';

/** The scans of the only case; answers the address of the case. */
async function openScans(page: Page): Promise<string> {
  await goTo(page, '/search');
  await page.locator('#search').fill(NUMBER);
  await expect(page.getByRole('grid')).toContainText(NUMBER);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('#tab-application').click();
  await expect(page.locator('.q-attach-drop')).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}

async function attach(page: Page): Promise<void> {
  const buffer = Buffer.from(png({ width: 400, height: 260 }));
  await page.locator('#attach-input').setInputFiles([{ name: 'анықтама.png', mimeType: 'image/png', buffer }]);
  await page.getByRole('dialog').locator('#requirement').selectOption('police-reference');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.q-scan')).toHaveCount(1);
}

for (const lang of LANGS) {
  const { scans, audit, cases, refusals, terms } = WORDS[lang];
  const button = (page: Page, name: string) => page.locator('.q-scan').first().getByRole('button', { name });

  test(`who opened a scan and who saved it is told; while the data are blocked it opens for the head alone (${lang})`, async ({ page, shot }) => {
    test.setTimeout(300_000);
    await openOffice(page, lang);
    await takeIn(page, NUMBER);
    const address = await openScans(page);
    await attach(page);
    await button(page, scans.open).press('Enter');
    await expect(page.getByRole('dialog').locator('img')).toBeVisible();
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download');
    await button(page, scans.save).press('Enter');
    const copy = (await download).suggestedFilename();

    await page.getByRole('button', { name: terms.act['block-data'] }).first().click();
    await page.locator('#requestedBy').fill('Өтініш беруші');
    await page.locator('#reason').fill('Мекенжайы дұрыс емес деп санайды');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-case-head').getByText(cases.blocked.title)).toBeVisible();
    for (const name of [scans.open, scans.save]) {
      await expect(button(page, name)).toHaveAttribute('aria-disabled', 'true');
      await button(page, name).press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await expect(page.getByText(refusals['file-blocked']).first()).toBeAttached();
    await button(page, scans.open).focus();
    await shot(page, `scan-blocked-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await sitDown(page, 'head', lang);
    await goTo(page, address);
    await page.locator('#tab-application').click();
    await button(page, scans.open).press('Enter');
    await expect(page.getByRole('dialog').locator('img')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('#tab-access').click();
    const told = page.locator('.q-access-table tbody tr');
    await expect(told.filter({ hasText: audit.file.kind.attachment })).toHaveCount(2);
    await expect(told.filter({ hasText: audit.file.kind.attachment }).filter({ hasText: 'Сейітова' })).toHaveCount(1);
    await expect(told.filter({ hasText: copy })).toContainText(audit.file.kind.exported);
    await expect(told.filter({ hasText: copy })).toContainText('Сейітова');
    await shot(page, `scan-told-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });
}
