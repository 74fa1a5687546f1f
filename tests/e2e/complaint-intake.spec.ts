import type { Page } from '@playwright/test';
import kk from '../../locales/kk/complaint-intake.json' with { type: 'json' };
import kkReckon from '../../locales/kk/reckon.json' with { type: 'json' };
import ru from '../../locales/ru/complaint-intake.json' with { type: 'json' };
import ruReckon from '../../locales/ru/reckon.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { IIN } from '../world/people.ts';
import { keysOf } from './kit/keys.ts';
import { enterAs, OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { expect, test } from './kit/office-test.ts';
import { printCount } from './kit/record-prints.ts';
import { comeBack } from './kit/sign-in.ts';
import { hasNoSeriousFaults, takeIn } from './kit/work-day.ts';

const WORDS = { kk, ru } as const;
const RECKON = { kk: kkReckon, ru: ruReckon } as const;
const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const aside = (page: Page) => page.locator('.intake-aside');

/** Enter at the search box: a complaint without a case, with what was typed. */
async function begin(page: Page, typed: string): Promise<void> {
  await expect(field(page, 'complaint-search')).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(field(page, 'way')).toBeFocused();
}

/** Of a row of choices none of which is taken: the first with Space, the next ones with arrows. */
async function chooseMatter(page: Page, place: number): Promise<void> {
  await keysOf(page).to('matter');
  await page.keyboard.press('Space');
  for (let step = 1; step < place; step += 1) await page.keyboard.press('ArrowRight');
}

for (const lang of LANGS) {
  test(`a visitor complains by word of mouth, without a case and without an address (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang, '/complaints/new');
    await begin(page, 'Сынақбаева Гүлнұр');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(field(page, 'way')).toHaveValue('oral');
    const keys = keysOf(page);
    await keys.put('complainant.iin', '900101400011');
    await keys.press('Enter');
    // A number that cannot be right is said, and is not in the way.
    await expect(page.locator('.complaint-doubt')).toBeVisible();
    await expect(field(page, 'complainant.surname')).toHaveValue('Сынақбаева');
    await chooseMatter(page, 4);
    await keys.put('essence', 'Маман қабылдау уақытында орнында болмады.');
    await expect(field(page, 'signed')).toHaveCount(0);
    await expect(aside(page)).toContainText('23.11.2026');
    await expect(aside(page)).toContainText('19.11.2026');
    await expect(aside(page)).toContainText(words.summary.missingText);
    await expect(aside(page)).toContainText(words.summary.ready);
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-intake-oral-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.done.registered, { exact: true })).toBeVisible();
    const outcome = page.locator('main').getByRole('status');
    await expect(outcome).toContainText('16.11.2026 10:15');
    await expect(outcome).toContainText(lang === 'kk' ? 'Сейітова А. Б., маман' : 'Сейітова А. Б., специалист');
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-intake-done-${lang}`);
    // The print button has the focus: the ticket is one key away.
    await page.keyboard.press('Enter');
    await expect.poll(() => printCount(page)).toBe(1);
    await page.keyboard.press('Alt+n');
    await expect(field(page, 'complaint-search')).toBeFocused();
  });

  test(`about our case, with the applicant's particulars taken over; the next one sees the first (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang);
    await takeIn(page);
    await page.keyboard.press('F4');
    await expect(field(page, 'complaint-search')).toBeFocused();
    await page.keyboard.type('қасымова');
    const pick = page.getByRole('button', { name: words.search.pick.replace('{{number}}', 'К-1-2026-00001') });
    await expect(pick).toBeVisible();
    await shot(page, `complaint-intake-search-${lang}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(pick).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'way')).toBeFocused();
    await expect(page.locator('.complaint-case')).toContainText('К-1-2026-00001');
    await shot(page, `complaint-intake-chosen-${lang}`);
    await page.keyboard.press('Alt+z');
    await expect(field(page, 'matter')).toBeFocused();
    await expect(field(page, 'complainant.iin')).toHaveValue(IIN.woman1990);
    await expect(field(page, 'complainant.phone')).toHaveValue('+7 700 000 00 00');
    await chooseMatter(page, 3);
    await keysOf(page).put('learned', '10072026');
    await keysOf(page).put('essence', 'Жауап берілмеді.');
    // Three months have gone by: said, and registered all the same.
    await expect(aside(page)).toContainText(words.summary.warnings);
    await expect(aside(page)).toContainText('12.10.2026');
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-intake-case-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.done.registered, { exact: true })).toBeVisible();
    const number = await page.locator('.intake-outcome dd').first().innerText();
    // The paper outlives a reload.
    await comeBack(page);
    await expect(page.getByText(words.done.registered, { exact: true })).toBeVisible();
    await page.keyboard.press('Alt+n');
    await begin(page, IIN.woman1990);
    await expect(aside(page)).toContainText(words.summary.earlier);
    await expect(aside(page).getByRole('link', { name: number })).toBeVisible();
    await shot(page, `complaint-intake-earlier-${lang}`);
  });

  test(`to an addressee without a term, come on a day off (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang, '/complaints/new');
    await begin(page, 'Сынақбаева');
    const keys = keysOf(page);
    await keys.put('received', '14112026');
    await keys.put('received.time', '1130');
    await expect(aside(page)).toContainText(RECKON[lang].rule['filed-on-day-off']);
    await chooseMatter(page, 5);
    await keys.to('addressee');
    await page.keyboard.press('ArrowDown');
    await expect(aside(page)).toContainText(words.summary.termUnknown);
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-intake-addressee-${lang}`);
    await page.keyboard.press('Control+Enter');
    const errors = page.getByRole('alert').filter({ hasText: words.errors.title });
    await expect(errors.getByRole('listitem')).toHaveCount(2);
    await shot(page, `complaint-intake-no-term-${lang}`);
    await errors.getByRole('button').first().press('Enter');
    await expect(field(page, 'term.due')).toBeFocused();
    await page.keyboard.type('30112026');
    await keys.put('term.ground', 'Тараптардың келісімі');
    await expect(errors).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.intake-outcome')).toContainText('30.11.2026');
    await shot(page, `complaint-intake-stated-${lang}`);
  });
}

test('killed in mid-typing, the complaint goes on where it stopped; several wait side by side', async ({ profile }) => {
  const page = await profile.open();
  await openOffice(page, 'kk', '/complaints/new');
  await begin(page, 'Біріншіева');
  await keysOf(page).put('essence', 'Бірінші шағым');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await page.keyboard.press('F4');
  await begin(page, 'Екіншіева');
  const keys = keysOf(page);
  await keys.put('received', '31.02.20');
  await keys.put('essence', 'Жарты с');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await profile.crash();

  const again = await profile.open();
  await again.clock.setFixedTime(OFFICE_NOW);
  await again.goto('/#/complaints/new');
  await enterAs(again, 'clerk', 'kk');
  await expect(again.getByRole('link', { name: /Біріншіева/u })).toBeVisible();
  await again.getByRole('link', { name: /Екіншіева/u }).press('Enter');
  await expect(field(again, 'essence')).toHaveValue('Жарты с');
  await expect(field(again, 'received')).toHaveValue('31.02.20');
  await expect(field(again, 'complainant.surname')).toHaveValue('Екіншіева');
});
