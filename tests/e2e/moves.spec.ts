import type { Page } from '@playwright/test';
import kkApp from '../../locales/kk/app.json' with { type: 'json' };
import kk from '../../locales/kk/moves.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruApp from '../../locales/ru/app.json' with { type: 'json' };
import ru from '../../locales/ru/moves.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import type { CaseFact } from '../../shared/cases/case-facts.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { instantAt, makeWorld } from '../world/make-world.ts';
import { registeredCase } from '../world/stories.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { signIn } from './kit/sign-in.ts';

const WORDS = { kk: { ...kk, terms: kkTerms, tray: kkApp.screen.moves }, ru: { ...ru, terms: ruTerms, tray: ruApp.screen.moves } } as const;

/** An office that the region has let in; another one has sent two cases here. */
function connectedOffice() {
  const w = makeWorld('2026-11-20T10:00');
  const own = registeredCase(w);
  const neighbour = makeWorld('2026-11-16T10:00');
  const at = '2026-11-20T10:00' as CaseFact['at'];
  const stamp = { at, by: w.as('head').actor.staff };
  const joined: Fact = {
    ...{ type: 'workplace-joined', ...stamp },
    workplace: { device: 'pc', publicKey: `${'A'.repeat(43)}=`, name: '2-кабинет', mark: 'К1' },
  };
  const offers = [1, 2].map((count): Fact => {
    // Every world of the tests counts its ids from one.
    const row = { ...registeredCase(neighbour), id: `neighbour-${count}` };
    const from = { office: 'neighbour', name: 'Қарасу' };
    return { type: 'case-offered', ...stamp, offer: { case: row.id, from, ground: 'Көше 5', sentAt: at, row } };
  });
  return { facts: [...w.facts(), joined, ...offers], own };
}

async function open(page: Page, lang: Lang, person: RegExp) {
  const { facts, own } = connectedOffice();
  await page.clock.setFixedTime(instantAt('2026-11-20T11:00'));
  await page.addInitScript((chosen) => {
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, facts);
  await page.goto('/');
  await signIn(page, person);
  return own;
}

for (const lang of LANGS) {
  test(`the head takes one case in, sends one back and one away, from the keyboard (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    const own = await open(page, lang, /^Әбенова/u);
    const trayWith = (count: number) => page.getByRole('navigation').getByRole('link', { name: `${words.tray} ${count}`, exact: true });
    await expect(trayWith(2)).toBeVisible();
    await shot(page, `moves-today-${lang}`);
    await page.getByRole('link', { name: words.open, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByRole('button', { name: words.take })).toHaveCount(2);
    await shot(page, `moves-tray-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: words.toCase })).toBeFocused();
    await expect(page.getByRole('button', { name: words.take })).toHaveCount(1);
    await expect(trayWith(1)).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.locator('#reason').fill('5');
    await shot(page, `moves-back-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(words.none)).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: words.tray })).toHaveCount(0);
    await page.getByRole('button', { name: words.toCase }).press('Enter');
    await expect(page.locator('.q-case-head')).toContainText('Қарасу');
    await shot(page, `moves-taken-${lang}`);

    await page.evaluate((to) => void (location.hash = `#/cases/${to}`), own.id);
    await page.getByRole('button', { name: words.terms.act['send-away'] }).press('Enter');
    await expect(dialog.getByText(words.send.idHint)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.locator('[id="to.office"]').fill('north');
    await dialog.locator('[id="to.name"]').fill('Солтүстік');
    await dialog.locator('#ground').fill('Көше 7');
    await shot(page, `moves-send-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.q-case-head')).toContainText(words.away.waitingText);
    await expect(page.getByRole('button', { name: words.terms.act['send-away'] })).toHaveAttribute('aria-disabled', 'true');
    await shot(page, `moves-away-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });
}
