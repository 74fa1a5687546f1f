import type { Page } from '@playwright/test';
import kkApp from '../../locales/kk/app.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import kk from '../../locales/kk/sign-in.json' with { type: 'json' };
import kkStart from '../../locales/kk/start.json' with { type: 'json' };
import ruApp from '../../locales/ru/app.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import ru from '../../locales/ru/sign-in.json' with { type: 'json' };
import ruStart from '../../locales/ru/start.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { keysOf } from './kit/keys.ts';
import { PASSWORD } from './kit/make-vault.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, openOffice, smallOffice } from './kit/open-office.ts';
import { printCount } from './kit/record-prints.ts';
import { DOOR_MS, getUp, signIn, typePassword } from './kit/sign-in.ts';
import { fillApplication } from './kit/work-day.ts';

const WORDS = {
  kk: { words: kk, start: kkStart, app: kkApp, refusals: kkRefusals },
  ru: { words: ru, start: ruStart, app: ruApp, refusals: ruRefusals },
} as const;
const NEW_PASSWORD = 'тихая река за старым мостом';

const isWhole = async (page: Page, lang: 'kk' | 'ru') => {
  expect(await inspectScreen(page, lang)).toEqual([]);
  expect(await walkWithTab(page)).toEqual([]);
};
const waitLine = (page: Page) => page.locator('.q-sign-in .q-notice');
const seconds = (text: string) => Number(/\d+/u.exec(text)?.[0]);

