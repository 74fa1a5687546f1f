import { expect, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import kk from '../../../locales/kk/app.json' with { type: 'json' };
import ru from '../../../locales/ru/app.json' with { type: 'json' };
import type { Lang } from '../../../shared/kernel/lang.ts';
import { IIN } from '../../world/people.ts';
import { enterAs, ROLE } from './open-office.ts';

const WORDS = { kk, ru } as const;
const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);

const PEOPLE = {
  'applicant.surname': 'Қасымова',
  'applicant.name': 'Әлия',
  'applicant.address': 'Үлгі ауданы, Сынақ көшесі, 1-үй',
  'applicant.phone': '8 700 000 00 00',
  'children.0.surname': 'Қасымов',
  'children.0.name': 'Ерлан',
  'children.0.iin': IIN.boy2015,
  'courtDecision.court': 'Үлгі аудандық соты',
  'courtDecision.date': '14.03.2025',
  'courtDecision.number': '2-100/2025',
  'documents.2.validUntil': '31.12.2027',
} as const;
/** Who is another than usual. */
type People = Partial<Record<keyof typeof PEOPLE, string>>;

/** Takes in a whole application at the counter, quickly: how it is typed by keyboard is the intake's own test. */
export async function takeIn(page: Page, number: string | RegExp = 'К-1-2026-00001', people: People = {}): Promise<void> {
  await fillApplication(page, people);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.intake-outcome')).toContainText(number);
}

/** A whole application on the screen, not yet registered. */
export async function fillApplication(page: Page, people: People = {}): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/intake'));
  await field(page, 'intake-search').fill(IIN.woman1990);
  await page.keyboard.press('Enter');
  await field(page, 'documents.1.state').press('Space');
  await field(page, 'documents.2.state').press('Space');
  for (const [id, text] of Object.entries({ ...PEOPLE, ...people })) await field(page, id).fill(text);
  await field(page, 'identity.document').selectOption('id-card');
  await field(page, 'consent.given').press('Space');
}

/** Another person, or the same in another role, sits down; the desk shows Today. */
export async function sitDown(page: Page, role: 'clerk' | 'executor' | 'head', lang: Lang): Promise<void> {
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.locator('.q-who').press('Enter');
  const dialog = page.getByRole('dialog');
  const own = dialog.getByRole('button', { name: ROLE[lang][role], exact: true });
  await expect(dialog.getByRole('button', { name: WORDS[lang].who.other })).toBeVisible();
  if (await own.isVisible()) await own.click();
  else {
    await dialog.getByRole('button', { name: WORDS[lang].who.other }).click();
    await enterAs(page, role, lang);
  }
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+1');
}

/** From Today, with keys only: the first case of the list that waits for this person. */
export async function openWaitingCase(page: Page): Promise<void> {
  const list = page.getByRole('grid');
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-case-head')).toBeVisible();
}

/** The main act of the moment has the key F8; waits for its dialog. */
export async function startMainAct(page: Page, title: string): Promise<void> {
  // Keys of the screen sleep while the dialog of the act before is still closing.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByRole('heading', { name: title })).toBeVisible();
}

/** Nobody who needs a screen reader or contrast is shut out: no serious or critical finding. */
export async function hasNoSeriousFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)).toEqual([]);
}
