import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import kk from '../../locales/kk/intake.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ru from '../../locales/ru/intake.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { IIN } from '../world/people.ts';
import { keysOf } from './kit/keys.ts';
import { enterAs, OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { expect, test } from './kit/office-test.ts';
import { printCount } from './kit/record-prints.ts';
import { comeBack } from './kit/sign-in.ts';

const WORDS = { kk, ru } as const;
const REFUSALS = { kk: kkRefusals, ru: ruRefusals } as const;
const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** Types a whole application by keyboard; the court decision's copy only when asked. */
async function typeApplication(page: Page, { court = true, until = '31122027' } = {}): Promise<void> {
  const keys = keysOf(page);
  await keys.put('applicant.surname', 'Қасымова');
  await keys.press('Enter');
  await keys.type('Әлия');
  await keys.put('applicant.address', 'Үлгі ауданы, Сынақ көшесі, 1-үй');
  await keys.put('applicant.phone', '87000000000');
  await keys.put('children.0.surname', 'Қасымов');
  await keys.put('children.0.name', 'Ерлан');
  await keys.put('children.0.iin', IIN.boy2015);
  if (court) {
    await keys.put('courtDecision.court', 'Үлгі аудандық соты');
    await keys.put('courtDecision.date', '14032025');
    await keys.put('courtDecision.number', '2-100/2025');
  }
  await keys.to('identity.document');
  await keys.press('ArrowDown');
  if (court) {
    await keys.to('documents.1.state');
    await keys.press('Space');
  }
  await keys.to('documents.2.state');
  await keys.press('Space');
  await keys.put('documents.2.validUntil', until);
  await keys.to('consent.given');
  await keys.press('Space');
}

async function begin(page: Page, iin: string = IIN.woman1990): Promise<void> {
  await expect(field(page, 'intake-search')).toBeFocused();
  await page.keyboard.type(iin);
  await page.keyboard.press('Enter');
  await expect(field(page, 'applicant.iin')).toBeFocused();
}

async function hasNoSeriousFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

for (const lang of LANGS) {
  test(`an application from the door to the ticket without a mouse (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang);
    await begin(page);
    await expect(page.getByText(lang === 'kk' ? '01.01.1990, әйел' : '01.01.1990, женский')).toBeVisible();
    await shot(page, `intake-form-${lang}`);
    await typeApplication(page);
    await expect(field(page, 'applicant.phone')).toHaveValue('+7 700 000 00 00');
    await expect(page.getByText(words.summary.ready)).toBeVisible();
    await hasNoSeriousFaults(page);
    await shot(page, `intake-whole-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.done.registered)).toBeVisible();
    await expect(page.getByText('К-1-2026-00001').first()).toBeVisible();
    await expect(page.getByText('16.11.2026 10:15')).toBeVisible();
    await expect(page.locator('.intake-outcome')).toContainText('23.11.2026');
    await hasNoSeriousFaults(page);
    await shot(page, `intake-done-${lang}`);
    // The print button has the focus: the ticket is one key away.
    await page.keyboard.press('Enter');
    await expect.poll(() => printCount(page)).toBe(1);
    await page.keyboard.press('Alt+n');
    await expect(field(page, 'intake-search')).toBeFocused();
    await page.keyboard.type('касымова алия');
    await expect(page.getByRole('link', { name: 'К-1-2026-00001' })).toBeVisible();
    await shot(page, `intake-search-${lang}`);
  });

  test(`refusal to accept with a receipt that names what is missing and expired (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang);
    await begin(page);
    await typeApplication(page, { court: false, until: '01112026' });
    await page.keyboard.press('Control+Enter');
    const refusal = page.getByRole('alert').filter({ hasText: words.errors.notAccepted });
    await expect(refusal).toContainText('01.11.2026');
    await expect(refusal.getByRole('listitem')).toHaveCount(2);
    await shot(page, `intake-not-whole-${lang}`);
    await refusal.getByRole('button', { name: words.summary.refuse }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: words.refusal.confirm }).press('Enter');
    await expect(page.getByText(words.done.refused)).toBeVisible();
    await expect(page.getByText('Б-1-2026-0001').first()).toBeVisible();
    await expect(page.locator('.print-preview svg').first()).toContainText(lang === 'kk' ? 'ҚОЛХАТ' : 'РАСПИСКА');
    await shot(page, `intake-refused-${lang}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => printCount(page)).toBe(1);
    // The paper outlives a reload.
    await comeBack(page);
    await expect(page.getByText(words.done.refused)).toBeVisible();
  });
}