for (const lang of LANGS) {
  const { words, start, app, refusals } = WORDS[lang];

  test(`an office is set up by keys alone: password, recovery code on paper, requisites, people (${lang})`, async ({ page, shot }) => {
    await page.clock.setFixedTime(OFFICE_NOW);
    await page.goto('/');
    const keys = keysOf(page);
    await page.locator(`.q-choice[lang=${lang}]`).press('Enter', { timeout: DOOR_MS });
    await expect(page.locator('.q-choice').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#newPassword')).toBeFocused();
    await shot(page, `first-start-password-${lang}`);
    await isWhole(page, lang);

    await page.locator('#newPassword').focus();
    await keys.type('қысқа');
    await page.keyboard.press('Enter');
    await expect(page.getByText(refusals['password-too-short'])).toBeVisible();
    await page.locator('#newPassword').fill('');
    await keys.type(PASSWORD);
    await expect(page.getByText(words.new.good, { exact: true })).toBeVisible();
    await keys.put('again', 'басқа сөз');
    await page.keyboard.press('Enter');
    await expect(page.getByText(refusals['password-differs'])).toBeVisible();
    await expect(page.locator('#again')).toBeFocused();
    await page.locator('#again').fill('');
    await keys.type(PASSWORD);
    await page.keyboard.press('Enter');

    const code = page.locator('.q-recovery');
    await expect(code).toBeVisible({ timeout: DOOR_MS });
    await shot(page, `first-start-recovery-${lang}`);
    await isWhole(page, lang);
    await page.getByRole('button', { name: words.recovery.print }).press('Enter');
    await expect.poll(() => printCount(page)).toBe(1);
    await page.locator('#recovery-typed').focus();
    await keys.type('0000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.recovery.wrong)).toBeVisible();
    await page.locator('#recovery-typed').fill('');
    await keys.type((await code.innerText()).trim().slice(-4).toLowerCase());
    await page.keyboard.press('Enter');

    await expect(page.locator('[id="name.kk"]')).toBeVisible({ timeout: DOOR_MS });
    await keys.put('name.kk', 'Үлгі ауданының білім бөлімі');
    await keys.put('name.ru', 'Отдел образования Образцового района');
    await keys.put('address.kk', 'Үлгі ауылы, Сынақ көшесі, 2');
    await keys.put('address.ru', 'с. Образцовое, ул. Пробная, 2');
    await keys.put('phone', '+7 700 000 00 00');
    await page.keyboard.press('Enter');
    await expect(page.locator('#mark')).toBeVisible();
    await page.locator('#mark').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[id="staff.0.name"]')).toBeVisible();
    await shot(page, `first-start-staff-${lang}`);
    await page.locator('[id="staff.0.name"]').focus();
    await keys.type('Әбенова Г. М.');
    await keys.put('staff.0.post.kk', 'басшы');
    await keys.put('staff.0.post.ru', 'руководитель');
    await keys.put('staff.1.name', 'Сейітова А. Б.');
    await keys.put('staff.1.post.kk', 'маман');
    await keys.put('staff.1.post.ru', 'специалист');
    await page.keyboard.press('Enter');

    await expect(page.locator('.q-who')).toContainText('Әбенова Г. М.', { timeout: DOOR_MS });
    await goTo(page, '/');
    await expect(page.getByText(words.missing.text_one.replace('{{count}}', '1'))).toBeVisible();
    await shot(page, `today-without-accounts-${lang}`);
    await page.reload();
    await expect(page.locator('#password')).toBeFocused({ timeout: DOOR_MS });
    await expect(page.locator('.q-name')).toHaveText([start.firstName]);
    await isWhole(page, lang);
    await page.locator('#password').focus();
    await keys.type(PASSWORD);
    await shot(page, `sign-in-${lang}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-who')).toContainText('Әбенова Г. М.', { timeout: DOOR_MS });
  });

  test(`the screen locks by a key at every window, also out of a dialog; what was typed is there afterwards (${lang})`, async ({
    page,
    context,
    shot,
  }) => {
    await openOffice(page, lang);
    const other = await context.newPage();
    await other.clock.setFixedTime(OFFICE_NOW);
    await other.goto('/#/calendar');
    // A second window asks for its own password.
    await typePassword(other);
    await fillApplication(page);
    await page.locator('[id="applicant.patronymic"]').fill('Ерланқызы');
    const address = page.url();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Alt+l');
    for (const window of [page, other]) await expect(window.locator('#password')).toBeVisible({ timeout: DOOR_MS });
    await expect(page.getByText('Қасымова')).toHaveCount(0);
    await expect(page.getByText('Сейітова')).toHaveCount(0);
    await shot(page, `locked-${lang}`);
    await typePassword(page);
    expect(page.url()).toBe(address);
    await expect(page.locator('[id="applicant.patronymic"]')).toHaveValue('Ерланқызы');
    await expect(page.locator('[id="applicant.surname"]')).toHaveValue('Қасымова');
    await typePassword(other);
    await expect(other.getByRole('heading', { name: app.screen.calendar })).toBeVisible();
  });

  test(`a forgotten password gives way to the recovery code from the safe (${lang})`, async ({ page, shot }) => {
    const { vault } = await layOffice(page, smallOffice(lang));
    await page.goto('/');
    await page.locator('.q-name', { hasText: 'Маман 1' }).press('Enter', { timeout: DOOR_MS });
    const keys = keysOf(page);
    await page.getByRole('button', { name: words.forgotten.open }).press('Enter');
    await expect(page.locator('#recoveryCode')).toBeFocused();
    const { recoveryCode } = vault;
    // A slip of the pen is seen before anything is tried.
    await keys.type(`${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('Z') ? 'Y' : 'Z'}`);
    await keys.put('newPassword', NEW_PASSWORD);
    await keys.put('again', NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText(refusals['recovery-code-shape'])).toBeVisible();
    await expect(page.locator('#recoveryCode')).toBeFocused();
    await shot(page, `recovery-slip-${lang}`);
    await isWhole(page, lang);
    await page.locator('#recoveryCode').fill('');
    await page.locator('#recoveryCode').focus();
    await keys.type(recoveryCode.replaceAll('-', ' ').toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-who')).toContainText('Сейітова А. Б.', { timeout: DOOR_MS });
    await page.keyboard.press('Alt+l');
    await page.locator('#password').fill(PASSWORD, { timeout: DOOR_MS });
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.wrong)).toBeVisible({ timeout: DOOR_MS });
    await page.clock.setFixedTime('2026-11-16T05:15:05.000Z');
    await expect(waitLine(page)).toBeHidden();
    await typePassword(page, NEW_PASSWORD);
  });

  test(`the head gives a way in, takes it, and gives it again, each time with the own password (${lang})`, async ({ page, shot }) => {
    await layOffice(page, smallOffice(lang));
    await page.goto('/#/settings');
    await signIn(page, 'Басшы 1');
    const panel = page.locator('.q-panel').filter({ has: page.getByRole('heading', { name: words.accounts.title }) });
    const row = (name: string) => panel.getByRole('listitem').filter({ hasText: name });
    await shot(page, `accounts-${lang}`);
    await isWhole(page, lang);
    await row('Сейітова').getByRole('button', { name: words.accounts.suspend }).press('Enter');
    await expect(page.locator('#own')).toBeFocused();
    await page.keyboard.type('мүлде басқа құпия сөз');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible({ timeout: DOOR_MS });
    await shot(page, `suspend-wrong-${lang}`);
    await page.clock.setFixedTime('2026-11-16T05:15:05.000Z');
    await page.locator('#own').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: DOOR_MS });
    await expect(row('Сейітова')).toContainText(words.suspended);
    await shot(page, `account-suspended-${lang}`);
    await page.keyboard.press('Alt+l');
    const suspended = page.locator('.q-name', { hasText: 'Маман 1' });
    await expect(suspended).toHaveAttribute('aria-disabled', 'true', { timeout: DOOR_MS });
    await shot(page, `sign-in-suspended-${lang}`);
    await typePassword(page);

    await row('Сейітова').getByRole('button', { name: words.accounts.resume }).press('Enter');
    await page.locator('#newPassword').fill(NEW_PASSWORD);
    await page.locator('#again').fill(NEW_PASSWORD);
    await page.locator('#own').fill(PASSWORD);
    await shot(page, `account-resume-${lang}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: DOOR_MS });
    await getUp(page, app.who.other);
    await signIn(page, 'Маман 1', NEW_PASSWORD);
    await expect(page.locator('.q-who')).toContainText('Сейітова А. Б.');
  });

  test(`who only administers comes to settings and law, and to no case (${lang})`, async ({ page, shot }) => {
    const laid = smallOffice(lang);
    const staff = laid.staff.map((person, place) => (place === 1 ? { ...person, roles: ['administrator'] } : person));
    await layOffice(page, { ...laid, staff });
    await page.goto('/#/search');
    await signIn(page, 'Маман 1');
    await expect(page).toHaveURL(/#\/settings$/u);
    const places = await page.locator('.q-nav').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(places).toEqual(['#/calendar', '#/law', '#/settings', '#/personal-data', '#/audit']);
    for (const path of ['/', '/intake', '/search', '/complaints', '/journals']) {
      await page.evaluate((hash) => void (location.hash = hash), `#${path}`);
      await expect(page).toHaveURL(/#\/settings$/u);
    }
    await shot(page, `administrator-${lang}`);
    await isWhole(page, lang);
  });
}

test('wrong passwords wait longer each time, the wait is counted down and outlives the browser', async ({ profile, shot }) => {
  let page = await profile.open();
  await layOffice(page, smallOffice('ru'));
  await page.goto('/');
  await page.locator('.q-name', { hasText: 'Маман 1' }).click({ timeout: DOOR_MS });
  let now = Date.parse(OFFICE_NOW);
  for (const wait of [1, 2, 4, 8]) {
    await page.locator('#password').fill('мүлде басқа құпия сөз');
    await page.keyboard.press('Enter');
    await expect(waitLine(page)).toContainText(ru.wait.replace('{{seconds}}', String(wait)), { timeout: DOOR_MS });
    now += (wait === 8 ? 3 : wait) * 1000;
    await page.clock.setFixedTime(now);
    if (wait < 8) await expect(waitLine(page)).toBeHidden();
  }
  await expect(waitLine(page)).toContainText(ru.wait.replace('{{seconds}}', '5'));
  await shot(page, 'sign-in-wait-ru');
  // The right password in the middle of the wait is not even tried.
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: ru.enter })).toHaveAttribute('aria-disabled', 'true');
  await profile.kill();
  page = await profile.open();
  await page.clock.setFixedTime(now);
  await page.goto('/');
  await page.locator('.q-name', { hasText: 'Маман 1' }).click({ timeout: DOOR_MS });
  await expect.poll(async () => seconds(await waitLine(page).innerText())).toBe(5);
  // Another person waits for nobody.
  await signIn(page, 'Басшы 1');
  await page.keyboard.press('Alt+l');
  await page.locator('.q-name', { hasText: 'Маман 1' }).click({ timeout: DOOR_MS });
  await page.clock.setFixedTime(now + 6000);
  await expect(waitLine(page)).toBeHidden();
  await typePassword(page);
  await expect(page.locator('.q-who')).toContainText('Сейітова А. Б.');
});

