import { resolve } from 'node:path';
import { z } from 'zod';
import { backUpRegion, restoreRegion } from './db/keep-region.ts';
import { makeBase, restoreToMoment } from './db/region-archive.ts';
import { type ServerSettings, serverSettings } from './http/server-settings.ts';
import { startServer } from './http/start-server.ts';

const USAGE =
  'usage: npm run server [-- backup <new folder> | restore <folder of a backup> | base | restore-to <moment, as 2026-11-22T09:30:00Z> | restore-to latest]';
const NO_ARCHIVE = 'QAMQOR_ARCHIVE has to name the folder of the archive';
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
  if (task === 'base' || task === 'restore-to') return fromArchive(settings.value, { task, moment: folder });
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

/** Adds a base to the archive, or makes the region anew as it was at a moment. Gives the exit code. */
async function fromArchive(
  { folder, archive }: ServerSettings,
  { task, moment }: { task: 'base' | 'restore-to'; moment: string | undefined },
): Promise<number> {
  if (archive === undefined) return fail(NO_ARCHIVE);
  const places = { data: folder, archive };
  if (task === 'base') {
    say(
      `a base is in ${archive}; from ${await makeBase(places)} on every moment can be restored. It holds the region's keys: keep it as you keep them`,
    );
    return 0;
  }
  const parsed = moment === 'latest' ? undefined : z.iso.datetime({ offset: true }).safeParse(moment);
  if (parsed?.success === false) return fail(USAGE);
  const offices = await restoreToMoment(places, parsed && new Date(parsed.data).toISOString());
  say(`restored ${offices} offices as of ${parsed?.data ?? 'the last change in the archive'}; every stream adds up`);
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
