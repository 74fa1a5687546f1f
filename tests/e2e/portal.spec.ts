import type { Page } from '@playwright/test';
import kkPortal from '../../locales/kk/portal.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ruPortal from '../../locales/ru/portal.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import { FILES, portalPackage } from '../world/portal-file.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { comeBack } from './kit/sign-in.ts';

const WORDS = { kk: { portal: kkPortal, refusals: kkRefusals }, ru: { portal: ruPortal, refusals: ruRefusals } } as const;
const EDITION = editionById(loadCatalogue(), 'visits-national-2020') as Edition;
const good = () => portalPackage({ edition: EDITION });
const bad = (change: Record<string, unknown>) => portalPackage({ edition: EDITION }, { id: 'P-2026-BAD', ...change });
const signature = good()['signature'] as object;
const otp = (member: object) => ({ signature: { kind: 'one-time-password', phone: '87000000000', ...member } });

/** What is wrong with a file, and how the refusal is called. */
const BAD: readonly (readonly [code: keyof typeof ruRefusals, content: unknown])[] = [
  ['portal-malformed', '{"format":'],
  ['portal-too-deep', '['.repeat(40)],
  ['portal-shape', bad({ format: 'portal-package-9' })],
  ['portal-sent-in-future', bad({ sentAt: '2026-11-17T05:00:00.000Z' })],
  ['portal-service-not-offered', bad({ service: 'guest-family' })],
  ['portal-iin-certificate', bad({ signature: { ...signature, iin: '900101399998' } })],
  ['portal-certificate-invalid', bad({ signature: { ...signature, notAfter: '2026-11-01T00:00:00.000Z' } })],
  ['portal-password-late', bad(otp({ confirmedAt: '2026-11-13T10:00:00.000Z' }))],
  ['attachment-type', bad({ documents: [{ requirement: 'police-reference', attachments: [{ name: 'a.exe', base64: btoa('MZ program') }] }] })],
  ['documents-missing', bad({ documents: [{ requirement: 'police-reference', attachments: [{ name: 'a.pdf', base64: FILES.pdf }] }] })],
];

async function lay(page: Page, name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await page.locator('#portal-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The beginning of a refusal's sentence, up to the first value that is filled in. */
const opening = (text: string): string => text.split('{{')[0] ?? text;

for (const lang of LANGS) {
  test(`a package of the portal is taken in once, ten bad ones are refused and kept (${lang})`, async ({ page, shot }) => {
    const { portal, refusals } = WORDS[lang];
    await openOffice(page, lang, '/portal');
    await page.evaluate(() => void (location.hash = '#/portal'));
    await lay(page, 'good.json', good());
    await expect(page.getByText('P-2026-77').first()).toBeVisible();
    await expect(page.getByText('900101499994')).toBeVisible();
    // Sent on Friday evening: counted from Monday.
    await expect(page.getByText('13.11.2026', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('23.11.2026', { exact: false }).first()).toBeVisible();
    await expect(page.locator('.q-checks li')).toHaveCount(6);
    await shot(page, `portal-arrived-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    expect(await walkWithTab(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('К-1-2026-00001').first()).toBeVisible();
    await page.getByRole('button', { name: portal.toCase }).press('Enter');
    await page.locator('#tab-application').click();
    await expect(page.locator('.q-attachment')).toHaveCount(2);
    const download = page.waitForEvent('download');
    await page.locator('.q-attachment button').first().click();
    expect((await download).suggestedFilename()).toBe('К-1-2026-00001-1.pdf');
    await shot(page, `portal-case-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.evaluate(() => void (location.hash = '#/portal'));

    await lay(page, 'again.json', good());
    await expect(page.getByText(refusals['portal-duplicate']).first()).toBeVisible();
    for (const [code, content] of BAD) {
      await lay(page, `${code}.json`, content);
      await expect(page.getByRole('alert').filter({ hasText: `${code}.json` })).toContainText(opening(refusals[code]));
    }
    await expect(page.locator('.q-refused > li')).toHaveCount(BAD.length + 1);
    await shot(page, `portal-refused-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await page.locator('.q-refused button').first().click();
    await expect(page.getByRole('dialog').locator('pre')).toContainText('P-2026-BAD');
    await shot(page, `portal-inspect-${lang}`);
    await page.keyboard.press('Escape');
    await comeBack(page);
    await expect(page.locator('.q-refused > li')).toHaveCount(BAD.length + 1);
    await lay(page, 'again.json', good());
    await expect(page.getByText(refusals['portal-duplicate']).first()).toBeVisible();
    await expect(page.getByText(portal.refusedTitle)).toBeVisible();
  });
}