test('nobody at the desk for the set minutes: the screen locks itself; a hand in another window keeps it open', async ({ page, context }) => {
  await openOffice(page, 'kk', '/calendar');
  const other = await context.newPage();
  await other.clock.install({ time: OFFICE_NOW });
  await other.goto('/#/law');
  await typePassword(other);
  await other.clock.fastForward('04:00');
  await other.keyboard.press('Shift');
  await other.clock.fastForward('04:00');
  await expect(other.locator('main#main')).toBeVisible();
  await other.clock.fastForward('01:05');
  for (const window of [page, other]) await expect(window.locator('#password')).toBeVisible({ timeout: DOOR_MS });
});

test('two people at one computer: each finds the own drafts, and only those', async ({ page }) => {
  await openOffice(page, 'ru');
  await fillApplication(page);
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await page.locator('.q-who').click();
  await page.getByRole('dialog').getByRole('button', { name: ruApp.who.other }).click();
  await enterAs(page, 'head', 'ru');
  await goTo(page, '/intake');
  await expect(page.locator('#intake-search')).toBeVisible();
  await expect(page.locator('.intake-list').getByRole('link', { name: /Қасымова/u })).toHaveCount(0);
  await page.locator('.q-who').click();
  await page.getByRole('dialog').getByRole('button', { name: ruApp.who.other }).click();
  await enterAs(page, 'clerk', 'ru');
  await goTo(page, '/intake');
  await expect(
    page
      .locator('.intake-list')
      .getByRole('link', { name: /Қасымова/u })
      .first(),
  ).toBeVisible();
});
