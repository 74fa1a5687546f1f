// The built application in real Chromium with many stored, sealed cases: first contentful paint and time to a useful Today (rows to be seen, the count of
// open cases right), beside the same page as a static file in the same run. The application's time is its own: until somebody can sign in, and from the
// password typed to Today; how long the person thinks at the door is nobody's. Told with the derivation of the key from the password, which is slow by
// intention, and without it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../build/chromium.ts';
import { inRepo } from '../../build/repo-root.ts';
import { LOOPBACK, loopbackServer } from '../../build/serve/loopback-server.ts';
import { buildApp } from '../../build/steps/app-build.ts';
import type { FilledOffice } from './kit/fill-office.ts';
import { type Spread, spread } from './kit/percentiles.ts';
import { serveSources } from './kit/serve-sources.ts';
import { PASSWORD } from '../prove/kit/marks.ts';

const SIZES = [10_000, 100_000];
const PORT = 4797;
const ORIGIN = `http://${LOOPBACK}:${PORT}`;
const ROUNDS = 9;
const FILLER = '/tests/bench/kit/fill-office.ts';

/** `door`: until somebody can sign in; `derivation`: of the key from the password. Both are none of a static page's. */
type Moment = { readonly paint: number; readonly door: number; readonly derivation: number; readonly useful: number };

export async function measure(): Promise<object> {
  if (!buildApp()) throw new Error('the application could not be built');
  const figures: Record<string, unknown> = {};
  for (const size of SIZES) figures[`screen ${size}`] = await measureSize(size);
  return figures;
}

async function measureSize(size: number): Promise<object> {
  const profile = mkdtempSync(join(tmpdir(), 'qamqor-screen-'));
  const folder = mkdtempSync(join(tmpdir(), 'qamqor-pages-'));
  const server = loopbackServer({ folder, info: { shell: 'loopback', version: '0.0.0', platform: process.platform, practice: false } });
  try {
    cpSync(inRepo('dist/renderer'), folder, { recursive: true });
    const filled = await fill(profile, size);
    await new Promise<void>((done) => void server.listen(PORT, LOOPBACK, done));
    await inBrowser(profile, async (browser) => writeFileSync(join(folder, 'static.html'), await asStaticPage(browser, filled)));
    return await race(profile, filled);
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills the profile through the sources, on the origin on which the build is served afterwards. */
async function fill(profile: string, size: number): Promise<FilledOffice> {
  const server = await serveSources(PORT);
  try {
    return await inBrowser(profile, async (browser) => {
      const page = await browser.newPage();
      await page.goto(`${ORIGIN}/blank`);
      const today = new Date().toISOString().slice(0, 10);
      return await page.evaluate(
        async ([path, count, date]) =>
          ((await import(path)) as { fillOffice: (count: number, today: string) => Promise<FilledOffice> }).fillOffice(count, date),
        [FILLER, size, today] as const,
      );
    });
  } finally {
    await server.close();
  }
}

async function inBrowser<T>(profile: string, act: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = chromiumPath();
  const browser = await chromium.launchPersistentContext(profile, {
    args: CHROMIUM_FLAGS,
    viewport: { width: 1366, height: 768 },
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

/** The limit: Today as it stands, with its styles and fonts, as a file without a program. */
async function asStaticPage(browser: BrowserContext, filled: FilledOffice): Promise<string> {
  const page = await openAndWait(browser, '/', filled);
  await page.waitForTimeout(2000);
  return await page.evaluate(() => {
    for (const script of document.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
}

/** Static page and application take turns, so that a busy machine slows both alike. */
async function race(profile: string, filled: FilledOffice): Promise<object> {
  const sides = { staticPage: '/static.html', application: '/' } as const;
  const moments: Record<keyof typeof sides, Moment[]> = { staticPage: [], application: [] };
  const first: Partial<Record<keyof typeof sides, Moment>> = {};
  for (const side of ['staticPage', 'application'] as const)
    first[side] = await inBrowser(profile, (browser) => momentsOf(browser, sides[side], filled));
  await inBrowser(profile, async (browser) => {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const side of ['staticPage', 'application'] as const) moments[side].push(await momentsOf(browser, sides[side], filled));
  });
  const { staticPage, application } = moments;
  const limit = spread(staticPage.map(({ useful }) => useful));
  const [whole, bare] = [(one: Moment) => one.useful, ({ useful, derivation }: Moment) => useful - derivation].map((of) =>
    spread(application.map(of)),
  );
  const times = (ours: Spread | undefined) => Math.round(((ours?.p50 ?? 0) / limit.p50) * 100) / 100;
  return {
    openCases: filled.open,
    staticPage: { firstContentfulPaintMs: spread(staticPage.map(({ paint }) => paint)), usefulMs: limit, firstInFreshBrowser: first.staticPage },
    application: {
      firstContentfulPaintMs: spread(application.map(({ paint }) => paint)),
      doorMs: spread(application.map(({ door }) => door)),
      derivationMs: spread(application.map(({ derivation }) => derivation)),
      usefulMs: whole,
      usefulWithoutDerivationMs: bare,
      firstInFreshBrowser: first.application,
    },
    timesStatic: { withDerivation: times(whole), withoutDerivation: times(bare) },
  };
}

async function momentsOf(browser: BrowserContext, path: string, filled: FilledOffice): Promise<Moment> {
  const page = await openAndWait(browser, path, filled);
  const moment = await page.evaluate(() => {
    const seen = window as unknown as { useful: number; door?: number; entered?: number; derivation?: number };
    const { useful, door = 0, entered = door, derivation = 0 } = seen;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { paint: Math.round(paint), door: Math.round(door), derivation: Math.round(derivation), useful: Math.round(useful - entered + door) };
  });
  await page.close();
  return moment;
}

/** Opens a page, signs in where there is a door, and waits until Today is useful. */
async function openAndWait(browser: BrowserContext, path: string, { signInName, roles, open }: FilledOffice): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(watchStart, [roles, open] as const);
  await page.goto(`${ORIGIN}${path}`);
  if (path === '/') {
    await page.locator('.q-name', { hasText: signInName }).click({ timeout: 120_000 });
    await page.locator('#password').fill(PASSWORD);
    await page.keyboard.press('Enter');
  }
  await page.waitForFunction(() => 'useful' in window, undefined, { timeout: 120_000 });
  return page;
}

/**
 * Runs in the page before its own scripts. `window.door` is the first frame with the names of who may sign in, `entered` the key press behind the password,
 * `derivation` how long the key's worker lived until it answered, `useful` the first frame in which rows are seen and the count of open cases is right.
 */
function watchStart([roles, open]: readonly [string, number]): void {
  localStorage.setItem('qamqor.roles', roles);
  const tell = (what: object) => Object.assign(window, what);
  const whenSeen = (isSeen: () => boolean, told: (at: number) => object) => {
    const look = () => (isSeen() ? requestAnimationFrame(() => tell(told(performance.now()))) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  };
  const counted = () => document.querySelector('[data-group=open] .q-group-count')?.textContent?.replace(/\D/gu, '');
  whenSeen(
    () => document.querySelector('.q-name') !== null,
    (door) => ({ door }),
  );
  whenSeen(
    () => counted() === String(open) && document.querySelectorAll('.q-tbody .q-tr').length > 5,
    (useful) => ({ useful }),
  );
  window.addEventListener('keydown', ({ key }) => key === 'Enter' && tell({ entered: performance.now() }), { capture: true });
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const from = performance.now();
      if (options?.name === 'argon2') this.addEventListener('message', () => tell({ derivation: performance.now() - from }));
    }
  };
}
