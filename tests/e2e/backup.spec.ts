import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Lang } from '../../shared/kernel/lang.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { PASSWORD } from './kit/make-vault.ts';
import { DOOR_MS, signIn } from './kit/sign-in.ts';
import { sitDown, takeIn } from './kit/work-day.ts';

const NAME = 'qamqor-1-2026-11-16.qbak';
const NEW_PASSWORD = 'тихая река за старым мостом';
const WORDS = {
  kk: {
    make: 'Қазір көшірме жасау',
    choose: 'Қалтаны таңдау',
    drill: 'Ең жаңасын тексеру',
    good: 'көшірме бүтін',
    bad: 'көшірме жарамсыз',
    damaged: 'алғашқы бүлінген жазба',
  },
  ru: {
    make: 'Сделать копию сейчас',
    choose: 'Выбрать папку',
    drill: 'Проверить новейшую',
    good: 'копия цела',
    bad: 'копия не годится',
    damaged: 'первая испорченная запись',
  },
} as const satisfies Record<Lang, object>;

/** The browser's dialog for folders "answers" with a folder of the origin's own file system: the stick. */
async function giveStick(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('stick', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

async function readStick(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async (name) => {
    const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('stick');
    return [...new Uint8Array(await (await (await stick.getFileHandle(name)).getFile()).arrayBuffer())];
  }, NAME);
  return Buffer.from(bytes);
}

async function spoilStick(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('stick');
    const handle = await stick.getFileHandle(name);
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const at = bytes.length - 300;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const writing = await handle.createWritable();
    await writing.write(bytes);
    await writing.close();
  }, NAME);
}

/** An empty computer: another profile, nothing on it. */
async function emptyComputer(browser: Browser, lang: Lang): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto('/');
  await page.locator(`.q-choice[lang=${lang}]`).press('Enter', { timeout: DOOR_MS });
  return page;
}

