import { resolve } from 'node:path';
import { backUpRegion, restoreRegion } from './db/keep-region.ts';
import { serverSettings } from './http/server-settings.ts';
import { startServer } from './http/start-server.ts';

const USAGE = 'usage: npm run server [-- backup <new folder> | restore <folder of a backup>]';
const say = (line: string): void => void process.stderr.write(`qamqor: ${line}\n`);

/** The region's server from the command line: runs until it is told to end; or backs the region up, or restores it. Gives the exit code. */
async function main([task, folder, ...rest]: readonly string[]): Promise<number> {
  const settings = serverSettings(process.env, '.data');
  if (!settings.ok) return fail(settings.error);
  const { databaseUrl, folder: data } = settings.value;
  if (task === undefined) {
    const server = await startServer(settings.value, { say, log: (line) => void process.stdout.write(line) });
    say(`${await told()}: ending; running requests are finished first`);
    await server.stop();
    return 0;
  }
  if (folder === undefined || rest.length > 0) return fail(USAGE);
  const places = { data, backup: resolve(folder), databaseUrl };
  if (task === 'backup') {
    const { streams } = await backUpRegion(places, new Date().toISOString());
    say(`backed up ${Object.keys(streams).length} offices into ${places.backup}; it holds the region's keys: keep it as you keep them`);
    return 0;
  }
  if (task !== 'restore') return fail(USAGE);
  const { streams, madeAt } = await restoreRegion(places);
  say(`restored ${Object.keys(streams).length} offices as of ${madeAt}; every stream adds up`);
  return 0;
}

function fail(line: string): number {
  say(line);
  return 2;
}

/** Waits for the word to end. */
const told = (): Promise<string> =>
  new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal));
  });

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => fail(error instanceof Error ? error.message : 'failed'));
