import { expect, type Page } from '@playwright/test';
import kkStart from '../../../locales/kk/start.json' with { type: 'json' };
import kk from '../../../locales/kk/sync.json' with { type: 'json' };
import ruStart from '../../../locales/ru/start.json' with { type: 'json' };
import ru from '../../../locales/ru/sync.json' with { type: 'json' };
import type { Lang } from '../../../shared/kernel/lang.ts';
import { goTo } from './enter-practice.ts';
import { PASSWORD } from './make-vault.ts';
import type { RegionPeople } from './region-people.ts';
import { DOOR_MS } from './sign-in.ts';
import { SYNC_MS } from './sync-now.ts';

const WORDS = { kk: { ...kk, start: kkStart }, ru: { ...ru, start: ruStart } } as const;

/** What stands in the letter of the region: address, code, and what this computer is called. */
export type Letter = { readonly address: string; readonly code: string; readonly computer: string };

/** A picture of a moment that is soon over. */
type Look = (page: Page, moment: 'person' | 'waiting') => Promise<void>;
type Asking = { readonly letter: Letter; readonly lang: Lang; readonly people: RegionPeople; readonly look?: Look };

export async function typeLetter(page: Page, { address, code, computer }: Letter): Promise<void> {
  await page.locator('#address').fill(address);
  await page.locator('#code').pressSequentially(code.toLowerCase().replace('-', ''));
  await expect(page.locator('#code')).toHaveValue(code);
  await page.locator('#computer').fill(computer);
  await page.keyboard.press('Enter');
}

/** An office that is at work shows itself to the region from its settings, up to the wait for the second person. */
export async function askToConnect(page: Page, letter: Letter, region: RegExp): Promise<void> {
  await goTo(page, '/settings');
  await typeLetter(page, letter);
  await expect(page.getByText(region).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** The same to its end: the second person approves. */
export async function connectOffice(page: Page, { letter, lang, people, look }: Asking): Promise<void> {
  await askToConnect(page, letter, /Образцовая область|Үлгі облысы/u);
  await expect(page.getByText(WORDS[lang].connect.waiting)).toBeVisible();
  await look?.(page, 'waiting');
  await letIn(page, lang, people);
  await expect(page.locator('.q-computers')).toContainText(letter.computer, { timeout: SYNC_MS });
}

/** The second person of the region approves, and this computer asks again. */
export async function letIn(page: Page, lang: Lang, people: RegionPeople): Promise<void> {
  await people.approve();
  await page.getByRole('button', { name: WORDS[lang].connect.askAgain }).press('Enter');
}

/** One more computer of an office that exists, from the first start up to the desk of the person; the office's name as it is expected to be shown. */
export async function joinOffice(page: Page, office: string, { person, ...asking }: Asking & { readonly person: string }): Promise<void> {
  const { letter, lang, people, look } = asking;
  await page.goto('/');
  await page.locator(`.q-choice[lang=${lang}]`).press('Enter', { timeout: DOOR_MS });
  await page.getByRole('button', { name: WORDS[lang].start.place.join }).press('Enter');
  await typeLetter(page, letter);
  await expect(page.getByText(office).first()).toBeVisible();
  await look?.(page, 'person');
  await page.getByLabel(person).check();
  await page.keyboard.press('Enter');
  await page.locator('#newPassword').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('.q-recovery')).toBeVisible({ timeout: DOOR_MS });
  await page.locator('#recovery-typed').fill((await page.locator('.q-recovery').innerText()).trim().slice(-4));
  await page.keyboard.press('Enter');
  await expect(page.getByText(WORDS[lang].connect.waiting)).toBeVisible({ timeout: DOOR_MS });
  await look?.(page, 'waiting');
  await letIn(page, lang, people);
  await expect(page.locator('.q-who')).toContainText(person, { timeout: SYNC_MS });
}
