import type { Page } from '@playwright/test';
import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import kkFile from '../../locales/kk/file.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import ruFile from '../../locales/ru/file.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { aboutCase, assignedTo, type ComplaintTestWorld, makeComplaintWorld, registered } from '../world/complaints.ts';
import { instantAt } from '../world/make-world.ts';
import { signedCase } from '../world/stories.ts';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { seedStore } from './kit/seed-store.ts';
import { comeBack, signIn } from './kit/sign-in.ts';
import { printOffered, REASONS, registerAtCounter } from './kit/work-complaint.ts';
import { hasNoSeriousFaults, sitDown, startMainAct } from './kit/work-day.ts';

const WORDS = {
  kk: { words: kkComplaints, file: kkFile, refusals: kkRefusals },
  ru: { words: ruComplaints, file: ruFile, refusals: ruRefusals },
} as const;

/** Another person sits down and opens the only complaint of the board. */
async function nowActs(page: Page, role: 'clerk' | 'executor' | 'head', lang: Lang): Promise<void> {
  await sitDown(page, role, lang);
  await goTo(page, '/complaints');
  const list = page.getByRole('grid');
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-case-head')).toBeVisible();
}

for (const lang of LANGS) {
  const { words, file } = WORDS[lang];

  test(`a complaint from the counter to the sent answer: looked into, heard, refused (${lang})`, async ({ page, shot }) => {
    const dialog = page.getByRole('dialog');
    await openOffice(page, lang);
    await registerAtCounter(page, words.matter.conduct);
    await expect(page.getByText(words.state.registered).first()).toBeVisible();
    // What is missing is named, and completed by whoever is told of it.
    await expect(page.locator('.q-complaint-missing')).toContainText(words.particular.phone);
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-registered-${lang}`);
    await page.locator('.q-complaint-missing').getByRole('button').press('Enter');
    await page.locator('#phone').fill('8 700 000 00 01');
    await shot(page, `complaint-complete-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.q-complaint-missing')).not.toContainText(words.particular.phone);

    await nowActs(page, 'head', lang);
    await startMainAct(page, words.act['assign-complaint']);
    await page.keyboard.press('End');
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-assign-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.state.assigned).first()).toBeVisible();

    await nowActs(page, 'executor', lang);
    await startMainAct(page, words.act['notify-preliminary']);
    await page.keyboard.type(REASONS);
    // Leaving loses nothing: what was typed is there again.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await startMainAct(page, words.act['notify-preliminary']);
    await expect(dialog.getByText(file.dialog.restored)).toBeVisible();
    await expect(page.locator('#text')).toHaveValue(REASONS);
    // Received on Monday 16.11: objections for two working days, the answer not before the fourth (АППК art. 73).
    await expect(dialog.locator('.q-computed')).toContainText('18.11.2026');
    await expect(dialog.locator('.q-computed')).toContainText('19.11.2026');
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-notice-${lang}`);
    await page.keyboard.press('Control+Enter');
    await printOffered(page, REASONS, 1);
    await expect(page.getByText(words.state.notified).first()).toBeVisible();

    await nowActs(page, 'clerk', lang);
    await page.getByRole('button', { name: words.act['record-complaint-objection'] }).press('Enter');
    await page.keyboard.type('Келіспеймін: анықтама бірінші рет берілді.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Келіспеймін: анықтама бірінші рет берілді.')).toBeVisible();

    await nowActs(page, 'executor', lang);
    await startMainAct(page, words.act['finish-complaint-hearing']);
    await page.locator('#oral').press('Space');
    await page.locator('[id="protocol.present"]').fill('Қасымова Ә., Сейітова А. Б.');
    await page.locator('[id="protocol.text"]').fill('Шағым беруші талаптарын қайталады.');
    await shot(page, `complaint-hearing-${lang}`);
    await page.keyboard.press('Control+Enter');
    await printOffered(page, 'Шағым беруші талаптарын қайталады.', 2);
    await expect(page.getByText(words.state.heard).first()).toBeVisible();

    await nowActs(page, 'head', lang);
    await startMainAct(page, words.act['answer-complaint']);
    await dialog.getByRole('radio', { name: words.outcome.refused, exact: true }).press('Space');
    // Too early is said before it is tried, and refused when it is.
    await expect(dialog).toContainText('19.11.2026');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').first()).toContainText('19.11.2026');
    await shot(page, `complaint-too-early-${lang}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.clock.setFixedTime('2026-11-19T05:00:00.000Z');
    await comeBack(page);
    await expect(page.locator('.q-case-head')).toBeVisible();
    await startMainAct(page, words.act['answer-complaint']);
    await expect(page.locator('#text')).toHaveValue(REASONS);
    await expect(dialog.getByRole('radio', { name: words.outcome.refused, exact: true })).toBeChecked();
    await dialog.locator('summary').press('Enter');
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-answer-${lang}`);
    await page.keyboard.press('Control+Enter');
    await shot(page, `complaint-answer-paper-${lang}`);
    await printOffered(page, 'Келіспеймін', 1);
    await expect(page.getByText(words.state.answered).first()).toBeVisible();

    await nowActs(page, 'clerk', lang);
    await startMainAct(page, words.act['send-answer']);
    await page.locator('#note').fill('RR000000001KZ');
    await shot(page, `complaint-send-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.state.sent).first()).toBeVisible();
    await shot(page, `complaint-sent-${lang}`);
    await startMainAct(page, words.act['close-complaint']);
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.state.closed).first()).toBeVisible();

    await page.getByRole('tab', { name: words.tabs.journal }).press('Enter');
    const journal = page.getByRole('tabpanel');
    await expect(journal.getByRole('row')).toHaveCount(13);
    await expect(journal).toContainText(words.form['complaint-protocol']);
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-journal-${lang}`);
    for (const tab of ['text', 'reckoning', 'forms'] as const) {
      await page.getByRole('tab', { name: words.tabs[tab] }).press('Enter');
      await hasNoSeriousFaults(page);
      await shot(page, `complaint-${tab}-${lang}`);
    }
  });
}

/** Opens one complaint of a world that has been lived through elsewhere, with the head at the desk. */
async function openSeeded(
  page: Page,
  lang: Lang,
  w: ComplaintTestWorld,
  opened: { readonly complaint: Complaint; readonly at: string },
): Promise<void> {
  await page.clock.setFixedTime(instantAt(opened.at));
  await page.addInitScript((chosen) => {
    // The frame of a printed sheet has no storage.
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, w.facts());
  await page.goto('/');
  await signIn(page, /^Әбенова/u);
  await goTo(page, `/complaints/${opened.complaint.id}`);
  await expect(page.locator('.q-case-head')).toBeVisible();
}

for (const lang of LANGS) {
  const { words, refusals } = WORDS[lang];

  test(`a complaint that is right is satisfied at once, without a hearing (${lang})`, async ({ page }) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    await openSeeded(page, lang, w, { complaint: registered(w), at: '2026-11-16T11:00' });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: words.act['answer-complaint'] }).press('Enter');
    await dialog.getByRole('radio', { name: words.outcome.satisfied, exact: true }).press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Артық құжат талап етілген.');
    await page.keyboard.press('Control+Enter');
    await printOffered(page, 'Артық құжат талап етілген.', 1);
    await expect(page.getByText(words.state.answered).first()).toBeVisible();
  });

  test(`what is addressed above the office goes on with its cover letter within three days (${lang})`, async ({ page, shot }) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const complaint = registered(w, { addressee: 'authorised-body' });
    await openSeeded(page, lang, w, { complaint, at: '2026-11-18T11:00' });
    // Both clocks side by side, the one of sending on first and red on the day before its last.
    await expect(page.locator('.q-case-grid > .q-case-cell').first()).toContainText('19.11.2026');
    await expect(page.locator('.q-case-grid > .q-case-cell').nth(1)).toContainText('07.12.2026');
    await startMainAct(page, words.act['forward-complaint']);
    await shot(page, `complaint-forward-${lang}`);
    await page.keyboard.press('Control+Enter');
    await printOffered(page, 'Қасымова', 1);
    await expect(page.getByText(words.state.forwarded).first()).toBeVisible();
    await shot(page, `complaint-forwarded-${lang}`);
  });

  test(`who signed the refusal does not answer the complaint about it; the case is a key away (${lang})`, async ({ page, shot }) => {
    const w = makeComplaintWorld('2026-11-02T10:00');
    const subject = signedCase(w.ground, 'refusal');
    w.setNow('2026-11-16T10:00');
    const complaint = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
    await openSeeded(page, lang, w, { complaint, at: '2026-11-16T11:00' });
    const answer = page.getByRole('button', { name: words.act['answer-complaint'] });
    await expect(answer).toHaveAttribute('aria-disabled', 'true');
    await expect(page.locator('.q-refused').filter({ has: answer })).toContainText(refusals['answers-own-decision']);
    await hasNoSeriousFaults(page);
    await shot(page, `complaint-own-decision-${lang}`);
    await page.keyboard.press('Alt+o');
    await expect(page.locator('h1')).toContainText(subject.number.text);
  });

  test(`a late complaint says what follows, and a term is extended only while it runs (${lang})`, async ({ page, shot }) => {
    const w = makeComplaintWorld('2026-11-02T10:00');
    const complaint = assignedTo(w, registered(w));
    await openSeeded(page, lang, w, { complaint, at: '2026-11-16T11:00' });
    await expect(page.locator('.q-case-head').getByRole('alert').first()).toContainText(words.consequence['counts-as-refusal']);
    await shot(page, `complaint-late-${lang}`);
    const dialog = page.getByRole('dialog');
    const extend = async () => {
      await page.getByRole('button', { name: words.act['extend-term'] }).press('Enter');
      await page.locator('#until').fill('16.11.2026');
      await page.locator('#ground').fill('Қосымша материал сұратылды.');
    };
    await extend();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText(WORDS[lang].refusals['extend-after-term']);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.clock.setFixedTime(instantAt('2026-11-09T11:00'));
    await comeBack(page);
    await page.getByRole('button', { name: words.act['extend-term'] }).press('Enter');
    await expect(dialog.locator('.q-computed')).toContainText('5');
    await shot(page, `complaint-extend-${lang}`);
    await page.keyboard.press('Control+Enter');
    await printOffered(page, 'Қосымша материал сұратылды.', 1);
    await expect(page.locator('.q-case-grid')).toContainText('16.11.2026');
  });
}
