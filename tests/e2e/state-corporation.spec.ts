import type { Browser, Page } from '@playwright/test';
import kkCourier from '../../locales/kk/courier.json' with { type: 'json' };
import kk from '../../locales/kk/intake.json' with { type: 'json' };
import ru from '../../locales/ru/intake.json' with { type: 'json' };
import ruCourier from '../../locales/ru/courier.json' with { type: 'json' };
import type { Lang } from '../../shared/kernel/lang.ts';
import { IIN } from '../world/people.ts';
import { keysOf } from './kit/keys.ts';
import { openCounter } from './kit/open-counter.ts';
import { openOffice } from './kit/open-office.ts';
import { expect, test } from './kit/office-test.ts';
import { printCount, recordPrints } from './kit/record-prints.ts';
import { typeIntake } from './kit/type-intake.ts';
import { hasNoSeriousFaults } from './kit/work-day.ts';

const WORDS = { kk: { intake: kk, courier: kkCourier }, ru: { intake: ru, courier: ruCourier } } as const;
/** Who comes for the result with a notarised power of attorney that the application does not name. */
const ATTORNEY = {
  'representative.surname': 'Үлгібаев',
  'representative.name': 'Серік',
  'representative.iin': IIN.man1990,
  'representative.powerOfAttorney.number': '77',
  'representative.powerOfAttorney.date': '20.10.2026',
  'representative.powerOfAttorney.notary': 'Үлгі нотариусы',
};
const RECEIPT = 'Қ-2-2026-00001';

/** Moments by the clock of the office (UTC+5). */
const at = (day: string, time: string): string => `${day}T${String(Number(time.slice(0, 2)) - 5).padStart(2, '0')}:${time.slice(3)}:00.000Z`;

/** Another workplace: a browser of its own with storage of its own. */
async function workplace(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...(baseURL ? { baseURL } : {}) });
  await recordPrints(context);
  return await context.newPage();
}

async function goTo(page: Page, screen: string, now?: string): Promise<void> {
  if (now) await page.clock.setFixedTime(now);
  await page.evaluate((hash) => void (location.hash = hash), `#${screen}`);
}

/** The paper of the intake: its button has the focus once the paper is there. */
async function printPaper(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Басып шығару|Напечатать/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => printCount(page)).toBe(1);
}

