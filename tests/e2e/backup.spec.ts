import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Lang } from '../../shared/kernel/lang.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
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
