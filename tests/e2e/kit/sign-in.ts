import { expect, type Page } from '@playwright/test';
import { PASSWORD } from './make-vault.ts';

/** Deriving a key takes its second, on a busy machine several. */
export const DOOR_MS = 60_000;

/** Somebody comes in at the door: their name, their password. */
export async function signIn(page: Page, name: string | RegExp, password = PASSWORD): Promise<void> {
  const button = page.locator('.q-name', { hasText: name });
  await button.click({ timeout: DOOR_MS });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('main#main')).toBeVisible({ timeout: DOOR_MS });
}

/** Who sits here types the password again: the name stands there already, and so does the screen afterwards. */
export async function typePassword(page: Page, password = PASSWORD): Promise<void> {
  await page.locator('#password').fill(password, { timeout: DOOR_MS });
  await page.keyboard.press('Enter');
  await expect(page.locator('main#main')).toBeVisible({ timeout: DOOR_MS });
}

/** The page is loaded anew, and the same person comes back. */
export async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await typePassword(page);
}

/** Who sits there gets up for somebody else, by keys; `other` is the words of that button. */
export async function getUp(page: Page, other: string): Promise<void> {
  await page.locator('.q-who').press('Enter');
  // The dialog takes the focus when it stands.
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await page.getByRole('dialog').getByRole('button', { name: other }).press('Enter');
}
