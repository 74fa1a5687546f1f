import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import kkRegion from '../../locales/kk/region.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import ruRegion from '../../locales/ru/region.json' with { type: 'json' };
import { instantOf } from '../../shared/kernel/clock.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { extractPages, normalised } from '../forms/extract-text.ts';
import { goTo } from './kit/enter-practice.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { connectOffice, joinOffice } from './kit/join-region.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, layOffice, OFFICE_NOW, smallOffice } from './kit/open-office.ts';
import { type RegionPeople, seatRegionPeople } from './kit/region-people.ts';
import { goingClock, regionPort, type RegionServer, regionServer } from './kit/region-server.ts';
import { comeBack } from './kit/sign-in.ts';
import { forgiveAway, SYNC_MS, syncNow } from './kit/sync-now.ts';
import { ESSENCE, printOffered, REASONS, registerAtCounter } from './kit/work-complaint.ts';
import { sitDown, startMainAct } from './kit/work-day.ts';

const WORDS = { kk: { ...kkComplaints, region: kkRegion }, ru: { ...ruComplaints, region: ruRegion } } as const;
/** The office works in Kazakh, the region in Russian. */
const [HERE, THERE]: readonly [Lang, Lang] = ['kk', 'ru'];
const OFFICE = { kk: 'Үлгі ауданының білім бөлімі', ru: 'Отдел образования Образцового района' };
const BODY = { kk: 'Үлгі облысы', ru: 'Образцовая область' };
/** Written in the complainant's language, whatever the screen's is. */
const WRITTEN = [kkComplaints.forward.receiver['authorised-body'], kkComplaints.assign.resolutionDefault];
const NUMBER = /[^\s,]*2026-0*1/u;

/** The days pass when the story says so; between, the clock goes. */
const going = goingClock(OFFICE_NOW);
let passed = 0;
const now = () => instantOf(Date.parse(going()) + passed * 86_400_000);

let region: RegionServer;
let people: RegionPeople;
test.beforeAll(async () => {
  region = regionServer(now, regionPort(4));
  await region.start();
  people = await seatRegionPeople(region, now);
});
test.afterAll(() => region.stop());

/** A night passes over everybody: the server starts in the new day, who sits at a computer comes back. */
async function sleepUntilDay(day: number, pages: readonly Page[]): Promise<void> {
  await region.kill();
  passed = day;
  await region.start();
  for (const page of pages) {
    await page.clock.setSystemTime(now());
    await comeBack(page);
  }
}

