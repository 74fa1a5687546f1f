import { expect, type Page } from '@playwright/test';
import type { Addressee } from '../../../shared/complaints/complaint.ts';
import { goTo } from './enter-practice.ts';
import { keysOf } from './keys.ts';
import { printCount } from './record-prints.ts';

/** What a complaint of the tests says, and why it is not satisfied. */
export const ESSENCE = 'Маман құжаттарды екі рет әкелуді талап етті.';
export const REASONS = 'Талап қағидалардың 9-тармағына сәйкес қойылған.';

/** At the counter: a complaint about no case, with keys alone; its file is opened at the end. `matter`: as it stands on the screen. */
export async function registerAtCounter(page: Page, matter: string, addressee: Addressee = 'office'): Promise<void> {
  const keys = keysOf(page);
  await goTo(page, '/complaints/new');
  await keys.to('complaint-search');
  await keys.press('Enter');
  await expect(page.locator('#essence')).toBeVisible();
  if (addressee !== 'office') await page.locator(`input[type=radio][value=${addressee}]`).press('Space');
  await page.getByRole('radio', { name: matter, exact: true }).press('Space');
  await keys.put('essence', ESSENCE);
  await page.locator('[id="complainant.surname"]').press('Home');
  await keys.put('complainant.surname', 'Қасымова');
  await keys.put('complainant.name', 'Әлия');
  await keys.put('complainant.address', 'Үлгі ауылы, Жаңа көшесі, 5');
  await keys.press('Control+Enter');
  await expect(page.locator('.intake-outcome')).toContainText('2026-0001');
  await keys.press('Alt+o');
  await expect(page.locator('.q-case-head')).toBeVisible();
}

/** The paper that was offered is printed, and the window closed. */
export async function printOffered(page: Page, text: string, count: number): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.print-preview svg').first()).toContainText(text);
  await page.keyboard.press('Control+p');
  await expect.poll(() => printCount(page)).toBe(count);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
