import type { Page } from '@playwright/test';
import kkApp from '../../locales/kk/app.json' with { type: 'json' };
import kk from '../../locales/kk/audit.json' with { type: 'json' };
import ruApp from '../../locales/ru/app.json' with { type: 'json' };
import ru from '../../locales/ru/audit.json' with { type: 'json' };
import { changeStaff } from '../../shared/cases/change-staff.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { makeComplaintWorld, registered } from '../world/complaints.ts';
import { instantAt } from '../world/make-world.ts';
import { signedCase } from '../world/stories.ts';
import { enterPractice, goTo, sitDownInPractice } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { getUp, signIn } from './kit/sign-in.ts';

const WORDS = { kk: { ...kk, app: kkApp }, ru: { ...ru, app: ruApp } } as const;
const lines = (page: Page) => page.locator('.q-access-table tbody tr');

for (const lang of LANGS) {
  test(`who looked at this file: two people look, one saves a paper, the head is told and prints it (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await enterPractice(page, lang, 'executor');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-case-head')).toBeVisible();
    const address = new URL(page.url()).hash.slice(1);
    await expect(page.locator('#tab-access')).toHaveCount(0);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('dialog').locator('.print-preview svg').first()).toBeVisible();
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const name = (await saved).suggestedFilename();
    await page.keyboard.press('Escape');

    await sitDownInPractice(page, 'head');
    await goTo(page, '/search');
    await goTo(page, address);
    await page.locator('#tab-access').click();
    await expect(lines(page).first()).toContainText(words.file.kind.viewed);
    await expect(lines(page).filter({ hasText: name })).toContainText(words.file.kind.exported);
    await expect(lines(page).filter({ hasText: words.file.kind.viewed })).toHaveCount(2);
    await shot(page, `audit-file-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Alt+m');
    await expect(page.getByRole('dialog').locator('.print-preview svg').first()).toBeVisible();
    await shot(page, `audit-file-paper-${lang}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('Alt+a');
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await shot(page, `audit-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    expect(await walkWithTab(page)).toEqual([]);
    await page.keyboard.press('Alt+n');
    await expect(page.locator('.q-notice').first()).toContainText('№', { timeout: 60_000 });
    await shot(page, `audit-verified-${lang}`);
    await page.getByLabel(words.filter.kind).selectOption('look');
    await expect(page.getByRole('row')).toHaveCount(3);
    await shot(page, `audit-looks-${lang}`);
  });
}

/** An office with a signed case and a complaint; one of its people looks after the PC alone, another only inspects. All was written into the store two days later. */
async function openSeeded(page: Page, lang: Lang): Promise<{ readonly caseId: string; readonly number: string; readonly complaintId: string }> {
  const w = makeComplaintWorld('2026-11-16T10:15');
  const row = signedCase(w.ground);
  const complaint = registered(w, { addressee: 'authorised-body' });
  w.ground.take(changeStaff({ ...w.staffOf('clerk'), roles: ['administrator'] }, w.as('head')));
  w.ground.take(changeStaff({ ...w.staffOf('otherExecutor'), roles: ['inspector'] }, w.as('head')));
  await page.clock.setFixedTime(instantAt('2026-11-18T09:30'));
  await page.addInitScript((chosen) => {
    // The frame of a printed sheet has no storage.
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, w.facts());
  await page.goto('/');
  return { caseId: row.id, number: row.number.text, complaintId: complaint.id };
}

async function sitInstead(page: Page, name: RegExp, lang: Lang): Promise<void> {
  await getUp(page, WORDS[lang].app.who.other);
  await signIn(page, name);
}

/** One byte of an entry in the store of the browser is turned round, as a bad disk does. */
const damageEntry = (page: Page, store: 'qamqor' | 'qamqor-practice', n: number) =>
  page.evaluate(
    async ([name, place]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = () => failed(request.error))));
      const db = await asked(indexedDB.open(name));
      const entries = db.transaction('entries', 'readwrite').objectStore('entries');
      const all = (await asked(entries.getAll())) as { n: number; sealed: Uint8Array }[];
      const found = all.find(({ n: at }) => at === place);
      if (!found) throw new Error('no such entry');
      found.sealed[40] = (found.sealed[40] ?? 0) ^ 1;
      await asked(entries.put(found));
      db.close();
    },
    [store, n] as const,
  );

for (const lang of LANGS) {
  const words = WORDS[lang];
  const nav = (page: Page, name: keyof typeof kkApp.screen) => page.getByRole('navigation').getByRole('link', { name: words.app.screen[name] });

  test(`times that do not fit are marked, a damaged entry comes back from the second copy (${lang})`, async ({ page, shot }) => {
    await openSeeded(page, lang);
    await signIn(page, /^Әбенова/u);
    await goTo(page, '/audit');
    await expect(page.getByRole('row').filter({ hasText: words.mark['other-time'] }).first()).toBeVisible();
    await damageEntry(page, 'qamqor', 3);
    await page.keyboard.press('Alt+n');
    const mended = words.verify.mended_one.split('{{count}}')[1] ?? '';
    await expect(page.locator('.q-notice', { hasText: mended })).toBeVisible({ timeout: 60_000 });
    await shot(page, `audit-mended-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });

  test(`where there is no second copy a damaged entry is named, with what stands before it (${lang})`, async ({ page, shot }) => {
    await enterPractice(page, lang, 'head');
    await goTo(page, '/audit');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await damageEntry(page, 'qamqor-practice', 3);
    await page.keyboard.press('Alt+n');
    const found = page.getByRole('alert').filter({ hasText: '№ 3' });
    await expect(found).toBeVisible({ timeout: 60_000 });
    await expect(found).toContainText('№ 2');
    await shot(page, `audit-damaged-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });

  test(`an administrator is told who and when, but no number; an inspector reads and does nothing (${lang})`, async ({ page, shot }) => {
    const { caseId, number, complaintId } = await openSeeded(page, lang);
    await signIn(page, /^Сейітова/u);
    await expect(nav(page, 'settings')).toBeVisible();
    for (const closed of ['today', 'intake', 'search', 'complaints', 'journals', 'obligations'] as const)
      await expect(nav(page, closed)).toHaveCount(0);
    await goTo(page, `/cases/${caseId}`);
    await expect(page).toHaveURL(/settings/u);
    await goTo(page, '/audit');
    await expect(page.getByText(words.adminNote)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: words.closed }).first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText(number);
    await shot(page, `audit-administrator-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await sitInstead(page, /^Ким/u, lang);
    await expect(nav(page, 'intake')).toHaveCount(0);
    await expect(nav(page, 'journals')).toBeVisible();
    await goTo(page, `/cases/${caseId}`);
    await expect(page.locator('.q-case-head')).toBeVisible();
    await page.locator('#tab-access').click();
    await expect(lines(page).first()).toContainText('Ким И. П.');
    await shot(page, `audit-inspector-${lang}`);
    await goTo(page, `/complaints/${complaintId}`);
    await page.locator('#tab-access').click();
    await expect(lines(page).first()).toContainText(words.file.kind.viewed);
    await shot(page, `audit-complaint-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });
}
