import type { Page } from '@playwright/test';
import kkLaw from '../../locales/kk/law.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ruLaw from '../../locales/ru/law.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { comeBack } from './kit/sign-in.ts';
import { sitDown } from './kit/work-day.ts';

const WORDS = { kk: { law: kkLaw, refusals: kkRefusals }, ru: { law: ruLaw, refusals: ruRefusals } } as const;
const CATALOGUE = loadCatalogue();
const VISITS = editionById(CATALOGUE, 'visits-national-2020') as Edition;
const NEXT = { ...VISITS, id: 'visits-national-2027', from: '2027-01-01', grounds: [] };

const lay = (page: Page, name: string, content: unknown) =>
  page
    .locator('#edition-file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });

for (const lang of LANGS) {
  test(`passports of all services, on a time line, beside one another (${lang})`, async ({ page, shot }) => {
    const { law } = WORDS[lang];
    await openOffice(page, lang, '/law');
    await page.evaluate(() => void (location.hash = '#/law'));
    for (const { id } of CATALOGUE.services) {
      await page.locator('#law-service').selectOption(id);
      await expect(page.locator('.q-line-bar')).toHaveCount(CATALOGUE.editions.filter(({ service }) => service === id).length);
      await expect(page.locator('.q-law-channels .q-panel').first()).toBeVisible();
      await shot(page, `law-${id}-${lang}`);
      expect.soft(await inspectScreen(page, lang), id).toEqual([]);
    }
    await page.locator('#law-service').selectOption('visits');
    await page.locator('.q-line-bar[aria-checked=true]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('[data-edition=visits-national-2015]')).toBeFocused();
    await expect(page.getByText(law.notInForce, { exact: true })).toBeVisible();
    expect(await walkWithTab(page)).toEqual([]);
    await page.locator('#law-compare').selectOption('visits-national-2020');
    await expect(page.locator('.q-compare').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: law.compare.section.steps })).toBeVisible();
    await shot(page, `law-compared-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });

  test(`an edition laid in as a file: a bad one says where, a good one is law at once and stays (${lang})`, async ({ page, shot }) => {
    const { law, refusals } = WORDS[lang];
    await openOffice(page, lang, '/law');
    await page.evaluate(() => void (location.hash = '#/law'));
    await expect(page.getByRole('button', { name: law.add.button })).toHaveAttribute('aria-disabled', 'true');
    await sitDown(page, 'head', lang);
    await page.evaluate(() => void (location.hash = '#/law'));

    const faults = page.getByRole('dialog');
    await lay(page, 'not.json', 'not json');
    await expect(faults).toContainText(refusals['edition-file-unreadable']);
    await page.keyboard.press('Escape');
    await lay(page, 'bad.json', { ...NEXT, steps: [{ ...VISITS.steps[0], duration: { unit: 'hour', amount: 1 } }], weather: 'fine' });
    await expect(faults).toContainText('steps.0.duration.unit');
    await expect(faults).toContainText(refusals['edition-value-wrong']);
    await expect(faults).toContainText('weather');
    await shot(page, `law-bad-edition-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-edition=visits-national-2027]')).toHaveCount(0);

    await lay(page, 'good.json', NEXT);
    await expect(page.locator('[data-edition=visits-national-2027]')).toHaveAttribute('aria-checked', 'true');
    await expect(page.getByText(law.notYet, { exact: true })).toBeVisible();
    await shot(page, `law-added-edition-${lang}`);
    await comeBack(page);
    await expect(page.locator('[data-edition=visits-national-2027]')).toBeVisible();
    await page.locator('#law-compare').selectOption('visits-national-2027');
    await expect(page.getByRole('heading', { name: law.compare.section.grounds })).toBeVisible();
  });
}