for (const lang of ['kk', 'ru'] as const) {
  const words = WORDS[lang];

  test(`${lang}: a backup is made, found damaged, made anew, found whole; an empty computer comes back from it`, async ({
    page,
    context,
    browser,
    shot,
  }) => {
    test.setTimeout(400_000);
    await giveStick(context);
    const { vault } = await layOffice(page, smallOffice(lang));
    await page.goto('/#/intake');
    await enterAs(page, 'clerk', lang);
    await takeIn(page);
    await sitDown(page, 'head', lang);
    await goTo(page, '/settings');
    const panel = page.locator('.q-panel', { has: page.getByRole('button', { name: words.make }) });
    await panel.scrollIntoViewIfNeeded();
    await shot(page, `backup-none-${lang}`);
    await panel.getByRole('button', { name: words.choose }).click();
    await panel.getByRole('button', { name: words.make }).click();
    await expect(panel.getByRole('row', { name: NAME })).toBeVisible();
    await spoilStick(page);
    await panel.getByRole('button', { name: words.drill }).click();
    await expect(panel.getByRole('alert')).toContainText(words.bad);
    await expect(panel.getByRole('alert')).toContainText(words.damaged);
    await panel.scrollIntoViewIfNeeded();
    await shot(page, `backup-damaged-${lang}`);
    await panel.getByRole('button', { name: words.make }).click();
    await expect(panel.locator('.q-tone-green').first()).toContainText(NAME);
    await panel.getByRole('button', { name: words.drill }).click();
    await expect(panel.locator('.q-notice.q-tone-green')).toContainText(words.good);
    await panel.scrollIntoViewIfNeeded();
    await shot(page, `backup-whole-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    const other = await emptyComputer(browser, lang);
    await shot(other, `restore-place-${lang}`);
    await other.locator('.q-choice').last().press('Enter');
    await shot(other, `restore-choose-${lang}`);
    await other.locator('#backup-file').setInputFiles({ name: NAME, mimeType: 'application/octet-stream', buffer: await readStick(page) });
    await other.locator('#recoveryCode').fill(vault.recoveryCode.toLowerCase().replaceAll('-', ' '));
    await other.locator('#account').selectOption({ index: 1 });
    await other.locator('#newPassword').fill(NEW_PASSWORD);
    await other.locator('#again').fill(NEW_PASSWORD);
    await shot(other, `restore-code-${lang}`);
    expect(await inspectScreen(other, lang)).toEqual([]);
    await other.keyboard.press('Enter');
    await expect(other.locator('.q-tone-green')).toBeVisible({ timeout: DOOR_MS });
    await shot(other, `restore-done-${lang}`);
    await other.getByRole('button').last().press('Enter');
    await signIn(other, 'Басшы 1', NEW_PASSWORD);
    await expect(other.locator('.q-keeper')).toBeVisible();
    await shot(other, `restore-entered-${lang}`);
    await goTo(other, '/search');
    await other.locator('#search').fill('Қасымова');
    await expect(other.getByRole('grid')).toContainText('Қасымова');
    await expect(other.locator('.q-health-bad')).toBeHidden();
    await other.context().close();
  });
}

/** The journal is wiped off the computer, the second copy with it; the keys stay. */
async function loseJournal(page: Page): Promise<void> {
  await page.goto('/shell.json');
  await page.evaluate(async () => {
    await new Promise((done) => (indexedDB.deleteDatabase('qamqor').onsuccess = done));
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('second-copy');
    const store = await files.getDirectoryHandle('qamqor');
    for await (const name of store.keys()) if (name.includes('journal')) await store.removeEntry(name);
  });
}

test('the journal is gone, the keys are there: who signs in brings it back from the stick, without the code', async ({ page, context, shot }) => {
  test.setTimeout(400_000);
  await giveStick(context);
  await layOffice(page, smallOffice('ru'));
  await page.goto('/#/intake');
  await enterAs(page, 'clerk', 'ru');
  await takeIn(page);
  await sitDown(page, 'head', 'ru');
  await goTo(page, '/settings');
  await page.getByRole('button', { name: WORDS.ru.choose }).click();
  await page.getByRole('button', { name: WORDS.ru.make }).click();
  await expect(page.getByRole('row', { name: NAME })).toBeVisible();
  await loseJournal(page);
  await page.goto('/');
  await page.locator('#password').fill(PASSWORD, { timeout: DOOR_MS });
  await page.keyboard.press('Enter');
  const restore = page.getByRole('button', { name: 'Восстановить из резервной копии' });
  await expect(restore).toBeVisible({ timeout: DOOR_MS });
  await shot(page, 'restore-lost-ru');
  await restore.press('Enter');
  await page.getByRole('button', { name: 'Выбрать папку с копиями' }).press('Enter');
  await page.getByRole('button', { name: NAME }).press('Enter');
  await shot(page, 'restore-session-ru');
  await page.getByRole('button', { name: 'Восстановить', exact: true }).press('Enter');
  await expect(page.locator('.q-tone-green')).toBeVisible({ timeout: DOOR_MS });
  await page.getByRole('button').last().press('Enter');
  await page.locator('#password').fill(PASSWORD, { timeout: DOOR_MS });
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-keeper')).toContainText('дел\u00a0–\u00a01', { timeout: DOOR_MS });
  await sitDown(page, 'clerk', 'ru');
  await takeIn(page, 'К-1-2026-00002');
});

test('in the first quiet minute the day’s backup is made by itself, whoever sits there', async ({ page, context }) => {
  test.setTimeout(400_000);
  await giveStick(context);
  await layOffice(page, smallOffice('kk'));
  await page.goto('/#/settings');
  await enterAs(page, 'head', 'kk');
  await page.getByRole('button', { name: WORDS.kk.choose }).click();
  await sitDown(page, 'clerk', 'kk');
  await expect
    .poll(
      () =>
        readStick(page)
          .catch(() => Buffer.of())
          .then(({ length }) => length),
      { timeout: 150_000 },
    )
    .toBeGreaterThan(1000);
});

test('a new version keeps what the old one left before it opens the office, and the journal tells it', async ({ page, context, shot }) => {
  test.setTimeout(400_000);
  await giveStick(context);
  await layOffice(page, smallOffice('ru'));
  await page.goto('/#/settings');
  await enterAs(page, 'head', 'ru');
  await page.getByRole('button', { name: WORDS.ru.choose }).click();
  await expect(page.getByRole('button', { name: WORDS.ru.make })).toBeEnabled();
  await context.route('**/shell.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), version: '99.0.0' } });
  });
  await page.reload();
  await page.locator('#password').fill(PASSWORD, { timeout: DOOR_MS });
  await page.keyboard.press('Enter');
  await expect(page.locator('main#main')).toBeVisible({ timeout: DOOR_MS });
  expect((await readStick(page)).length).toBeGreaterThan(1000);
  await goTo(page, '/audit');
  await expect(page.getByRole('row').filter({ hasText: NAME })).toHaveCount(1);
  await shot(page, 'backup-before-update-ru');
  await goTo(page, '/settings');
  await page.getByRole('button', { name: WORDS.ru.drill }).click();
  await expect(page.locator('.q-notice.q-tone-green', { hasText: WORDS.ru.good })).toBeVisible();
});