test('killed in mid-typing, the intake goes on where it stopped', async ({ profile }) => {
  const page = await profile.open();
  await openOffice(page, 'kk');
  await begin(page);
  const keys = keysOf(page);
  await keys.put('applicant.surname', 'Қасымова');
  await keys.put('children.0.birthDate', '31.02.20');
  await keys.put('applicant.address', 'Сынақ көшесі, жарты с');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await profile.crash();

  const again = await profile.open();
  await again.clock.setFixedTime(OFFICE_NOW);
  await again.goto('/#/intake');
  await enterAs(again, 'clerk', 'kk');
  await again.getByRole('link', { name: /Қасымова/u }).press('Enter');
  await expect(field(again, 'applicant.address')).toHaveValue('Сынақ көшесі, жарты с');
  await expect(field(again, 'applicant.iin')).toHaveValue(IIN.woman1990);
  await expect(field(again, 'children.0.birthDate')).toHaveValue('31.02.20');
});

test('a switch of the language and a reload keep every word; a draft is thrown away only after a question', async ({ page }) => {
  await openOffice(page, 'kk');
  await begin(page, 'Ким');
  const keys = keysOf(page);
  await keys.put('courtDecision.number', '2-100/2025');
  await keys.press('Alt+b');
  await expect(field(page, 'children.1.surname')).toBeFocused();
  await keys.type('Екінші');
  await page.getByRole('button', { name: /^(RU|Рус)/u }).click();
  await expect(page.getByRole('heading', { name: ru.title })).toBeVisible();
  await expect(field(page, 'children.1.surname')).toHaveValue('Екінші');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await comeBack(page);
  await expect(field(page, 'applicant.surname')).toHaveValue('Ким');
  await expect(field(page, 'children.1.surname')).toHaveValue('Екінші');
  await page.getByRole('button', { name: ru.summary.leave }).press('Enter');
  await page.getByRole('button', { name: ru.drafts.discard }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: ru.drafts.keep })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /Ким/u })).toBeVisible();
  await page.getByRole('button', { name: ru.drafts.discard }).press('Enter');
  await dialog.getByRole('button', { name: ru.drafts.discardConfirm }).press('Enter');
  await expect(page.getByRole('link', { name: /Ким/u })).toBeHidden();
});

type Code = keyof typeof ruRefusals;
type BadInput = readonly [id: string, typed: string, code: Code];
const BAD: readonly BadInput[] = [
  ['applicant.iin', '85010119999', 'iin-length'],
  ['applicant.iin', '85010119999a', 'iin-digits'],
  ['applicant.iin', '850101199992', 'iin-checksum'],
  ['applicant.iin', '850101799992', 'iin-century'],
  ['applicant.iin', '850231199992', 'iin-date'],
  ['applicant.iin', IIN.future, 'iin-future'],
  ['applicant.iin', '850101199280', 'iin-not-issued'],
  ['applicant.surname', '', 'required'],
  ['applicant.surname', 'А'.repeat(10_000), 'too-long'],
  ['applicant.surname', 'Ким\u202Eгник', 'hidden-characters'],
  ['applicant.surname', 'Ким\u0007', 'hidden-characters'],
  ['applicant.surname', '<script>', 'name-characters'],
  ['applicant.phone', '12', 'phone-shape'],
  ['applicant.phone', 'жоқ', 'phone-shape'],
  ['applicant.email', 'a@b', 'email-shape'],
  ['children.0.birthDate', '31.02.2015', 'date-impossible'],
  ['children.0.birthDate', '01.01.2999', 'birth-date-future'],
  ['children.0.birthDate', '01.01.2000', 'child-of-age'],
  ['courtDecision.date', '30.02.2026', 'date-impossible'],
  ['courtDecision.date', '17.11.2026', 'date-in-future'],
];

/** The beginning of a refusal's text up to its first parameter. */
const opening = (lang: Lang, code: Code): string => REFUSALS[lang][code].split('{{')[0]?.trim() ?? '';

test('bad input is said at its field in plain words, kept as typed, and a pasted table becomes one line', async ({ page, shot }) => {
  await openOffice(page, 'ru');
  await begin(page);
  await field(page, 'documents.1.state').press('Space');
  for (const [id, typed, code] of BAD) {
    const input = field(page, id);
    await input.fill(typed);
    await input.blur();
    const wrapper = page.locator('.mantine-InputWrapper-root', { has: input });
    await expect(wrapper, `${id}: ${code}`).toContainText(opening('ru', code));
  }
  await shot(page, 'intake-bad-input');
  const address = field(page, 'applicant.address');
  await address.focus();
  await address.evaluate((target) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'с. Үлгі\tул. Сынақ\r\n1\t2\r\n');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(address).toHaveValue('с. Үлгі ул. Сынақ 1 2');
  await expect(page.getByText(ru.form.pasted)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const errors = page.getByRole('alert').filter({ hasText: ru.errors.title });
  await expect(errors).toBeVisible();
  await errors.getByRole('button', { name: new RegExp(ru.fields.phone, 'u') }).press('Enter');
  await expect(field(page, 'applicant.phone')).toBeFocused();
});
