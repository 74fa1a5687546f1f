import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildPage } from './kit/build-page.ts';
import { type Desk, hand, makeDesk } from './kit/desk.ts';
import { exactly, type Figure, told } from './kit/figures.ts';
import { inLanes } from './kit/lanes.ts';
import { PASSWORD } from './kit/marks.ts';
import type { Found } from './kit/told.ts';
import { within } from './kit/within.ts';

const CASES = 40;
const LANES = 2;
const OPENS_WITHIN_MS = 120_000;
/** Where the browser keeps what the office stored, each hit as often: the database, its large values, the second copy with the vault, the sentinel. */
const PLACES = [/IndexedDB.*leveldb.[^/\\]+$/u, /IndexedDB.*blob/u, /File System/u, /Local Storage/u];

type Outcome = 'no effect' | 'whole' | 'acts whole' | 'one file' | 'said' | 'silent' | 'never answered';
// What came back needs no note of its own.
const QUIET: readonly Outcome[] = ['no effect', 'whole', 'acts whole'];
type Seen = { readonly found: Found | null; readonly why: string };
type Results = { readonly outcomes: Record<Outcome, number>; drafts: number; readonly notes: string[] };

/** A profile damaged by chance in one file after another: whatever is lost is said, and what the second copy holds comes back. */
export async function prove(damages: number, lanes = LANES): Promise<readonly Figure[]> {
  const files = await buildPage();
  const results: Results = {
    outcomes: { 'no effect': 0, whole: 0, 'acts whole': 0, 'one file': 0, said: 0, silent: 0, 'never answered': 0 },
    drafts: 0,
    notes: [],
  };
  const shares = Array.from({ length: lanes }, (_, lane) => Math.floor((damages + lane) / lanes));
  await inLanes(lanes, shares, (own) => damageAnOffice(files, own, results));
  return figuresOf(damages, results);
}

async function damageAnOffice(files: string, damages: number, results: Results): Promise<void> {
  const desk = await makeDesk(files);
  try {
    const sound = await hand(await desk.open(), 'fillForDamage', CASES);
    await desk.close();
    desk.keep();
    for (let round = 1; round <= damages; round += 1) {
      desk.restore();
      const what = damageByChance(desk.folder);
      const seen = await openAfter(desk);
      const outcome = judge(seen.found, sound);
      results.outcomes[outcome] += 1;
      if (seen.found?.opened === 'ok' && seen.found.drafts < sound.drafts) results.drafts += 1;
      process.stderr.write(`  ${outcome}: ${what}\n`);
      if (!QUIET.includes(outcome)) results.notes.push(`${outcome}: ${what}: ${summary(seen)}`);
    }
  } finally {
    await desk.throwAway();
  }
}

function figuresOf(damages: number, { outcomes, drafts, notes }: Results): Figure[] {
  const harmed = damages - outcomes['no effect'];
  const noticed = outcomes.whole + outcomes['acts whole'] + outcomes['one file'] + outcomes.said;
  const share = (part: number) => `${part} of ${harmed} (${harmed === 0 ? 100 : Math.floor((part / harmed) * 1000) / 10} %)`;
  const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  return [
    exactly('random damages: flipped, cut, deleted files of the closed profile', damages, all),
    exactly('silent losses', 0, outcomes.silent),
    exactly('starts without an answer', 0, outcomes['never answered']),
    { what: 'noticed, of those that did harm', goal: '100 %', got: share(noticed), reached: noticed === harmed },
    told('every act there again by itself', share(outcomes.whole + outcomes['acts whole'] + outcomes['one file'])),
    told('of them with every scan and draft', share(outcomes.whole)),
    told('of them a scan or draft hurt, which says so when it is opened', share(outcomes['one file'])),
    told('starts at which drafts were gone, and the loss said', String(drafts)),
    told('said, and left to a backup', share(outcomes.said)),
    told('without effect: spare bytes', String(outcomes['no effect'])),
    ...notes.map((note) => told('note', note)),
  ];
}

async function openAfter(desk: Desk): Promise<Seen> {
  const page = await desk.open();
  const entered = await within(OPENS_WITHIN_MS, hand(page, 'enter', [PASSWORD], { cases: {}, scans: [], draft: null }));
  await desk.close();
  return 'came' in entered ? { found: entered.came.found, why: '' } : { found: null, why: entered.why };
}

function judge(found: Found | null, sound: Found): Outcome {
  if (!found) return 'never answered';
  if (found.opened !== 'ok') return 'said';
  const actsWhole = found.state === sound.state && found.cases === sound.cases;
  const isWhole = actsWhole && found.scans === sound.scans && found.drafts >= sound.drafts;
  const isSaid = found.healed !== null || found.health !== 'good' || found.rebuilt > 0 || !/ good$/u.test(found.copy) || found.vaultHealed !== 'none';
  if (isWhole) return isSaid ? 'whole' : 'no effect';
  // A scan or a draft that is listed and cannot be opened says so to who opens it.
  if (!isSaid && found.torn.length === 0) return 'silent';
  if (!actsWhole) return 'said';
  return isSaid ? 'acts whole' : 'one file';
}

const summary = ({ found, why }: Seen): string => (found ? JSON.stringify({ ...found, state: '' }) : why);

/** Flips some bytes, cuts or deletes a file; answers what was done. */
function damageByChance(profile: string): string {
  const folder = join(profile, 'Default');
  const files = filesOf(folder);
  const path = pick(
    PLACES.map((place) => files.filter((file) => place.test(file)))
      .filter((some) => some.length > 0)
      .map(pick),
  );
  const { size } = statSync(path);
  const name = relative(folder, path);
  const kind = Math.random();
  if (kind < 0.2) {
    rmSync(path);
    return `deleted ${name}`;
  }
  const at = Math.floor(Math.random() * size);
  if (kind < 0.5) {
    truncateSync(path, at);
    return `cut ${name} at ${at} of ${size}`;
  }
  const bytes = readFileSync(path);
  const length = 1 + Math.floor(Math.random() * 64);
  for (let place = at; place < Math.min(size, at + length); place += 1) bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(Math.random() * 255));
  writeFileSync(path, bytes);
  return `flipped ${length} bytes of ${name} at ${at} of ${size}`;
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:LOCK|LOG|LOG\.old)$/u.test(path) && statSync(path).size > 0);
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
