import type { Page } from '@playwright/test';
import kk from '../../locales/kk/conflicts.json' with { type: 'json' };
import ru from '../../locales/ru/conflicts.json' with { type: 'json' };
import type { Lang } from '../../shared/kernel/lang.ts';
import { askBehind, streamFaults, streamOf } from '../prove/kit/region-stream.ts';
import { IIN } from '../world/people.ts';
import { goTo } from './kit/enter-practice.ts';
import { find, openCase, putRight } from './kit/find-case.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { connectOffice, joinOffice } from './kit/join-region.ts';
import { killBeforeAnswer, killWhileWriting } from './kit/kill-region.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, type Laid, layOffice, neighbourOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { goingClock, regionPort, type RegionServer, regionServer } from './kit/region-server.ts';
import { forgiveAway, isMark, signedFor, SYNC_MS, syncNow } from './kit/sync-now.ts';
import { takeIn } from './kit/work-day.ts';

const now = goingClock(OFFICE_NOW);
const CASE = 'К-1-2026-00001';
const SURNAME = 'applicant.surname';
const COURT = 'courtDecision.number';
const ROUND = '**/region/v1/sync';
/** The neighbour's applicant: the same person by the IIN, written under another name. */
const NEIGHBOUR = { 'applicant.surname': 'Тілеуова', 'children.0.surname': 'Тілеуов' };

let region: RegionServer;
let people: RegionPeople;
test.beforeAll(async () => {
  region = regionServer(now, regionPort(3));
  await region.start();
  people = await seatRegionPeople(region, now);
});
test.afterAll(() => region.stop());

const letter = async (computer: string, beside?: string) => ({ address: region.url(), code: await people.codeFor(beside), computer });

/** An office with its head at the first computer, let in by the region. */
async function openAt(page: Page, office: Laid, computer: string): Promise<void> {
  await layOffice(page, office);
  await page.clock.setSystemTime(now());
  await page.goto('/#/');
  await enterAs(page, 'head', office.lang);
  await connectOffice(page, { letter: await letter(computer), lang: office.lang, people });
}

const openCount = async (page: Page): Promise<number> => {
  await goTo(page, '/');
  return Number(await page.locator('[data-group=open] .q-group-count').innerText());
};

/** How many entries of each computer lie at the region, by its name; every office's stream adds up. */
async function atRegion(): Promise<Record<string, number>> {
  for (const { office } of await askBehind<{ office: string }>(region.folder, 'select office from streams')) {
    const stream = await streamOf(region.folder, office);
    expect(await streamFaults(stream)).toEqual([]);
    expect(stream.held).toBe(0);
  }
  const counts = 'select d.name, count(*)::int as count from entries e join devices d using (device) group by d.name';
  return Object.fromEntries((await askBehind<{ name: string; count: number }>(region.folder, counts)).map(({ name, count }) => [name, count]));
}

/** Each computer is green, and the region has exactly as many entries of it as it has itself. */
async function expectWhole(pages: Readonly<Record<string, Page>>): Promise<void> {
  const there = await atRegion();
  for (const [name, page] of Object.entries(pages)) {
    await isMark(page, 'green');
    expect(await signedFor(page), name).toEqual({ there: there[name], here: there[name] });
  }
}

/** What the region's screen says of its offices, the worst first. */
async function standings(page: Page) {
  await goTo(page, '/region/offices');
  await page.keyboard.press('F9');
  await expect(page.locator('.q-page [role=status]').first()).toHaveText(/По ответу региона/u, { timeout: SYNC_MS });
  const rows = await page.getByRole('grid').getByRole('row').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
  return cells
    .filter(({ length }) => length > 0)
    .map(([name, , known, entries, computers, , conflicts]) => ({
      name,
      isKnown: /^\d/u.test(known ?? ''),
      entries: Number(entries),
      computers: Number(computers),
      conflicts: Number(conflicts),
    }));
}

/** How long the stream of a computer's office is at the region. */
async function streamLength(computer: string): Promise<number> {
  const [row] = await askBehind<{ seq: number }>(
    region.folder,
    'select seq::int from streams where office = (select office from devices where name = $1)',
    [computer],
  );
  return row?.seq ?? 0;
}

