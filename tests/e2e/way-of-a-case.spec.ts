import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkFile from '../../locales/kk/file.json' with { type: 'json' };
import kkToday from '../../locales/kk/today.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruFile from '../../locales/ru/file.json' with { type: 'json' };
import ruToday from '../../locales/ru/today.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { printCount } from './kit/record-prints.ts';
import { comeBack } from './kit/sign-in.ts';
import { hasNoSeriousFaults, openWaitingCase, sitDown, startMainAct, takeIn } from './kit/work-day.ts';

const WORDS = {
  kk: { cases: kkCases, file: kkFile, terms: kkTerms, today: kkToday },
  ru: { cases: ruCases, file: ruFile, terms: ruTerms, today: ruToday },
} as const;

for (const lang of LANGS) {
  test(`the whole way of a case, from the door to the printed permission (${lang})`, async ({ page, shot }) => {
    const { cases, file, terms, today } = WORDS[lang];
    const dialog = page.getByRole('dialog');
    await openOffice(page, lang);
    await takeIn(page);

    await sitDown(page, 'head', lang);
    await expect(page.getByRole('tab', { name: today.groups.waiting })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tab', { name: today.groups.waiting })).toContainText('1');
    await hasNoSeriousFaults(page);
    await shot(page, `today-head-${lang}`);
    await openWaitingCase(page);
    await hasNoSeriousFaults(page);
    await startMainAct(page, terms.act.assign);
    await hasNoSeriousFaults(page);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(terms.state.assigned).first()).toBeVisible();

    await sitDown(page, 'executor', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act['confirm-completeness']);
    await shot(page, `completeness-${lang}`);
    await page.keyboard.press('Enter');
    await expect(page.getByText(terms.state.checked).first()).toBeVisible();
    await startMainAct(page, terms.act['draft-grant']);
    await page.keyboard.type('Білім бөлімі, 3-кабинет');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Сенбі, 10:00–12:00');
    // Leaving loses nothing: what was typed is there again.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await startMainAct(page, terms.act['draft-grant']);
    await expect(dialog.getByText(file.dialog.restored)).toBeVisible();
    await expect(page.locator('#schedule')).toHaveValue('Сенбі, 10:00–12:00');
    await shot(page, `draft-permission-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.drafted).first()).toBeVisible();

    await sitDown(page, 'head', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act.sign);
    await shot(page, `sign-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Ш-1-2026-00001')).toBeVisible();
    await shot(page, `signed-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.locator('.print-preview svg').first()).toContainText('Сенбі, 10:00–12:00');
    await shot(page, `permission-${lang}`);
    await page.keyboard.press('Control+p');
    await expect.poll(() => printCount(page)).toBe(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await sitDown(page, 'clerk', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act.issue);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.issued).first()).toBeVisible();
    await startMainAct(page, terms.act.close);
    await page.keyboard.press('Enter');
    await expect(page.getByText(terms.state.closed).first()).toBeVisible();

    await page.getByRole('tab', { name: cases.tabs.journal }).press('Enter');
    await expect(page.getByRole('tabpanel').getByRole('row')).toHaveCount(9);
    await expect(page.getByRole('tabpanel')).toContainText(terms.form.permission);
    await hasNoSeriousFaults(page);
    await shot(page, `case-journal-${lang}`);
  });
}

for (const lang of LANGS) {
  test(`refusal of the service: heard first, signed not before its day (${lang})`, async ({ page, shot }) => {
    const { cases, terms } = WORDS[lang];
    const dialog = page.getByRole('dialog');
    await openOffice(page, lang);
    await takeIn(page);
    await sitDown(page, 'head', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act.assign);
    await page.keyboard.press('Control+Enter');
    await sitDown(page, 'executor', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act['confirm-completeness']);
    await page.keyboard.press('Enter');
    await expect(page.getByText(terms.state.checked).first()).toBeVisible();

    await page.getByRole('button', { name: terms.act['draft-refusal'] }).press('Enter');
    // Nothing is ticked and no reason given: both are asked for, the fields stand at hand.
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveCount(2);
    await dialog.getByRole('checkbox').first().press('Space');
    await page.locator('#justification').fill('Құжаттағы мәліметтер расталмады.');
    // Received on Monday 16.11: objections for two working days, the decision not before the fourth (АППК art. 73).
    await expect(dialog).toContainText('18.11.2026');
    await expect(dialog).toContainText('19.11.2026');
    await page.locator('#noticeReceived').fill('18.11.2026');
    await expect(dialog.getByText(cases.refusal.beyondTerm.split('{{')[0] ?? '')).toBeHidden();
    await page.locator('#noticeReceived').fill('19.11.2026');
    await expect(dialog.getByText(cases.refusal.beyondTerm.split('{{')[0] ?? '')).toBeVisible();
    await shot(page, `draft-refusal-${lang}`);
    await page.locator('#noticeReceived').fill('16.11.2026');
    await hasNoSeriousFaults(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state['refusal-noticed']).first()).toBeVisible();

    await expect(dialog.locator('.print-preview svg').first()).toContainText(lang === 'kk' ? /18\s*қараша/u : /18\s*ноября/u);
    await shot(page, `preliminary-notice-${lang}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    const finish = page.getByRole('button', { name: terms.act['finish-hearing'] });
    await expect(finish).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: terms.act['record-objection'] }).press('Enter');
    await page.keyboard.type('Келіспеймін: анықтама бар.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Келіспеймін: анықтама бар.')).toBeVisible();
    await startMainAct(page, terms.act['finish-hearing']);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.drafted).first()).toBeVisible();

    await sitDown(page, 'head', lang);
    await openWaitingCase(page);
    const sign = page.getByRole('button', { name: new RegExp(`^${terms.act.sign}( F8)?$`, 'u') });
    await expect(sign).toHaveAttribute('aria-disabled', 'true');
    await expect(page.locator('.q-refused').filter({ has: sign })).toContainText('19.11.2026');
    await shot(page, `refusal-too-early-${lang}`);
    await page.clock.setFixedTime('2026-11-19T05:00:00.000Z');
    await comeBack(page);
    await expect(sign).not.toHaveAttribute('aria-disabled');
    await startMainAct(page, terms.act.sign);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Ш-1-2026-00001')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.locator('.print-preview svg').first()).toContainText('Құжаттағы мәліметтер расталмады.');
    await shot(page, `refusal-printed-${lang}`);
  });
}
