import type { Page } from '@playwright/test';
import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkData from '../../locales/kk/personal-data.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import kkSettings from '../../locales/kk/settings.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruData from '../../locales/ru/personal-data.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import ruSettings from '../../locales/ru/settings.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { enterPractice, goTo, sitDownInPractice } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';

const WORDS = {
  kk: { cases: kkCases, data: kkData, refusals: kkRefusals, settings: kkSettings, terms: kkTerms },
  ru: { cases: ruCases, data: ruData, refusals: ruRefusals, settings: ruSettings, terms: ruTerms },
} as const;

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

for (const lang of LANGS) {
  const { cases, data, refusals, settings, terms } = WORDS[lang];

  test(`the deputy of the head by a dated order, and the order on the way back (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang);
    await goTo(page, '/settings');
    await press(page, settings.substitution.add);
    await page.locator('[id="order.number"]').fill('5-ж');
    await page.locator('#deputy').selectOption({ index: 1 });
    await page.locator('#until').fill('20112026');
    await shot(page, `substitution-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText(settings.substitution.state['in-force'])).toBeVisible();
    await shot(page, `settings-substitution-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await sitDownInPractice(page, 'executor');
    await page.locator('.q-who').click();
    await expect(dialog(page).getByText('5-ж')).toBeVisible();
    await shot(page, `who-deputy-${lang}`);
    await dialog(page).getByRole('button', { name: terms.role.head }).click();
    await expect(page.locator('.q-who')).toContainText(terms.role.head);
    // The deputy orders as the head; the order ends, and with it the role.
    await press(page, settings.substitution.end);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(settings.substitution.state.recalled)).toBeVisible();
    await page.locator('.q-who').click();
    await expect(dialog(page).getByRole('button', { name: terms.role.head })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByText(refusals['actor-role-missing']).first()).toBeVisible();
  });

  test(`a breach is recorded, seen on Today, told and printed; who has access (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang);
    await page.keyboard.press('Alt+k');
    await expect(page.locator('h1')).toHaveText(data.title);
    await shot(page, `personal-data-purposes-${lang}`);
    expect([...(await inspectScreen(page, lang)), ...(await walkWithTab(page))]).toEqual([]);
    await page.locator('#tab-access').click();
    await expect(page.getByText(data.access.opens).first()).toBeVisible();
    await shot(page, `personal-data-access-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Alt+p');
    await expect(page.locator('.print-preview img, .print-preview canvas, .print-preview svg').first()).toBeVisible();
    await shot(page, `personal-data-access-print-${lang}`);
    await page.keyboard.press('Escape');
    await page.locator('#tab-breaches').click();
    await page.keyboard.press('F8');
    await page.locator('#noticedAt').fill('13112026');
    await page.locator('[id="noticedAt.time"]').fill('1700');
    await page.locator('#people').fill('3');
    await page.locator('#what').fill('Қағаз іс түнде қабылдау бөлмесінде ашық қалған');
    await page.locator('#data').fill('тегі, аты, ЖСН');
    await shot(page, `breach-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('#measures')).toBeFocused();
    await page.keyboard.type('Іс сейфке салынды');
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    // The last day is today: red before it is late.
    await expect(page.locator('.q-breach-head .q-tone-red')).toContainText('16.11.2026');
    await shot(page, `personal-data-breaches-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await goTo(page, '/');
    await expect(page.locator('.q-owed .q-tone-red')).toBeVisible();
    await shot(page, `today-breach-${lang}`);
    await page.locator('.q-owed a[href*="personal-data"]').click();
    await press(page, data.breaches.tell);
    await page.locator('#number').fill('01-12/45');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(data.breaches.authorityTold)).toBeVisible();
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('Alt+p');
    await expect(page.locator('.print-preview img, .print-preview canvas, .print-preview svg').first()).toBeVisible();
    await shot(page, `breach-print-${lang}`);
    await page.keyboard.press('Escape');
    await goTo(page, '/');
    await expect(page.locator('.q-owed a[href*="personal-data"]')).toHaveCount(0);
  });

  test(`a file is blocked at request: the clerk prints nothing, the head frees it (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang, 'clerk');
    await page.locator('[data-group]').last().click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await press(page, terms.act['block-data']);
    await page.locator('#requestedBy').fill('Өтініш беруші');
    await page.locator('#reason').fill('Мекенжайы дұрыс емес деп санайды');
    await shot(page, `block-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-case-head').getByText(cases.blocked.title)).toBeVisible();
    await expect(page.getByText(refusals['data-blocked']).first()).toBeVisible();
    await shot(page, `case-blocked-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Alt+p');
    await expect(dialog(page).getByText(refusals['data-blocked'])).toBeVisible();
    await expect(page.locator('.print-preview')).toHaveCount(0);
    await page.keyboard.press('Escape');
    const here = new URL(page.url()).hash.slice(1);
    await goTo(page, '/personal-data');
    await page.locator('#tab-blocked').click();
    await expect(page.locator('.q-tbody .q-tr')).toHaveCount(1);
    await shot(page, `personal-data-blocked-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await sitDownInPractice(page, 'head');
    await goTo(page, here);
    await press(page, terms.act['unblock-data']);
    await page.locator('#reason').fill('Мекенжайы түзетілді');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-case-head').getByText(cases.blocked.title)).toBeHidden();
    await page.locator('#tab-journal').click();
    await expect(page.getByText(cases.fact['data-unblocked'])).toBeVisible();
  });

  test(`nothing is past its time until an order says how long cases are kept (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang);
    await goTo(page, '/personal-data');
    await page.locator('#tab-retention').click();
    await expect(page.getByText(data.retention.none)).toBeVisible();
    await page.keyboard.press('F8');
    await page.locator('[id="order.number"]').fill('7-нқ');
    await page.locator('#years').fill('0');
    await page.locator('#source').fill('Үлгі тізбе, 12-тармақ');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('#years')).toBeFocused();
    await page.locator('#years').fill('5');
    await shot(page, `retention-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText('Үлгі тізбе, 12-тармақ')).toBeVisible();
    await expect(page.getByText(data.retention.nonePast)).toBeVisible();
    await shot(page, `retention-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    // Six years later every finished case of today is past its time.
    await page.clock.setFixedTime('2032-11-17T05:15:00.000Z');
    await page.reload();
    await page.locator('#tab-retention').click();
    await expect(page.locator('.q-tbody .q-tr').first()).toBeVisible();
    await shot(page, `retention-past-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.getByRole('button', { name: data.erase.open }).click();
    await page.locator('[id="order.number"]').fill('9-қ');
    await page.getByLabel(data.erase.understood).check();
    await shot(page, `erase-dialog-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    // What has a complaint or a duty still open is named and stays; the rest is gone.
    await expect(dialog(page).getByRole('alert')).toBeVisible({ timeout: 90_000 });
    const named = await dialog(page).getByRole('alert').getByRole('listitem').count();
    await shot(page, `erase-refused-${lang}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(named + 1));
  });
}
