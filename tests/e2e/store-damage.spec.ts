import type { Page } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import ru from '../../locales/ru/app.json' with { type: 'json' };
import intake from '../../locales/ru/intake.json' with { type: 'json' };
import { goTo } from './kit/enter-practice.ts';
import { DAMAGES } from './kit/damage.ts';
import { expect, test } from './kit/office-test.ts';
import { enterAs, OFFICE_NOW, openOffice } from './kit/open-office.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { takeIn } from './kit/work-day.ts';

const PROBLEMS = [ru.store['store-lost'].title, ru.store['store-damaged'].title, ru.store.unknown.title];
const who = (page: Page) => page.getByRole('button', { name: /: Специалист канцелярии$/u });
const problem = (page: Page) => page.getByRole('heading', { name: new RegExp(`^(?:${PROBLEMS.join('|')})$`, 'u') });

async function start(page: Page): Promise<void> {
  await page.clock.setFixedTime(OFFICE_NOW);
  await page.goto('/');
}

/** What a person is shown after the damage: the loss in words, or the office with both cases in it. Anything else is a silent loss. */
async function shownAfterDamage(page: Page): Promise<'said' | 'whole'> {
  await start(page);
  await expect(problem(page).or(who(page))).toBeVisible();
  if (await problem(page).isVisible()) return 'said';
  await enterAs(page, 'clerk', 'ru');
  const warned = page.locator('.q-health-bad');
  await expect(page.locator('[data-group=open] .q-group-count').filter({ hasText: /^2$/u }).or(warned)).toBeVisible();
  return (await warned.isVisible()) ? 'said' : 'whole';
}

test('a damaged store is said or healed, never shown as an empty office', async ({ profile, shot }) => {
  test.setTimeout(300_000);
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
    if (name === 'log cut in half') await shot(again, 'store-damaged-ru');
    await profile.close();
  }
  rmSync(sound, { recursive: true });
  test.info().annotations.push({ type: 'outcomes', description: JSON.stringify(outcomes) });
  expect(outcomes['all files deleted']).toBe('said');
  expect(outcomes['log cut in half']).toBe('said');
});

test('after a known loss the office goes on, and no number is given twice', async ({ profile, shot }) => {
  const page = await profile.open();
  await openOffice(page, 'ru');
  await takeIn(page, 'К-1-2026-00001');
  await takeIn(page, 'К-1-2026-00002');
  await profile.close();
  DAMAGES['all files deleted'](profile.folder);

  const again = await profile.open();
  await start(again);
  await expect(again.getByRole('heading', { name: ru.store['store-lost'].title })).toBeVisible();
  expect(await inspectScreen(again, 'ru')).toEqual([]);
  await shot(again, 'store-lost-ru');
  // A second look finds the same; going on asks first.
  await again.getByRole('button', { name: ru.store.again }).click();
  const goOn = again.getByRole('button', { name: ru.store.goOn });
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await again.getByRole('checkbox', { name: ru.store.understood }).check();
  await goOn.click();
  await openOffice(again, 'ru');
  await takeIn(again, 'К-1-2026-00003');
  await expect(again.getByText(intake.done.registered)).toBeVisible();
});