/** What clashes is settled for the side that says so, from the list of conflicts, with the keyboard alone. */
async function settle(page: Page, lang: Lang, side: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  // Keys of the screen sleep while the dialog before is still closing.
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+E');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  const wanted = dialog.getByRole('radio', { name: side });
  for (let press = 0; press < 3 && !(await wanted.isChecked()); press += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await dialog.locator('#reason').fill('Жеке куәлік қаралды');
  expect(await inspectScreen(page, lang)).toEqual([]);
}

// A server, a database and four computers are started: on a busy machine that takes its minutes.
test.setTimeout(600_000);

test('two offices through a day without a line: what clashes is marked, settled and the same everywhere; the server dies twice under a sync', async ({
  page: first,
  computer,
  faults,
  shot,
}) => {
  const [second, other, watch] = [await computer(), await computer(), await computer()];
  for (const one of [second, other, watch]) await one.clock.setSystemTime(now());
  const everybody = { '1-кабинет': first, '2-кабинет': second, Қабылдау: other };

  await test.step('two offices and the region come together: each computer by its code and a second person', async () => {
    await openAt(first, smallOffice('ru'), '1-кабинет');
    await takeIn(first, CASE);
    await syncNow(first);
    const join = { letter: await letter('2-кабинет', '1-кабинет'), lang: 'kk', people, person: 'Сейітова А. Б.' } as const;
    await joinOffice(second, 'Үлгі ауданының білім бөлімі', join);
    await syncNow(second);
    await openAt(other, neighbourOffice('kk'), 'Қабылдау');
    await syncNow(other);
    const watching = { letter: await letter('Регион', 'Компьютер 1'), lang: 'ru', people, person: 'Әбенова Г. М.' } as const;
    await joinOffice(watch, 'Образцовая область', watching);
    await syncNow(first);
    await expectWhole(everybody);
  });

  await test.step('a day without a line: the same case put right in two ways, the neighbour takes in its own', async () => {
    await region.kill();
    await openCase(first, CASE);
    await putRight(first, 'ru', { path: SURNAME, after: 'Касымова', reason: 'Как в удостоверении' });
    await putRight(first, 'ru', { path: COURT, after: '2-101/2025', reason: 'Описка в номере' });
    await openCase(second, CASE);
    await putRight(second, 'kk', { path: SURNAME, after: 'Қасымбаева', reason: 'Неке қию туралы куәлік бойынша' });
    await putRight(second, 'kk', { path: COURT, after: '2-102/2025', reason: 'Шешімнің көшірмесі бойынша' });
    await takeIn(other, 'К-2-2026-00001', NEIGHBOUR);
    for (const one of Object.values(everybody)) {
      await isMark(one, 'amber');
      const { there, here } = await signedFor(one);
      expect(there).toBeLessThan(here);
    }
    await goTo(second, '/sync');
    await shot(second, 'two-offices-away-kk');
    expect(await inspectScreen(second, 'kk')).toEqual([]);
  });

  await test.step('the line is back: both computers of the office show the clash, the neighbour shows nothing', async () => {
    await region.start();
    for (const one of [first, second, other, first]) await syncNow(one);
    forgiveAway(faults);
    await expectWhole(everybody);
    for (const [one, lang] of [
      [first, 'ru'],
      [second, 'kk'],
    ] as const) {
      await goTo(one, '/');
      await expect(one.locator('.q-owed').filter({ hasText: lang === 'ru' ? 'разногласия: 1' : '1 іс' })).toBeVisible();
      await openCase(one, CASE);
      await expect(one.getByRole('article')).toHaveCount(2);
      for (const said of ['Касымова', 'Қасымбаева', '2-101/2025', '2-102/2025', '1-кабинет', '2-кабинет'])
        await expect(one.getByRole('article').filter({ hasText: said }).first()).toBeVisible();
      await shot(one, `two-offices-clash-${lang}`);
      expect(await inspectScreen(one, lang)).toEqual([]);
    }
    // Who signs for nothing may not say whose word stands.
    await expect(second.getByRole('article').getByRole('button').first()).toHaveAttribute('aria-disabled', 'true');
    await goTo(other, '/conflicts');
    await expect(other.getByText(kk.none)).toBeVisible();
  });

  await test.step('no office sees anything of the other', async () => {
    const own = [expect.stringContaining('Тілеуова')];
    for (const text of ['Қасымова', 'Касымова', 'Қасымбаева']) expect(await find(other, text), text).toEqual([]);
    // Numbers differ in the sign of the office, and the person is the same by the IIN: there only the own case comes.
    for (const text of [CASE, IIN.woman1990]) expect(await find(other, text), text).toEqual(own);
    for (const one of [first, second]) {
      expect(await find(one, 'Тілеуова')).toEqual([]);
      for (const text of ['К-2-2026-00001', IIN.woman1990]) expect(await find(one, text), text).toEqual([expect.stringContaining(CASE)]);
      expect(await openCount(one)).toBe(1);
    }
    expect(await openCount(other)).toBe(1);
  });

  await test.step("the region's list: both offices with their counts, the clash where it is", async () => {
    expect(await standings(watch)).toEqual([
      { name: 'Отдел образования Образцового района', isKnown: true, entries: await streamLength('1-кабинет'), computers: 2, conflicts: 1 },
      { name: 'Отдел образования Пробного района', isKnown: true, entries: await streamLength('Қабылдау'), computers: 1, conflicts: 0 },
    ]);
    await shot(watch, 'two-offices-region-ru');
    expect(await inspectScreen(watch, 'ru')).toEqual([]);
  });

  await test.step('the head settles both from the list, with the keyboard; the other computer shows what stands and no mark', async () => {
    await goTo(first, '/');
    await first.getByRole('link', { name: ru.open, exact: true }).press('Enter');
    await expect(first.getByRole('heading', { name: ru.title })).toBeVisible();
    await first.getByRole('link', { name: CASE }).press('Enter');
    await settle(first, 'ru', 'Қасымбаева');
    await shot(first, 'two-offices-settle-ru');
    await first.keyboard.press('Control+Enter');
    await expect(first.getByRole('article')).toHaveCount(1);
    await settle(first, 'ru', '2-101/2025');
    await first.keyboard.press('Control+Enter');
    await expect(first.getByRole('article')).toHaveCount(0);
    for (const one of [first, second, first]) await syncNow(one);
    for (const [one, words] of [
      [first, ru],
      [second, kk],
    ] as const) {
      await goTo(one, '/conflicts');
      await expect(one.getByText(words.none)).toBeVisible();
      await openCase(one, CASE);
      await expect(one.getByRole('article')).toHaveCount(0);
      await expect(one.locator('.q-case-head')).toContainText('Қасымбаева');
      await expect(one.locator('.q-clash-settled summary')).toContainText('2');
      await goTo(one, '/');
      await expect(one.locator('.q-owed').filter({ hasText: words.open })).toHaveCount(0);
    }
    await openCase(second, CASE);
    await second.locator('.q-clash-settled summary').press('Enter');
    await expect(second.locator('.q-clash-was del')).toHaveCount(2);
    await shot(second, 'two-offices-settled-kk');
    expect(await inspectScreen(second, 'kk')).toEqual([]);
    await expectWhole(everybody);
  });

  await test.step('kill -9 of the server while it writes, and before it answers: nothing is lost, nothing is there twice', async () => {
    const deaths = [killWhileWriting, (...death: Parameters<typeof killWhileWriting>) => killBeforeAnswer(second, ...death)];
    for (const [done, die] of deaths.entries()) {
      const before = await atRegion();
      await second.route(ROUND, (route) => route.abort('internetdisconnected'));
      await takeIn(second, /К-\S+-2026-0000\d/u);
      await isMark(second, 'amber');
      const { here } = await signedFor(second);
      await second.unroute(ROUND);
      await goTo(second, '/sync');
      await die(region, () => second.keyboard.press('F9'));
      await isMark(second, 'amber');
      // Its PostgreSQL has outlived it.
      expect((await atRegion())['2-кабинет']).toBe(done === 0 ? before['2-кабинет'] : here);
      await region.start();
      for (const one of [second, first]) await syncNow(one);
      faults.splice(0, faults.length, ...faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/u.test(fault)));
      forgiveAway(faults);
      await expectWhole(everybody);
      expect((await signedFor(second)).here).toBe(here);
      for (const one of [first, second]) expect(await openCount(one)).toBe(done + 2);
    }
    expect(await openCount(other)).toBe(1);
  });
});