/** The courier takes what waits; the list of the package is printed. */
async function sendPackage(page: Page, lang: Lang): Promise<void> {
  await goTo(page, '/courier');
  await expect(page.getByRole('link', { name: RECEIPT })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').locator('.print-preview svg').first()).toContainText(RECEIPT);
  await page.keyboard.press('Enter');
  await expect.poll(() => printCount(page)).toBe(2);
  await page.keyboard.press('Escape');
  await expect(page.getByText(WORDS[lang].courier.send.empty)).toBeVisible();
}

async function chooseLeaf(page: Page, leaf: string): Promise<void> {
  await page.locator(`[data-tab="${leaf}"]`).click();
  await expect(page.locator(`[data-tab="${leaf}"]`)).toHaveAttribute('aria-selected', 'true');
}

test('one application through the State Corporation: two workplaces, two clocks over a day off that was moved', async ({
  page,
  browser,
  baseURL,
  shot,
}) => {
  // Thursday 22.10.2026; Monday 26.10 is off for Sunday 25.10.
  await openCounter(page, 'kk', at('2026-10-22', '10:00'));
  await typeIntake(page, { service: 'visits', filing: { 'counter.queueNumber': 'A-15' }, court: true, documents: [null, '31122027'] });
  const clocks = page.locator('.intake-aside');
  await expect(clocks).toContainText('30.10.2026');
  await expect(clocks).toContainText('02.11.2026');
  await expect(clocks.getByText(kk.summary.applicantClock)).toBeVisible();
  await expect(clocks.getByText(kk.summary.providerClock)).toBeVisible();
  await hasNoSeriousFaults(page);
  await shot(page, 'counter-intake-kk');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(kk.done.receiptGiven)).toBeVisible();
  await expect(page.locator('.intake-outcome')).toContainText(RECEIPT);
  await shot(page, 'counter-receipt-kk');
  await printPaper(page);
  await sendPackage(page, 'kk');

  await page.clock.setFixedTime(at('2026-10-23', '11:00'));
  await chooseLeaf(page, 'way');
  await shot(page, 'courier-way-kk');
  await page.keyboard.press('F8');
  await expect(page.locator('#receivedBy')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(/\S/u);
  await expect(page.locator('#receivedBy')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Сейітова А. Б., маман');
  await page.keyboard.press('Enter');
  await expect(page.getByText(kkCourier.way.empty)).toBeVisible();
  await hasNoSeriousFaults(page);

  const office = await workplace(browser, baseURL);
  await openOffice(office, 'ru');
  await office.clock.setFixedTime(at('2026-10-23', '11:05'));
  await goTo(office, '/intake');
  await typeIntake(office, {
    service: 'visits',
    channel: 'state-corporation',
    filing: { 'via.receiptNumber': RECEIPT, 'via.department': 'Образцовый отдел', 'via.acceptedAt': '22102026', 'via.acceptedAt.time': '1000' },
    court: true,
    documents: [null, '31122027'],
  });
  await expect(office.locator('.intake-aside')).toContainText('30.10.2026');
  await expect(office.locator('.intake-aside')).toContainText('02.11.2026');
  await shot(office, 'office-via-ru');
  await hasNoSeriousFaults(office);
  await office.keyboard.press('Control+Enter');
  await expect(office.locator('.intake-outcome')).toContainText('30.10.2026');
  await expect(office.locator('.intake-outcome')).toContainText('02.11.2026');
  await office.context().close();

  await page.clock.setFixedTime(at('2026-10-29', '15:00'));
  await chooseLeaf(page, 'provider');
  await expect(page.getByRole('tabpanel')).toContainText('30.10.2026');
  await expect(page.getByRole('tabpanel')).toContainText('02.11.2026');
  await shot(page, 'courier-provider-kk');
  await page.getByRole('button', { name: kkCourier.receive.open }).press('Enter');
  await page.keyboard.type('Ш-1-2026-00031');
  await expect(page.getByRole('dialog')).toContainText('29.11.2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText(kkCourier.provider.empty)).toBeVisible();
  await chooseLeaf(page, 'storage');
  await expect(page.getByRole('tabpanel')).toContainText('29.11.2026');
  await expect(page.getByRole('button', { name: kkCourier.storage.handBack, exact: true })).toHaveAttribute('aria-disabled', 'true');
  await shot(page, 'courier-storage-kk');
  await hasNoSeriousFaults(page);
  await page.getByRole('button', { name: kkCourier.storage.handOut }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').nth(1).check();
  for (const [id, text] of Object.entries(ATTORNEY)) await dialog.locator(`[id="${id}"]`).fill(text);
  await dialog.locator('[id="document.number"]').fill('000000001');
  await shot(page, 'courier-hand-out-kk');
  await page.keyboard.press('Enter');
  await expect(page.getByText(kkCourier.storage.empty)).toBeVisible();
  await page.getByRole('button', { name: kkCourier.storage.print }).press('Enter');
  await expect(page.locator('.print-preview svg').first()).toContainText(RECEIPT);
  await shot(page, 'storage-register-kk');
});

test('a result nobody came for goes back after its month, and not a day sooner; the stopwatch warns after the norm (ru)', async ({ page, shot }) => {
  await openCounter(page, 'ru', at('2026-10-22', '10:00'));
  await page.locator('[id="intake-search"]').press('Enter');
  await expect(page.locator('#service option[value=foster-family]')).toBeDisabled();
  await page.keyboard.press('Alt+2');
  await typeIntake(page, { service: 'visits', court: true, documents: [null, '31122027'] });
  await page.clock.setFixedTime(at('2026-10-22', '10:16'));
  await expect(page.getByText(ru.visit.over.replace('{{minutes}}', '16').replace('{{norm}}', '15'))).toBeVisible({ timeout: 40_000 });
  await shot(page, 'counter-stopwatch-ru');
  await keysOf(page).press('Alt+t');
  await expect(page.locator('[id="counter.finishedAt"]')).toHaveValue('10:16');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(ru.done.receiptGiven)).toBeVisible();
  await printPaper(page);
  await sendPackage(page, 'ru');
  await chooseLeaf(page, 'way');
  await page.keyboard.press('F8');
  await page.locator('#receivedBy').fill('Сейітова А. Б.');
  await page.keyboard.press('Enter');
  await expect(page.getByText(ruCourier.way.empty)).toBeVisible();
  await page.clock.setFixedTime(at('2026-10-31', '09:30'));
  await chooseLeaf(page, 'provider');
  await page.getByRole('button', { name: ruCourier.receive.open }).press('Enter');
  await page.locator('[id="number"]').fill('Ш-1-2026-00032');
  await page.locator('[id="date"]').fill('30.10.2026');
  await page.keyboard.press('Enter');
  await chooseLeaf(page, 'storage');
  // One month from 31.10 ends with November.
  await expect(page.getByRole('tabpanel')).toContainText('30.11.2026');
  const handBack = page.getByRole('button', { name: ruCourier.storage.handBack, exact: true });
  await expect(handBack).toHaveAttribute('aria-disabled', 'true');
  await page.clock.setFixedTime(at('2026-12-01', '09:30'));
  await chooseLeaf(page, 'back');
  await chooseLeaf(page, 'storage');
  await handBack.press('Enter');
  await expect(page.getByText(ruCourier.storage.empty)).toBeVisible();
  await chooseLeaf(page, 'back');
  await expect(page.getByRole('tabpanel')).toContainText('01.12.2026');
  // The rules of 2020 name no return on request: greyed with the reason.
  await expect(page.getByRole('button', { name: ruCourier.back.request })).toHaveAttribute('aria-disabled', 'true');
  await shot(page, 'courier-back-ru');
  await hasNoSeriousFaults(page);
});

test('a package that is not whole is not accepted at the counter; the receipt names what is missing (kk)', async ({ page, shot }) => {
  await openCounter(page, 'kk', at('2026-10-22', '10:00'));
  await typeIntake(page, { service: 'visits', filing: { 'counter.queueNumber': 'A-16' }, court: true, documents: [null] });
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert').filter({ hasText: kk.errors.notAccepted });
  await expect(refusal.getByRole('listitem')).toHaveCount(1);
  await refusal.getByRole('button', { name: kk.summary.refuse }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: kk.refusal.confirm }).press('Enter');
  await expect(page.getByText(kk.done.refused)).toBeVisible();
  const sheet = page.locator('.print-preview svg').first();
  await expect(sheet).toContainText('ҚОЛХАТ');
  await expect(sheet).toContainText('ішкі істер органдарының мінездемесі');
  await shot(page, 'counter-refusal-kk');
  await printPaper(page);
});
