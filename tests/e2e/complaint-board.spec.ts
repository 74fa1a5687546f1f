import type { Page } from '@playwright/test';
import kkApp from '../../locales/kk/app.json' with { type: 'json' };
import kk from '../../locales/kk/complaint-board.json' with { type: 'json' };
import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import ruApp from '../../locales/ru/app.json' with { type: 'json' };
import ru from '../../locales/ru/complaint-board.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { makeComplaintWorld } from '../world/complaints.ts';
import { instantAt } from '../world/make-world.ts';
import { busyComplaints, BUSY_DAY } from './kit/busy-complaints.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { getUp, signIn } from './kit/sign-in.ts';

const WORDS = { kk: { app: kkApp, board: kk, complaints: kkComplaints }, ru: { app: ruApp, board: ru, complaints: ruComplaints } } as const;
/** Whose name begins the line of a person in the list of who works. */
const PEOPLE = { head: /^Әбенова/u, officer: /^Бекова/u, executor: /^Омаров/u, clerk: /^Сейітова/u } as const;
const COUNTS = { open: 9, red: 3, mine: 5, resolution: 4, toSend: 1, forwarded: 1, body: 2, closed: 1 } as const;

const sit = (page: Page, person: keyof typeof PEOPLE): Promise<void> => signIn(page, PEOPLE[person]);

async function sitInstead(page: Page, person: keyof typeof PEOPLE, lang: Lang): Promise<void> {
  await getUp(page, WORDS[lang].app.who.other);
  await sit(page, person);
}

async function openSeeded(page: Page, lang: Lang, world: ReturnType<typeof makeComplaintWorld>): Promise<void> {
  await page.clock.setFixedTime(instantAt(BUSY_DAY));
  await page.addInitScript((chosen) => {
    // The frame of a printed sheet has no storage.
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, world.facts());
  await page.goto('/');
  await sit(page, 'head');
}

const isWhole = async (page: Page, lang: Lang) => {
  expect(await inspectScreen(page, lang)).toEqual([]);
  expect(await walkWithTab(page)).toEqual([]);
};
const tab = (page: Page, id: string) => page.locator(`[data-tab=${id}]`);
const rowOf = (page: Page, surname: string) => page.getByRole('row').filter({ hasText: surname });

for (const lang of LANGS) {
  test(`the head sees what is late before it is, and both clocks side by side, by keys alone (${lang})`, async ({ page, shot }) => {
    const { board, complaints, app } = WORDS[lang];
    await openSeeded(page, lang, busyComplaints());
    const line = page.locator('.q-complaint-line');
    await expect(line.locator('.q-complaint-chip')).toHaveText([/^Сериков Б\./u, /^Жұмабаев Е\./u]);
    await shot(page, `today-complaints-${lang}`);
    await isWhole(page, lang);

    await line.getByRole('link').first().press('Enter');
    await expect(tab(page, 'red')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1 + COUNTS.red);
    await expect(rowOf(page, 'Омарова')).toContainText(complaints.consequence['counts-as-refusal']);
    await expect(rowOf(page, 'Омарова').getByRole('link')).toHaveText('К1-2026-000001');
    await shot(page, `complaint-board-red-${lang}`);
    await isWhole(page, lang);

    await tab(page, 'red').press('ArrowLeft');
    await expect(tab(page, 'open')).toBeFocused();
    for (const [id, count] of Object.entries(COUNTS)) await expect(tab(page, id).locator('.q-tab-count'), id).toHaveText(String(count));
    await expect(page.getByRole('row').nth(1)).toContainText('Омарова');
    await expect(rowOf(page, 'Жұмабаев').locator('.q-badge')).toHaveCount(3);
    await expect(rowOf(page, 'Жұмабаев')).toContainText('07.12.2026');
    await expect(rowOf(page, 'Жұмабаев')).toContainText('19.11.2026');
    await expect(rowOf(page, 'Мұқанов')).toContainText(board.stated.replace('{{date}}', '04.12.2026'));
    await expect(rowOf(page, 'Садықова')).toContainText(complaints.term.noticeBy.replace('{{date}}', '18.11.2026'));
    await shot(page, `complaint-board-${lang}`);
    await isWhole(page, lang);

    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/complaints\/[\w-]{36}$/u);
    await page.keyboard.press('Alt+5');
    await expect(page.locator('h1')).toHaveText(board.title);
    await page.keyboard.press('F4');
    await expect(page).toHaveURL(/#\/complaints\/new/u);
    await page.keyboard.press('Alt+0');
    await expect(page).toHaveTitle(`${app.screen.settings} – Qamqor`);
  });

  test(`days pass and nobody acts: the board turns red by itself (${lang})`, async ({ page, shot }) => {
    await openSeeded(page, lang, busyComplaints());
    await goTo(page, '/complaints');
    const count = tab(page, 'red').locator('.q-tab-count');
    for (const [day, red] of [
      ['2026-11-17', 3],
      ['2026-11-18', 5],
      ['2026-11-19', 6],
      ['2026-11-23', 7],
    ] as const) {
      await page.clock.setFixedTime(instantAt(`${day}T09:00`));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(count, day).toHaveText(String(red));
    }
    await tab(page, 'red').press('Enter');
    await shot(page, `complaint-board-late-${lang}`);
    await isWhole(page, lang);
  });

  test(`everybody finds on Today the complaints that wait for them, and the view is kept (${lang})`, async ({ page, shot }) => {
    await openSeeded(page, lang, busyComplaints());
    for (const [person, mine] of [
      ['officer', [/^Омарова С\./u, /^Ким И\./u]],
      ['executor', [/^Ахметова Г\./u]],
      ['clerk', [/^Иванова О\./u]],
    ] as const) {
      await sitInstead(page, person, lang);
      await page.keyboard.press('Alt+1');
      await expect(page.locator('.q-complaint-chip'), person).toHaveText([...mine]);
      await goTo(page, '/complaints');
      await tab(page, 'mine').click();
      await expect(page.getByRole('grid').getByRole('row'), person).toHaveCount(1 + mine.length);
    }
    await shot(page, `complaint-board-clerk-${lang}`);
    await isWhole(page, lang);
    for (const id of ['toSend', 'forwarded', 'body', 'closed'] as const) {
      await tab(page, id).click();
      await expect(page.getByRole('grid').getByRole('row'), id).toHaveCount(1 + COUNTS[id]);
      expect(await inspectScreen(page, lang), id).toEqual([]);
    }
    await shot(page, `complaint-board-closed-${lang}`);
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+5');
    await expect(tab(page, 'closed')).toHaveAttribute('aria-selected', 'true');
  });

  test(`an office without complaints has an empty board and no line on Today (${lang})`, async ({ page, shot }) => {
    const { board } = WORDS[lang];
    await openSeeded(page, lang, makeComplaintWorld('2026-11-02T10:00'));
    await expect(page.locator('#today-list')).toBeVisible();
    await expect(page.locator('.q-complaint-line')).toHaveCount(0);
    await goTo(page, '/complaints');
    for (const id of Object.keys(COUNTS) as (keyof typeof COUNTS)[]) {
      await tab(page, id).click();
      await expect(page.getByRole('grid')).toContainText(board.empty[id]);
    }
    await shot(page, `complaint-board-empty-${lang}`);
    await isWhole(page, lang);
  });
}
