import type { Page } from '@playwright/test';
import { addressOf, mailOf, markedPeople, nameOf, PASSWORD, SIGN_IN_NAMES } from './marks.ts';

const LOADED_MS = 120_000;
const PERSON = 4321;

/** Some of a clerk's day in the built application, with marked people on every screen; at the end the screen is locked or left as it is. */
export async function workADay(page: Page, end: 'lock' | 'stay'): Promise<void> {
  page.setDefaultTimeout(LOADED_MS);
  await signIn(page);
  await takeIn(page);
  await search(page);
  if (end === 'stay') return;
  await page.keyboard.press('Alt+l');
  await page.locator('#password').waitFor();
}

async function signIn(page: Page): Promise<void> {
  await page.locator('.q-name', { hasText: SIGN_IN_NAMES[1] }).click();
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('main#main').waitFor();
}

/** An application typed in as far as it goes: a draft of marked people, on the screen and under its seal. */
async function takeIn(page: Page): Promise<void> {
  const [adult, child] = [markedPeople('applicant', PERSON).at(-1), markedPeople('child', PERSON).at(-1)];
  await goTo(page, '/intake');
  await page.locator('#intake-search').fill(adult?.iin ?? '');
  await page.keyboard.press('Enter');
  const typed: Readonly<Record<string, string>> = {
    'applicant.surname': nameOf(PERSON),
    'applicant.name': 'Әлия',
    'applicant.address': addressOf(PERSON),
    'applicant.email': mailOf(PERSON),
    'children.0.surname': nameOf(PERSON),
    'children.0.name': 'Ерлан',
    'children.0.iin': child?.iin ?? '',
  };
  for (const [id, text] of Object.entries(typed)) await page.locator(`[id="${id}"]`).fill(text);
  await page.locator('[data-save=saved]').waitFor();
}

/** A marked name asked for, the first case found opened, each of its leaves looked at. */
async function search(page: Page): Promise<void> {
  await goTo(page, '/search');
  await page.locator('#search').fill(nameOf(11));
  // Complaints of the same person stand above in a list of their own.
  const cases = page
    .getByRole('grid')
    .filter({ hasText: nameOf(11) })
    .last();
  await cases.waitFor();
  await cases.focus();
  await page.keyboard.press('Enter');
  await page.locator('.q-case-head').waitFor();
  for (const leaf of await page.getByRole('tab').all()) {
    await leaf.click();
    await page.waitForTimeout(300);
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`);
  await page.locator('main#main h1').first().waitFor();
}