test('a complaint from the office to the authorised body and back: sent on, taken over, heard, answered, told', async ({
  page: office,
  computer,
  faults,
  shot,
}) => {
  // A server, a database and two computers, each of which comes back on two more days: on a busy machine that takes its minutes.
  test.setTimeout(600_000);
  const body = await computer();
  await body.clock.setSystemTime(now());
  const [words, there] = [WORDS[HERE], WORDS[THERE]];
  const dialog = body.getByRole('dialog');
  const ownOf = (page: Page) => (page === office ? HERE : THERE);
  /** The screen as it stands is good to read. */
  const look = async (page: Page, name: string, lang: Lang = ownOf(page)) => {
    // What was written down, and said aloud in the language before, stays in the language in which it was.
    const stays = (fault: string) =>
      fault.startsWith('not in') && (lang !== ownOf(page) || WRITTEN.some((text) => fault.endsWith(text.slice(0, 80))));
    expect(
      (await inspectScreen(page, lang)).filter((fault) => !stays(fault)),
      name,
    ).toEqual([]);
    await shot(page, `to-region-${name}-${lang}`);
  };
  /** So it is in the other language; the own one is taken up again. */
  const lookInBoth = async (page: Page, name: string) => {
    await look(page, name);
    const own = ownOf(page);
    const other = own === 'kk' ? 'ru' : 'kk';
    await page.locator(`.q-langs button[lang="${other}"]`).press('Enter');
    await look(page, name, other);
    await page.locator(`.q-langs button[lang="${own}"]`).press('Enter');
  };
  const listed = body.getByRole('grid').getByRole('row').nth(1);
  const openList = async () => {
    await goTo(body, '/region/complaints');
    await body.keyboard.press('F9');
    await expect(listed).toContainText(ESSENCE, { timeout: SYNC_MS });
  };
  await test.step('the office and the body come to their computers', async () => {
    await layOffice(office, smallOffice(HERE));
    await office.clock.setSystemTime(now());
    await office.goto('/#/');
    await enterAs(office, 'head', HERE);
    const letter = async (name: string, beside?: string) => ({ address: region.url(), code: await people.codeFor(beside), computer: name });
    await connectOffice(office, { letter: await letter('Қабылдау'), lang: HERE, people });
    await joinOffice(body, BODY[THERE], { letter: await letter('Регион', 'Компьютер 1'), lang: THERE, people, person: 'Әбенова Г. М.' });
    await syncNow(body);
  });
  await test.step('the office registers a complaint to the body above it and sends it on', async () => {
    await sitDown(office, 'clerk', HERE);
    await registerAtCounter(office, words.matter.conduct, 'authorised-body');
    const complaint = new URL(office.url()).hash.slice(1);
    await sitDown(office, 'head', HERE);
    await goTo(office, complaint);
    await startMainAct(office, words.act['forward-complaint']);
    await office.locator('#caseFile').press('Space');
    await office.locator('#sheets').fill('12');
    await office.keyboard.press('Control+Enter');
    await printOffered(office, 'Қасымова', 1);
    await expect(office.getByText(words.state.forwarded).first()).toBeVisible();
    await shot(office, `to-region-sent-on-${HERE}`);
    await syncNow(office);
  });

  let number = '';
  await test.step('the body sees it waiting, and takes it over the next morning under its own number', async () => {
    await sleepUntilDay(1, [office, body]);
    forgiveAway(faults);
    await openList();
    await expect(listed).toContainText(there.region.body.waits);
    await lookInBoth(body, 'waits');
    await body.getByRole('grid').focus();
    await body.keyboard.press('Enter');
    await expect(dialog).toContainText(ESSENCE);
    await shot(body, `to-region-seen-${THERE}`);
    await body.keyboard.press('Control+Enter');
    await expect(dialog.locator('#receivedAt')).toBeFocused({ timeout: SYNC_MS });
    await body.keyboard.type('17112026');
    await dialog.locator('[id="receivedAt.time"]').fill('930');
    await body.keyboard.press('Tab');
    // It came on Tuesday 17.11: fifteen working days from there (Law on public services art. 25(2)), not from the day at the office.
    await expect(dialog.locator('.q-computed')).toContainText('08.12.2026');
    await look(body, 'take-over');
    await body.keyboard.press('Control+Enter');
    await expect(body.locator('.q-case-head')).toContainText(OFFICE[HERE]);
    number = NUMBER.exec(await body.locator('h1').innerText())?.[0] ?? '';
    expect(number).toMatch(/^Ө2-/u);
    await expect(body.locator('.q-case-grid')).toContainText('08.12.2026');
    await lookInBoth(body, 'taken-over');
  });
  await test.step('the complainant is heard before an answer that burdens', async () => {
    await startMainAct(body, there.act['assign-complaint']);
    await body.keyboard.press('ArrowDown');
    await body.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await body.getByRole('button', { name: there.act['answer-complaint'] }).press('Enter');
    await dialog.getByRole('radio', { name: there.outcome.refused, exact: true }).press('Space');
    await expect(dialog.getByRole('alert').or(dialog.locator('.q-notice')).first()).toBeVisible();
    await shot(body, `to-region-unheard-${THERE}`);
    await body.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await body.getByRole('button', { name: there.act['notify-preliminary'] }).press('Enter');
    await body.locator('#text').fill(REASONS);
    await expect(dialog.locator('.q-computed')).toContainText('20.11.2026');
    await body.keyboard.press('Control+Enter');
    await printOffered(body, REASONS, 1);
    await body.getByRole('button', { name: there.act['record-complaint-objection'] }).press('Enter');
    await body.keyboard.type('Келіспеймін: анықтама бірінші рет берілді.');
    await body.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await startMainAct(body, there.act['finish-complaint-hearing']);
    await body.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await shot(body, `to-region-heard-${THERE}`);
    await syncNow(body);
  });
  await test.step('the office is told who looks into it, under which number and until when', async () => {
    await syncNow(office);
    await goTo(office, '/complaints');
    await office.getByRole('grid').focus();
    await shot(office, `to-region-board-${HERE}`);
    await office.getByRole('grid').focus();
    await office.keyboard.press('Enter');
    await expect(office.getByRole('tabpanel')).toContainText(number);
    await expect(office.getByRole('tabpanel')).toContainText('08.12.2026');
    await expect(office.locator('.q-case-grid')).toContainText('08.12.2026');
    // It is not the office's move: closing is no key away.
    await expect(office.getByRole('button', { name: words.act['close-complaint'] })).not.toContainText('F8');
    await lookInBoth(office, 'told');
  });
  await test.step('the answer is signed when the law lets it be, printed and sent', async () => {
    await sleepUntilDay(4, [body, office]);
    forgiveAway(faults);
    await openList();
    await body.getByRole('grid').focus();
    await body.keyboard.press('Enter');
    await expect(dialog).toContainText(number);
    await body.keyboard.press('Control+Enter');
    await expect(body.locator('.q-case-head')).toBeVisible();
    await startMainAct(body, there.act['answer-complaint']);
    await dialog.getByRole('radio', { name: there.outcome.refused, exact: true }).press('Space');
    await look(body, 'answer');
    await body.keyboard.press('Control+Enter');
    await expect(dialog.locator('.print-preview svg').first()).toContainText(REASONS);
    await shot(body, `to-region-paper-${THERE}`);
    const saved = body.waitForEvent('download');
    await body.keyboard.press('Control+s');
    const paper = normalised(extractPages(readFileSync(await (await saved).path())).join('\n'));
    for (const said of [BODY.kk, 'Қасымова', REASONS, number, 'Шағ-1-2026-0001']) expect(paper).toContain(said);
    await printOffered(body, REASONS, 1);
    await startMainAct(body, there.act['send-answer']);
    await body.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(body.getByText(there.state.sent).first()).toBeVisible();
    await syncNow(body);
    await openList();
    await expect(listed).toContainText(there.state.sent);
    await shot(body, `to-region-answered-list-${THERE}`);
  });
  await test.step('the office reads the outcome in the signed entry of the region and closes its complaint', async () => {
    await syncNow(office);
    await goTo(office, '/');
    const link = office.locator('.q-owed').getByRole('link', { name: words.outcome.refused });
    await expect(link).toBeVisible();
    await shot(office, `to-region-today-${HERE}`);
    await link.press('Enter');
    const leaf = office.getByRole('tabpanel');
    await expect(leaf).toContainText(words.outcome.refused);
    await lookInBoth(office, 'outcome');
    await office.getByRole('tab', { name: words.tabs.journal }).press('Enter');
    await expect(leaf).toContainText(BODY[HERE]);
    await shot(office, `to-region-journal-${HERE}`);
    await office.getByRole('tab', { name: words.tabs.progress }).press('Enter');
    await startMainAct(office, words.act['close-complaint']);
    await office.keyboard.press('Enter');
    await expect(office.getByText(words.state.closed).first()).toBeVisible();
    await shot(office, `to-region-closed-${HERE}`);
    await syncNow(office);
    await goTo(office, '/');
    await expect(office.locator('.q-owed').getByRole('link', { name: words.outcome.refused })).toHaveCount(0);
  });
});
