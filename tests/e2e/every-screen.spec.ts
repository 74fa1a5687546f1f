import type { Page } from '@playwright/test';
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { inRepo } from '../../build/repo-root.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { IIN } from '../world/people.ts';
import { enterPractice, goTo, sitDownInPractice } from './kit/enter-practice.ts';
import { inspectScreen, walkWithTab } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { OFFICE_NOW } from './kit/open-office.ts';
import { typeCodeBack, typeFirstPassword } from './kit/set-up-office.ts';

const WORDS = { kk: { terms: kkTerms }, ru: { terms: ruTerms } } as const;
// Every act that has a dialog.
const ACTS = [
  'assign',
  'confirm-completeness',
  'finish-hearing',
  'draft-grant',
  'sign',
  'issue',
  'close',
  'record-objection',
  'draft-refusal',
  'refuse-acceptance',
  'return-draft',
  'correct',
] as const;
type View = readonly [name: string, open: (page: Page, lang: Lang) => Promise<void>];

const tab = (id: string) => async (page: Page) => {
  await page.locator(`#${id}`).click();
  await expect(page.locator(`#${id}`)).toHaveAttribute('aria-selected', 'true');
};
const firstRow = async (page: Page) => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-case-head')).toBeVisible();
};
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
};
const dialogOf = (open: (page: Page, lang: Lang) => Promise<void>) => async (page: Page, lang: Lang) => {
  await open(page, lang);
  await expect(page.getByRole('dialog')).toBeVisible();
};
/** What a clerk sees, in the groups of a working day. */
const VIEWS: Readonly<Record<string, readonly View[]>> = {
  'Today and a case': [
    ['today', (page) => goTo(page, '/')],
    ['today-open', (page) => page.locator('[data-group]').last().click()],
    ['case-progress', firstRow],
    ['case-application', tab('tab-application')],
    ['case-reckoning', tab('tab-reckoning')],
    ['case-journal', tab('tab-journal')],
    ['case-forms', tab('tab-forms')],
    ['case-complaints', tab('tab-complaints')],
    ['case-print', dialogOf((page) => page.keyboard.press('Alt+p'))],
  ],
  'the box, the journals, complaints': [
    ['search-start', (page) => goTo(page, '/search')],
    ['search-found', (page) => page.locator('#search').fill('а')],
    ['search-nothing', (page) => page.locator('#search').fill('жоқтегіжоқ')],
    ['complaint-board', async (page) => (await page.locator('#search').fill(''), await goTo(page, '/complaints'))],
    ['complaint', firstRow],
    ['journal-incoming', (page) => goTo(page, '/journals')],
    ['journal-refused', tab('journal-refused')],
    ['journal-complaints', tab('journal-complaints')],
    ['journal-gaps', tab('journal-gaps')],
  ],
  'the counter, the law, the settings': [
    ['intake', (page) => goTo(page, '/intake')],
    ['intake-found', (page) => page.locator('#intake-search').fill('а')],
    [
      'intake-form',
      async (page) => {
        await page.locator('#intake-search').fill(IIN.woman1990);
        await page.keyboard.press('Enter');
        await expect(page.locator('[id="applicant.iin"]')).toBeVisible();
      },
    ],
    ['personal-data', (page) => goTo(page, '/personal-data')],
    ['calendar', (page) => goTo(page, '/calendar')],
    ['law', (page) => goTo(page, '/law')],
    ['settings', (page) => goTo(page, '/settings')],
    ['keys', dialogOf((page) => page.keyboard.press('F1'))],
  ],
};

/** What the head sees: the acts of a case in each state, and the people of the office. */
const HEAD_VIEWS: readonly View[] = [
  ['today-head', (page) => goTo(page, '/')],
  ['settings-head', (page) => goTo(page, '/settings')],
  ['settings-staff', dialogOf((page) => page.locator('.q-staff button').first().click())],
];

async function look(page: Page, lang: Lang, name: string): Promise<void> {
  await page.waitForTimeout(250);
  await page.screenshot({ path: inRepo('tests/artefacts', `screen-${name}-${lang}.png`) });
  expect.soft(await inspectScreen(page, lang), `${name} (${lang})`).toEqual([]);
  expect.soft(await walkWithTab(page), `${name} (${lang}) with Tab`).toEqual([]);
}

for (const lang of LANGS) {
  for (const [group, views] of Object.entries(VIEWS)) {
    test(`every screen is whole, readable and reached by keys: ${group} (${lang})`, async ({ page }) => {
      await enterPractice(page, lang, 'clerk');
      for (const [name, open] of views) {
        await open(page, lang);
        await look(page, lang, name);
      }
    });
  }

  test(`so is every dialog of every act, and the office's people (${lang})`, async ({ page }) => {
    await enterPractice(page, lang, 'head');
    for (const [name, open] of HEAD_VIEWS) {
      await open(page, lang);
      await look(page, lang, name);
    }
    await closeDialog(page);
    const seen = new Set<string>();
    for (const role of ['head', 'clerk', 'executor'] as const) {
      await sitDownInPractice(page, role);
      await lookAtActs(page, lang, seen);
    }
    expect(ACTS.filter((act) => !seen.has(act))).toEqual([]);
  });

  test(`so is the first start, step by step (${lang})`, async ({ page }) => {
    await page.clock.setFixedTime(OFFICE_NOW);
    await page.goto('/');
    await expect(page.locator('.q-choice')).toHaveCount(2);
    await page.screenshot({ path: inRepo('tests/artefacts', `screen-start-language-${lang}.png`) });
    await page.locator(`.q-choice[lang=${lang}]`).click();
    await look(page, lang, 'start-place');
    await page.locator('.q-choice').first().click();
    await look(page, lang, 'start-password');
    await typeFirstPassword(page);
    await look(page, lang, 'start-recovery');
    await typeCodeBack(page);
    await look(page, lang, 'start-office');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await look(page, lang, 'start-office-errors');
  });
}

/** Opens, on one case of each state, the dialog of each act that has not been seen yet. */
async function lookAtActs(page: Page, lang: Lang, seen: Set<string>): Promise<void> {
  for (const group of ['waiting', 'open']) {
    const chips = page.locator('.q-chip');
    const open = async () => {
      await goTo(page, '/');
      await page.locator(`[data-group=${group}]`).click();
      await expect(chips.first()).toBeVisible();
    };
    await open();
    for (let state = (await chips.count()) - 1; state >= 0; state -= 1) {
      await open();
      await chips.nth(state).click();
      await firstRow(page);
      await lookAtActsOfCase(page, lang, seen);
    }
  }
}

async function lookAtActsOfCase(page: Page, lang: Lang, seen: Set<string>): Promise<void> {
  const buttons = page.locator('.q-acts .q-act');
  for (let at = (await buttons.count()) - 1; at >= 0; at -= 1) {
    const title = await buttons.nth(at).locator('.mantine-Button-label').innerText();
    const act = ACTS.find((known) => WORDS[lang].terms.act[known] === title) ?? title;
    if (seen.has(act)) continue;
    if (act === 'sign') await look(page, lang, 'case-to-sign');
    seen.add(act);
    await buttons.nth(at).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, lang, `act-${act}`);
    await closeDialog(page);
  }
}
