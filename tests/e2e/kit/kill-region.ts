import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { RegionServer } from './region-server.ts';

const ROUND = '**/region/v1/sync';
/** Somebody stands in the queue for the table of entries. */
const WAITS = "select 1 from pg_locks where not granted and relation = 'entries'::regclass";

/** The server's process is killed in the middle of writing what a computer sends: the table of entries is held shut until it is dead. */
export async function killWhileWriting(region: RegionServer, sync: () => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: (await readFile(join(region.folder, 'database.url'), 'utf8')).trim() });
  await client.connect();
  await client.query('begin');
  await client.query('lock table entries in exclusive mode');
  const asked = sync();
  while ((await client.query(WAITS)).rowCount === 0) await pause(20);
  await region.kill();
  await client.end();
  await asked;
}

/** The server's process is killed when everything that a computer has sent is written and the answer is not yet heard. */
export async function killBeforeAnswer(page: Page, region: RegionServer, sync: () => Promise<unknown>): Promise<void> {
  const killed = Promise.withResolvers<void>();
  let isFirst = true;
  await page.route(ROUND, async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    await route.fetch();
    await region.kill();
    await route.abort('connectionreset');
    killed.resolve();
  });
  await sync();
  await killed.promise;
  await page.unroute(ROUND);
}
