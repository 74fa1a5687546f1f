import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import kk from '../../locales/kk/conflicts.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ru from '../../locales/ru/conflicts.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { recordPrint } from '../../shared/cases/record-print.ts';
import { signDecision } from '../../shared/cases/sign-decision.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CaseFact } from '../../shared/cases/case-facts.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { instantAt, makeWorld } from '../world/make-world.ts';
import { checkedCase, draftedGrant } from '../world/stories.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { signIn } from './kit/sign-in.ts';

const WORDS = { kk: { ...kk, terms: kkTerms }, ru: { ...ru, terms: ruTerms } } as const;

const factsOf = <T>(decided: Result<T, unknown>): T => {
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
};

const withoutResolution = (fact: Fact): Fact => {
  if (fact.type !== 'case-assigned') return fact;
  const { resolution: _words, ...rest } = fact;
  return rest;
};

/** The keys of the other computer: what it signs is verified here at every check. */
function otherKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publicKey: raw.toString('base64'), key: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
}

/** One draft that is signed at both computers, and one case whose note and surname were put right at both. */
function twoComputers() {
  const w = makeWorld('2026-11-20T10:00');
  const other = otherKeys();
  const [signed, corrected] = [draftedGrant(w), checkedCase(w)];
  const head = w.as('head');
  const at = '2026-11-20T10:00' as CaseFact['at'];
  const region: Fact = {
    ...{ type: 'workplace-joined', at, by: head.actor.staff },
    workplace: { device: 'second', publicKey: other.publicKey, name: '2-кабинет', mark: 'К2' },
  };
  const own = factsOf(signDecision(signed, {}, head));
  const print = factsOf(recordPrint({ ...signed, state: 'signed' }, { form: 'permission', lang: 'kk', copies: 1 }, head));
  const far = own.map((fact) =>
    fact.type === 'decision-signed' ? { ...fact, number: { ...fact.number, mark: 'К2', text: 'К2-2026-000001' } } : fact,
  );
  const put = (path: string, value: string, by: string): CaseFact => ({
    ...{ type: 'case-corrected', case: corrected.id, at, by, path, before: '', after: value, value, reason: 'қате' },
  });
  const [here, there] = [w.staffOf('clerk').id, w.staffOf('executor').id];
  return {
    // The words of a resolution are no words of the program: they would be found in the other language.
    facts: [...w.facts().map(withoutResolution), region],
    ids: { signed: signed.id, corrected: corrected.id },
    apart: {
      device: 'second',
      key: other.key,
      here: [...own, ...print, put('note', 'Анасы келді', here), put('applicant.surname', 'Қасымова', here)],
      there: [...far, put('note', 'Әжесі келді', there), put('applicant.surname', 'Касымова', there)],
    },
  };
}

async function open(page: Page, lang: Lang, person: RegExp) {
  const { facts, apart, ids } = twoComputers();
  await page.clock.setFixedTime(instantAt('2026-11-20T11:00'));
  await page.addInitScript((chosen) => {
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, facts, { apart });
  await page.goto('/');
  await signIn(page, person);
  return ids;
}
const goTo = (page: Page, path: string) => page.evaluate((to) => void (location.hash = `#${to}`), path);

for (const lang of LANGS) {
  test(`two decisions of two computers: the head sees both, says which stands, the other stays struck (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    const ids = await open(page, lang, /^Әбенова/u);
    await shot(page, `conflicts-today-${lang}`);
    await page.getByRole('link', { name: words.open, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(3);
    await shot(page, `conflicts-list-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await goTo(page, `/cases/${ids.signed}`);
    await expect(page.getByRole('article')).toContainText('2-кабинет');
    // Nothing was damaged on the way: what came from the other computer stands under its own key.
    await expect(page.locator('.q-healed')).toHaveCount(0);
    await shot(page, `conflict-decisions-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Alt+E');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(words.askBack)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await dialog.locator('#reason').fill('Өтініш берушіге екінші қағаз берілген');
    await shot(page, `conflict-settle-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.locator('.q-clash-settled summary').press('Enter');
    await expect(page.locator('.q-clash-was del')).toHaveCount(1);
    await shot(page, `conflict-settled-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
  });

  test(`the executor settles a note, the surname only the head (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    const ids = await open(page, lang, /^Омаров/u);
    await goTo(page, `/cases/${ids.corrected}`);
    await expect(page.getByRole('article')).toHaveCount(2);
    await shot(page, `conflict-fields-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    const note = page.getByRole('article').filter({ hasText: 'Әжесі келді' });
    await expect(note).toContainText(words.proposed);
    await note.getByRole('button').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('#reason').fill('Екеуімен де сөйлестім');
    await shot(page, `conflict-note-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article').getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });
}
