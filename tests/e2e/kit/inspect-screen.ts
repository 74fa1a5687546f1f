import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { inRepo } from '../../../build/repo-root.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';

/** Everything that may be wrong with a screen that stands: one sentence for each fault found, none when it is good. */
export async function inspectScreen(page: Page, lang: Lang): Promise<string[]> {
  return [...(await brokenRules(page)), ...(await wrongWords(page, lang)), ...(await tooWide(page)), ...(await titleFaults(page))];
}

/** Serious and critical findings of axe. */
async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

// A name of a text (`form.title`), an unfilled place, a value that nobody put in words. Addresses of sites and files are no keys.
const KEY = /(?<![\w@/.-])[a-z][a-zA-Z]*(?:[.:][a-zA-Z][\w-]*)+(?![\w@/])/gu;
const NO_KEY = /\.(?:kz|org|pdf|kk|ru)$/u;
const RAW = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |\bnull\b/u;

async function wrongWords(page: Page, lang: Lang): Promise<string[]> {
  const texts = await page.evaluate(visibleTexts);
  const foreign = foreignWords(lang);
  return texts.flatMap((text) => [
    ...(text.match(KEY) ?? []).filter((key) => !NO_KEY.test(key)).map((key) => `a key instead of a text: ${key}`),
    ...(RAW.test(text) ? [`a raw value: ${text.slice(0, 80)}`] : []),
    ...(foreign.has(text) ? [`not in ${lang}: ${text.slice(0, 80)}`] : []),
  ]);
}

/** What can be read or heard on the page, leaving out paper (it has its own language) and what speaks another language on purpose. */
function visibleTexts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest('script, style, svg, .print-preview, .q-journal-preview, [lang]:not(html)')) continue;
    if (!element.checkVisibility()) continue;
    if (node instanceof Element) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(node.getAttribute(name) ?? '');
    else found.push(node.textContent ?? '');
  }
  return found.map((text) => text.trim()).filter((text) => text !== '');
}

/** Whole texts of the other language that this language does not have. */
function foreignWords(lang: Lang): ReadonlySet<string> {
  const other = lang === 'kk' ? 'ru' : 'kk';
  const own = new Set(leavesOf(lang));
  return new Set(leavesOf(other).filter((text) => text.length > 2 && !own.has(text)));
}

function leavesOf(lang: Lang): string[] {
  const folder = inRepo('locales', lang);
  // Forms are paper, dates are pieces of words.
  const files = readdirSync(folder).filter((file) => file !== 'forms.json' && file !== 'dates.json');
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
  return files.flatMap((file) => leaves(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))));
}

async function tooWide(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const roots = [document.documentElement, ...document.querySelectorAll('main, .mantine-Modal-content, .mantine-Modal-body')];
    return roots
      .filter((root) => root.scrollWidth > root.clientWidth + 1)
      .map((root) => `wider than its place: ${root.tagName}.${root.className} ${root.scrollWidth} > ${root.clientWidth}`);
  });
}

/** The title of the window says which screen it is, and nobody's name or number. */
async function titleFaults(page: Page): Promise<string[]> {
  const title = await page.title();
  return /^(?:\p{Lu}[\p{L} ]+ – )?(?:Қамқор · )?Qamqor$/u.test(title) ? [] : [`title: ${title}`];
}

const MOST_STOPS = 150;

/** Walks the screen with Tab: what can be pressed or filled but is not reached, and what does not show that it has the focus. */
export async function walkWithTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const walk = { shown: new Map<Element, string>(), unseen: new Set<string>() };
    Object.assign(window, { walk });
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let stop = 0, again = false; stop < MOST_STOPS && !again; stop += 1) {
    await page.keyboard.press('Tab');
    again = await page.evaluate(stepOfWalk);
  }
  return await page.evaluate(endOfWalk);
}

type Walk = { readonly shown: Map<Element, string>; readonly unseen: Set<string> };

/** Notes how the focused element looks; true when the walk is round. */
function stepOfWalk(): boolean {
  const { walk } = window as unknown as { walk: Walk };
  const focused = document.activeElement;
  // Between the last and the first stop the focus is nowhere.
  if (!focused || focused === document.body) return false;
  if (walk.shown.has(focused)) return true;
  const look = (element: Element) =>
    [element, element.parentElement, element.nextElementSibling]
      .filter((part) => part !== null)
      .map((part) => getComputedStyle(part))
      .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.transform].join())
      .join('|');
  walk.shown.set(focused, look(focused));
  // How it looks without the focus is known only when the focus has left it.
  focused.addEventListener(
    'blur',
    () =>
      requestAnimationFrame(
        () => document.activeElement !== focused && look(focused) === walk.shown.get(focused) && walk.unseen.add(focused.outerHTML.slice(0, 120)),
      ),
    { once: true },
  );
  return false;
}

function endOfWalk(): string[] {
  const { walk } = window as unknown as { walk: Walk };
  const frame = document.querySelector('.mantine-Modal-content') ?? document.body;
  const stops = [...frame.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !(element as HTMLButtonElement).disabled &&
      element.checkVisibility() &&
      !element.closest('[inert]') &&
      element.getClientRects().length > 0,
  );
  const sameGroup = (element: HTMLElement) =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    [...walk.shown.keys()].some((other) => other instanceof HTMLInputElement && other.name === element.name);
  const missed = stops.filter((element) => !walk.shown.has(element) && !sameGroup(element) && !element.hasAttribute('data-focus-guard'));
  return [
    ...missed.map((element) => `not reached by Tab: ${element.outerHTML.slice(0, 120)}`),
    ...[...walk.unseen].map((html) => `focus not seen: ${html}`),
  ];
}
