import type { Page } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import ru from '../../locales/ru/app.json' with { type: 'json' };
import intake from '../../locales/ru/intake.json' with { type: 'json' };
import { goTo } from './kit/enter-practice.ts';
import { DAMAGES } from './kit/damage.ts';
import { expect, test } from './kit/office-test.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { fillOffice, setUpKeys } from './kit/set-up-office.ts';
import { DOOR_MS, signIn } from './kit/sign-in.ts';
import { takeIn } from './kit/work-day.ts';

const PROBLEMS = ['store-lost', 'store-damaged', 'unknown', 'vault-lost', 'vault-damaged', 'vault-unreadable'] as const;
const TITLES = PROBLEMS.map((code) => ru.store[code].title);
const door = (page: Page) => page.locator('.q-name').first();
const problem = (page: Page) => page.getByRole('heading', { name: new RegExp(`^(?:${TITLES.join('|')})$`, 'u') });

const healedOf = (sentence: string): string => sentence.slice(0, sentence.indexOf('{{'));

async function start(page: Page): Promise<void> {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto('/');
}

/** What a person is shown after the damage: the loss in words, or the office with both cases in it, healed or untouched. Anything else is a silent loss. */
async function shownAfterDamage(page: Page): Promise<'said' | 'healed' | 'whole'> {
  await start(page);
  await expect(problem(page).or(door(page))).toBeVisible({ timeout: DOOR_MS });
  if (await problem(page).isVisible()) return 'said';
  await signIn(page, 'Маман 1');
  const warned = page.locator('.q-health-bad');
  await expect(page.locator('[data-group=open] .q-group-count').filter({ hasText: /^2$/u }).or(warned)).toBeVisible();
  if (await warned.isVisible()) return 'said';
  return (await page.locator('.q-healed').isVisible()) ? 'healed' : 'whole';
}

test('a damaged store is said or healed, never shown as an empty office', async ({ profile, shot }) => {
  test.setTimeout(600_000);
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await takeIn(page, 'К-1-2026-00002');
  await goTo(page, '/');
  await profile.close();
  const sound = `${profile.folder}-sound`;
  cpSync(profile.folder, sound, { recursive: true });
  const outcomes: Record<string, string> = {};
  for (const [name, damage] of Object.entries(DAMAGES)) {
    rmSync(profile.folder, { recursive: true });
    cpSync(sound, profile.folder, { recursive: true });
    damage(profile.folder);
    const again = await profile.open();
    outcomes[name] = await test.step(name, () => shownAfterDamage(again));
    if (name === 'all files deleted') await shot(again, 'store-healed-ru');
    await profile.close();
  }
  rmSync(sound, { recursive: true });
  test.info().annotations.push({ type: 'outcomes', description: JSON.stringify(outcomes) });
  // The second copy lies apart from IndexedDB: both keys and journal come back from it, and it is said.
  expect(outcomes['all files deleted']).toBe('healed');
  expect(outcomes['log cut in half']).toBe('healed');
  // The browser opens no database any more and deletes none: they get another place.
  expect(outcomes['manifest deleted']).toBe('healed');
  expect(outcomes['pointer to a manifest that is not there']).toBe('healed');
});

test('databases that open no more get another place: both windows work there, and so does every later start', async ({ profile }) => {
  test.setTimeout(300_000);
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await profile.close();
  DAMAGES['manifest deleted'](profile.folder);

  const first = await profile.open();
  await start(first);
  await signIn(first, 'Маман 1');
  await expect(first.locator('.q-healed')).toContainText(healedOf(ru.healed['second-copy']));
  await takeIn(first, 'К-1-2026-00002');
  const second = await first.context().newPage();
  await start(second);
  await signIn(second, 'Маман 1');
  await expect(second.locator('.q-healed')).toBeHidden();
  await takeIn(second, 'К-1-2026-00003');
  await goTo(first, '/');
  await expect(first.locator('[data-group=open] .q-group-count').filter({ hasText: /^3$/u })).toBeVisible();
  await profile.close();

  // The next day nothing is left to be said.
  const again = await profile.open();
  await start(again);
  await signIn(again, 'Маман 1');
  await goTo(again, '/');
  await expect(again.locator('[data-group=open] .q-group-count').filter({ hasText: /^3$/u })).toBeVisible();
  await expect(again.locator('.q-healed')).toBeHidden();
  await expect(again.locator('.q-health-bad')).toBeHidden();
});

test('when both the store and its copy are gone, that is said; the office begins anew, and no number is given twice', async ({ profile, shot }) => {
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await takeIn(page, 'К-1-2026-00002');
  await profile.close();
  DAMAGES['all files deleted'](profile.folder);
  DAMAGES['second copy deleted'](profile.folder);

  const again = await profile.open();
  await start(again);
  await expect(again.getByRole('heading', { name: ru.store['vault-lost'].title })).toBeVisible({ timeout: DOOR_MS });
  expect(await inspectScreen(again, 'ru')).toEqual([]);
  await shot(again, 'vault-lost-ru');
  // A second look finds the same; going on asks first.
  await again.getByRole('button', { name: ru.store.again }).click();
  await expect(again.getByRole('heading', { name: ru.store['vault-lost'].title })).toBeVisible({ timeout: DOOR_MS });
  const goOn = again.getByRole('button', { name: ru.store.goOn });
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await again.getByRole('checkbox', { name: ru.store.understood }).check();
  await goOn.click();
  await setUpKeys(again, 'ru');
  await fillOffice(again);
  await takeIn(again, 'К-1-2026-00003');
  await expect(again.getByText(intake.done.registered)).toBeVisible();
});
