import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import kkAttachments from '../../locales/kk/attachments.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ruAttachments from '../../locales/ru/attachments.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { jpeg, join, pdf, png } from '../world/scans.ts';
import { enterPractice, goTo } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { fillApplication } from './kit/work-day.ts';

const WORDS = { kk: { words: kkAttachments, refusals: kkRefusals }, ru: { words: ruAttachments, refusals: ruRefusals } } as const;
const NUMBER = 'К-1-2026-00001';

/** The leaf of the application of the only case. */
async function openLeaf(page: Page): Promise<void> {
  await goTo(page, '/search');
  await page.locator('#search').fill(NUMBER);
  await expect(page.getByRole('grid')).toContainText(NUMBER);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('#tab-application').click();
  await expect(page.locator('.q-attach-drop')).toBeVisible();
}

async function choose(page: Page, ...files: readonly (readonly [name: string, content: Uint8Array])[]): Promise<void> {
  const chosen = files.map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
  await page.locator('#attach-input').setInputFiles(chosen);
  await expect(page.getByRole('dialog')).toContainText(files[0]?.[0] ?? '');
}

/** A real file put on the clipboard's way or dropped: what the page hears is the same. */
const hand = (page: Page, how: 'paste' | 'drop', content: Uint8Array) =>
  page.evaluate(
    ([way, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], `анықтама-${bytes.length}.png`, { type: 'image/png' }));
      if (way === 'paste') document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      else document.querySelector('.q-attach-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
    [how, [...content]] as const,
  );

for (const lang of LANGS) {
  const { words, refusals } = WORDS[lang];

  test(`scans join a case by keyboard, drop and paste; are looked at, saved and taken away (${lang})`, async ({ page, shot }) => {
    await openOffice(page, lang);
    await fillApplication(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.intake-outcome', { hasText: NUMBER }).waitFor();
    await openLeaf(page);

    // A bad file is refused with its reason, whatever its name is.
    await choose(page, ['скан.pdf', png({ claim: [20_000, 20_000] })], ['письмо.pdf', pdf({ pages: 3 })]);
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('option[value=identity]')).toBeDisabled();
    await dialog.locator('#requirement').selectOption('court-decision');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText(refusals['file-too-many-pixels'].split('{{')[0] ?? '');
    await shot(page, `attach-refused-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Escape');

    // The next of the chosen files.
    await expect(dialog).toContainText('письмо.pdf');
    await dialog.locator('#requirement').selectOption('court-decision');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-scan')).toHaveCount(1);
    for (const [place, how] of (['drop', 'paste'] as const).entries()) {
      await hand(page, how, png({ shade: 90 + place, width: 400, height: 260 }));
      await dialog.locator('#requirement').selectOption('other');
      await dialog.locator('#title').fill('Анықтама № 5');
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('.q-scan')).toHaveCount(2 + place);
    }
    await choose(page, ['сценарий.pdf', pdf({ extra: '/OpenAction << /S /JavaScript /JS (app.alert) >>' })]);
    await dialog.locator('#requirement').selectOption('police-reference');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-scan')).toHaveCount(4);
    await expect(page.locator('.q-scan').last()).toContainText(words.flag.javascript);
    await page.locator('.q-scans').scrollIntoViewIfNeeded();
    await shot(page, `attachments-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    expect(await walkWithTab(page)).toEqual([]);

    // A picture is shown; a PDF that could act is not.
    await page.locator('.q-scan').nth(1).getByRole('button', { name: words.open }).press('Enter');
    await expect.poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
    await shot(page, `attachment-view-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.q-scan').last().getByRole('button', { name: words.open }).press('Enter');
    await expect(dialog).toContainText(words.flag['open-action']);
    await expect(dialog.locator('iframe')).toHaveCount(0);
    await page.keyboard.press('Escape');

    const download = page.waitForEvent('download');
    await page.locator('.q-scan').first().getByRole('button', { name: words.save }).press('Enter');
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`${NUMBER}-1.pdf`);
    expect(readFileSync(await saved.path()).equals(Buffer.from(pdf({ pages: 3 })))).toBe(true);

    await page.locator('.q-scan').last().getByRole('button', { name: words.remove }).press('Enter');
    await dialog.locator('#reason').fill('Басқа адамның құжаты');
    await shot(page, `attachment-remove-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-scan')).toHaveCount(3);
  });

  test(`scans join a complaint (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang, 'head');
    await goTo(page, '/complaints');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.locator('#tab-text').click();
    await choose(page, ['хат.jpg', jpeg()]);
    await page.getByRole('dialog').locator('#title').fill('Шағым мәтіні');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.q-scan')).toContainText('Шағым мәтіні');
    await page.locator('.q-scans').scrollIntoViewIfNeeded();
    await shot(page, `complaint-attachments-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });
}

test('killed in the middle of attaching: the scan is whole and listed, or not there at all', async ({ profile }) => {
  test.setTimeout(300_000);
  let page = await profile.open();
  await openOffice(page, 'kk');
  await fillApplication(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('.intake-outcome', { hasText: NUMBER }).waitFor();
  let before = 0;
  for (const [round, pause] of [5, 60, 120, 200, 320].entries()) {
    await openLeaf(page);
    await choose(page, [`${round}.jpg`, join(jpeg(), new Uint8Array(5_000_000).fill(round + 1))]);
    await page.getByRole('dialog').locator('#requirement').selectOption('police-reference');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(pause);
    await profile.kill();
    page = await profile.open();
    await page.clock.setFixedTime(OFFICE_NOW);
    await page.goto('/');
    await enterAs(page, 'clerk', 'kk');
    await openLeaf(page);
    const now = await page.locator('.q-scan').count();
    expect([before, before + 1]).toContain(now);
    // What is listed opens whole: its hash is checked on the way to the disk.
    for (let place = 0; place < now; place += 1) {
      const download = page.waitForEvent('download');
      await page.locator('.q-scan').nth(place).getByRole('button', { name: kkAttachments.save }).press('Enter');
      expect(readFileSync(await (await download).path()).length).toBeGreaterThan(5_000_000);
    }
    await expect.poll(() => page.evaluate(heldFiles)).toBe(now);
    before = now;
  }
});

/** How many files lie in the tables of the store. */
function heldFiles(): Promise<number> {
  return new Promise((settle, fail) => {
    const opening = indexedDB.open('qamqor');
    opening.onerror = () => fail(new Error('no database'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('blobs').objectStore('blobs').count();
      counting.onsuccess = () => {
        opening.result.close();
        settle(counting.result);
      };
    };
  });
}
