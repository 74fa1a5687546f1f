import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../build/chromium.ts';
import { letIn } from '../../server/offices.ts';
import { type Count, type CountedRoad, countedRoad } from './counted-road.ts';
import { registrations } from './office-entries.ts';
import type { fillForLoad } from './measure-ingest.ts';
import { end, type RunningRegion, told } from './running-region.ts';
import { serveSources } from './serve-sources.ts';

const PORT = 4796;
const CHANGES = 1000;
const OURS = '/tests/bench/kit/sync-page.ts';
const PEERS = '/tests/bench/kit/peers-page.ts';

type Step = { readonly ms: number } & Count;
export type Side = { readonly load: Step & { readonly recordsPerSecond: number }; readonly push?: Step; readonly idle?: Step };
export type Sides = Readonly<Record<'ours' | 'ndjsonDexie' | 'blocks', Side>> & { readonly pouch?: Side };
type Filled = Awaited<ReturnType<typeof fillForLoad>>;

/** First load, a push of changes and a sync without anything, each by a page in real Chromium: ours, then the peers. Every road is counted at the same place. */
export async function measureLine(
  region: RunningRegion,
  { filled, rows, peers }: { filled: Filled; rows: number; peers: string | null },
): Promise<Sides> {
  const child = fork(join(import.meta.dirname, 'peers-process.ts'), [String(rows), peers ?? ''], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const roads = { ours: countedRoad('/region', region.url), peers: countedRoad('/peers', (await told<{ url: string }>(child)).url) };
  const server = await serveSources(PORT, [roads.ours.plugin, roads.peers.plugin]);
  try {
    const { ours, blocks, ndjsonDexie } = {
      ours: await inPage(null, (page) => measureOurs({ page, road: roads.ours, rows }, { region, filled })),
      blocks: await inPage(null, (page) => measureStream({ page, road: roads.peers, rows }, 'loadBlocks')),
      ndjsonDexie: await inPage(null, (page) => measureStream({ page, road: roads.peers, rows }, 'loadDexie')),
    };
    if (!peers) return { ours, blocks, ndjsonDexie };
    const script = join(peers, 'node_modules/pouchdb/dist/pouchdb.min.js');
    return { ours, blocks, ndjsonDexie, pouch: await inPage(script, (page) => measurePouch({ page, road: roads.peers, rows })) };
  } finally {
    await server.close();
    await end(child);
  }
}

type At = { readonly page: Page; readonly road: CountedRoad; readonly rows: number };

async function measureOurs({ page, road, rows }: At, { region, filled }: { region: RunningRegion; filled: Filled }): Promise<Side> {
  const { office } = filled.writer;
  const computer = await call<{ device: string; publicKey: string }>(page, OURS, ['open', office, region.publicKey]);
  await letIn(region.db, { office, ...computer }, 'К2');
  const step = stepsOf({ page, road, rows }, OURS);
  const load = await step(['load', rows]);
  await step(['sync']);
  const cases = Array.from(registrations(filled.office, rows), (fact) => fact.case).slice(0, CHANGES);
  await call(page, OURS, ['change', cases]);
  const push = await step(['sync']);
  // What the push leaves to be tidied in quiet is none of the next one's: on either side the second is told.
  await step(['sync']);
  const idle = await step(['sync']);
  await call(page, OURS, ['close']);
  return { load: perSecond(load, rows), push, idle };
}

async function measureStream(at: At, load: 'loadBlocks' | 'loadDexie'): Promise<Side> {
  const step = stepsOf(at, PEERS);
  const loaded = perSecond(await step([load]), at.rows);
  return load === 'loadBlocks' ? { load: loaded } : { load: loaded, push: await step(['pushDexie', Math.min(CHANGES, at.rows)]) };
}

async function measurePouch(at: At): Promise<Side> {
  const step = stepsOf(at, PEERS);
  const load = perSecond(await step(['loadPouch', at.rows]), at.rows);
  const push = await step(['pushPouch', Math.min(CHANGES, at.rows)]);
  await step(['idlePouch']);
  return { load, push, idle: await step(['idlePouch']) };
}

const perSecond = (step: Step, rows: number) => ({ ...step, recordsPerSecond: Math.round((rows / step.ms) * 1000) });

type Call = readonly [name: string, ...values: unknown[]];
const stepsOf =
  ({ page, road }: At, module: string) =>
  async (asked: Call): Promise<Step> => {
    road.take();
    const ms = Math.round(await call<number>(page, module, asked));
    return { ms, ...road.take() };
  };

const call = <T>(page: Page, module: string, [name, ...values]: Call): Promise<T> =>
  page.evaluate(
    async ([path, act, given]) =>
      ((await import(path)) as Record<string, (...all: readonly unknown[]) => Promise<unknown>>)[act]?.(...given) as Promise<T>,
    [module, name, values] as const,
  );

/** A page of a browser with a profile on disk of its own. The modules are asked for once before: nothing of Vite is measured. */
async function inPage<T>(script: string | null, act: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'qamqor-bench-'));
  const executablePath = chromiumPath();
  const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
    args: CHROMIUM_FLAGS,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${PORT}/blank`);
    // What Vite has to prepare may load the page anew once.
    await page.evaluate(async (paths) => void (await Promise.all(paths.map((path) => import(path)))), [OURS, PEERS]).catch(() => undefined);
    await page.waitForTimeout(1500);
    await page.goto(`http://127.0.0.1:${PORT}/blank`);
    if (script) await page.addScriptTag({ path: script });
    return await act(page);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
