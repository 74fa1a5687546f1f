import { expect, type Page } from '@playwright/test';
import kk from '../../../locales/kk/start.json' with { type: 'json' };
import ru from '../../../locales/ru/start.json' with { type: 'json' };
import type { Lang } from '../../../shared/kernel/lang.ts';
import { OFFICE_NOW } from './open-office.ts';

const WORDS = { kk, ru } as const;

/** The practice office, filled around the tests' day, in a language, with a role at the desk. */
export async function enterPractice(page: Page, lang: Lang, role: 'clerk' | 'executor' | 'head' = 'head'): Promise<void> {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.addInitScript((chosen) => {
    // The frame of a print has no storage of its own.
    if (window.top === window && localStorage.getItem('qamqor.lang') === null) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await page.goto('/?practice=1');
  await expect(page.getByText(WORDS[lang].who.title)).toBeVisible({ timeout: 60_000 });
  await sitDownInPractice(page, role);
}

const PEOPLE = { clerk: /^Ізбасарова/u, executor: /^Сынақов/u, head: /^Үлгібаева/u } as const;

/** One of the invented officials sits down, also when another is at the desk. */
export async function sitDownInPractice(page: Page, role: keyof typeof PEOPLE): Promise<void> {
  const who = page.locator('.q-who');
  if (await who.isVisible()) {
    await who.click();
    await page.getByRole('dialog').getByRole('button').last().click();
  }
  await page.getByRole('button', { name: PEOPLE[role] }).first().click();
  await expect(who).toBeVisible();
}

/** Goes to a screen by its address and waits until it stands. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`);
  await expect(page.locator('main#main h1').first()).toBeVisible();
}
