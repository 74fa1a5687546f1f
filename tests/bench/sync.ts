// The region: the real server in a process of its own (HTTP, embedded PostgreSQL, every check), the real store and sync in real Chromium, and the peers in the
// same run. First load, push of changes, nothing to sync; ingest beside the plain ways of the database; a night of many offices at once.
import { installPeers } from './kit/install-peers.ts';
import { fillForLoad, measureIngest, measureOffices } from './kit/measure-ingest.ts';
import { measureLine, type Sides } from './kit/measure-line.ts';
import { withRegion } from './kit/running-region.ts';

const ROWS = 50_000;
const INGEST_ROWS = 20_000;
const OFFICES = 200;
const CHANGES = 200;

export async function measure(rows = ROWS): Promise<object> {
  const peers = installPeers();
  return withRegion(async (region) => {
    const say = (what: string) => process.stderr.write(`  ${what} …\n`);
    say('ingest');
    const ingest = (await measureIngest(region, Math.min(rows, INGEST_ROWS))) as { readonly timesCopy: { readonly http?: number } };
    say('a night of many offices');
    const night = (await measureOffices(region, OFFICES, CHANGES)) as { readonly totalMs: number };
    say('filling the office of the first load');
    const filled = await fillForLoad(region, rows);
    say('first load, push, nothing to sync');
    const sides = await measureLine(region, { filled, rows, peers });
    const goals = [...lineGoals(sides), ...serverGoals(ingest.timesCopy.http ?? 0, night.totalMs)];
    tell(goals);
    return { rows, line: sides, ratios: ratiosOf(sides), ingest, night, goals, missed: goals.filter(({ met }) => !met).map(({ goal }) => goal) };
  });
}

type Goal = { readonly goal: string; readonly got: number; readonly met: boolean };
const rounded = (value: number): number => Math.round(value * 100) / 100;
const speed = (side: Sides['ours']): number => side.load.recordsPerSecond;

function ratiosOf({ ours, ndjsonDexie, blocks, pouch }: Sides): Record<string, number> {
  return {
    loadTimesNdjsonDexie: rounded(speed(ours) / speed(ndjsonDexie)),
    loadTimesBlocks: rounded(speed(ours) / speed(blocks)),
    pushTimesNdjson: rounded((ndjsonDexie.push?.ms ?? 0) / (ours.push?.ms ?? 1)),
    ...(pouch && {
      loadTimesPouch: rounded(speed(ours) / speed(pouch)),
      pushTimesPouch: rounded((pouch.push?.ms ?? 0) / (ours.push?.ms ?? 1)),
      pushBytesOfPouch: rounded((ours.push?.bytes ?? 0) / (pouch.push?.bytes ?? 1)),
    }),
  };
}

function lineGoals(sides: Sides): Goal[] {
  const { loadTimesPouch, pushTimesPouch, loadTimesBlocks = 0 } = ratiosOf(sides);
  const idle = sides.ours.idle?.requests ?? Number.NaN;
  return [
    { goal: 'nothing to sync is one request', got: idle, met: idle === 1 },
    { goal: 'first load, sealed, is at least 0.5 of byte blocks', got: loadTimesBlocks, met: loadTimesBlocks >= 0.5 },
    ...(loadTimesPouch === undefined ? [] : [{ goal: 'first load is at least 5 times PouchDB', got: loadTimesPouch, met: loadTimesPouch >= 5 }]),
    ...(pushTimesPouch === undefined ? [] : [{ goal: 'push is at least 10 times PouchDB', got: pushTimesPouch, met: pushTimesPouch >= 10 }]),
  ];
}

const serverGoals = (timesCopy: number, totalMs: number): Goal[] => [
  { goal: 'ingest through HTTP with every check is at least 0.4 of COPY', got: timesCopy, met: timesCopy >= 0.4 },
  { goal: `${OFFICES} offices of ${CHANGES} changes take less than 60 s`, got: rounded(totalMs / 1000), met: totalMs < 60_000 },
];

function tell(goals: readonly Goal[]): void {
  for (const { goal, got, met } of goals) process.stderr.write(`${met ? 'reached' : 'MISSED '}  ${goal}: ${got}\n`);
}
