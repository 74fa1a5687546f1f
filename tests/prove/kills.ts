import { setTimeout as pause } from 'node:timers/promises';
import { buildPage } from './kit/build-page.ts';
import { type Desk, hand, makeDesk } from './kit/desk.ts';
import { type Figure, exactly, told as tell } from './kit/figures.ts';
import { inLanes } from './kit/lanes.ts';
import { PASSWORD } from './kit/marks.ts';
import { type Found, type Told, WORK_KINDS, type WorkKind } from './kit/told.ts';
import { within } from './kit/within.ts';

/** How long the page works at most before it dies; a moment within is chosen by chance. */
const LONGEST_MS: Readonly<Record<WorkKind, number>> = { save: 600, attach: 1500, sign: 900, password: 4000 };
const OPENS_WITHIN_MS = 120_000;
// A fresh office after so many kills: an ever larger one would make each look longer.
const KILLS_PER_OFFICE = 20;
const LANES = 2;

/** What was told outside the profile, and the passwords of which exactly one may open. */
type Memory = {
  readonly cases: Record<string, string>;
  readonly scans: { id: string; hash: string }[];
  draft: number | null;
  password: string;
  changing: string | null;
  acts: number;
};
type Tally = {
  kills: number;
  acts: number;
  missed: number;
  lost: number;
  torn: number;
  unopened: number;
  moved: number;
  healed: number;
  readonly notes: string[];
  readonly moments: number[];
};

/** Real Chromium killed (SIGKILL to every process) in the middle of saving, attaching, leading a case to its end, changing a password. */
export async function prove(kills: number, lanes = LANES): Promise<readonly Figure[]> {
  const files = await buildPage();
  const tally: Tally = { kills: 0, acts: 0, missed: 0, lost: 0, torn: 0, unopened: 0, moved: 0, healed: 0, notes: [], moments: [] };
  const offices = Array.from({ length: Math.ceil(kills / KILLS_PER_OFFICE) }, (_, at) => Math.min(KILLS_PER_OFFICE, kills - at * KILLS_PER_OFFICE));
  await inLanes(lanes, offices, (own) => killAnOffice(files, own, tally));
  return [
    exactly('kill -9 of real Chromium (save, attach, sign, password by turns)', kills, tally.kills),
    exactly('acknowledged acts that were lost', 0, tally.lost),
    exactly('half-written rows, scans, drafts', 0, tally.torn),
    exactly('starts that did not open whole', 0, tally.unopened),
    exactly('starts at which databases were given another place, though nothing was wrong with theirs', 0, tally.moved),
    exactly('control: promises never kept that were missed', offices.length, tally.missed),
    tell('acts acknowledged before the kills', String(tally.acts)),
    tell('starts at which the second copy completed the store', String(tally.healed)),
    ...tally.notes.slice(0, 10).map((note) => tell('note', note)),
  ];
}

async function killAnOffice(files: string, kills: number, tally: Tally): Promise<void> {
  const desk = await makeDesk(files);
  const memory: Memory = { cases: {}, scans: [], draft: null, password: PASSWORD, changing: null, acts: 0 };
  try {
    await hand(await desk.open(), 'setUp');
    await desk.close();
    for (let round = 0; round < kills; round += 1) await workAndDie(desk, WORK_KINDS[round % WORK_KINDS.length] ?? 'save', { memory, tally });
    const page = await desk.open();
    const { found, password } = await look(page, memory);
    judge(found, { memory, tally });
    tally.acts += memory.acts;
    const ghost = { ...memory, password, changing: null, cases: { 'was-never-registered': 'registered' } };
    const { found: seen } = await look(page, ghost);
    if (seen.lost?.length === 1) tally.missed += 1;
    else tally.notes.push(`control: ${seen.opened}, lost: ${seen.lost?.join(', ') ?? ''}`);
  } finally {
    await desk.throwAway();
  }
}

type Ledger = { readonly memory: Memory; readonly tally: Tally };

async function workAndDie(desk: Desk, kind: WorkKind, ledger: Ledger): Promise<void> {
  const started = Promise.withResolvers<void>();
  const page = await desk.open((told) => {
    if (told.told === 'working') started.resolve();
    else remember(ledger.memory, told);
  });
  const { found, password } = await look(page, ledger.memory);
  judge(found, ledger);
  if (found.opened === 'ok') {
    Object.assign(ledger.memory, { password, changing: null });
    await hand(page, 'work', kind);
    await started.promise;
    const moment = Math.random() * LONGEST_MS[kind];
    await pause(moment);
    ledger.tally.moments.push(moment);
  }
  await desk.kill();
  ledger.tally.kills += 1;
  if (ledger.tally.kills % 10 === 0) process.stderr.write(`  ${ledger.tally.kills} kills, ${ledger.memory.acts} acts\n`);
}

/** Opens the office with what is known outside it. A password that was being changed: the old one or the new one, never both, never neither. */
async function look(page: Awaited<ReturnType<Desk['open']>>, { cases, scans, draft, password, changing }: Memory) {
  const passwords = changing === null ? [password] : [changing, password];
  const entered = await within(OPENS_WITHIN_MS, hand(page, 'enter', passwords, { cases, scans, draft }));
  return 'came' in entered ? entered.came : { found: { opened: entered.why } as Found, password };
}

function remember(memory: Memory, told: Told): void {
  if (told.told === 'changing') memory.changing = told.password;
  if (told.told === 'working' || told.told === 'changing') return;
  memory.acts += 1;
  if (told.told === 'case') memory.cases[told.id] = told.state;
  else if (told.told === 'scan') memory.scans.push({ id: told.id, hash: told.hash });
  else if (told.told === 'draft') memory.draft = told.round;
  else Object.assign(memory, { password: told.password, changing: null });
}

function judge(found: Found, { tally }: Ledger): void {
  if (found.opened !== 'ok' || found.health !== 'good') {
    tally.unopened += 1;
    tally.notes.push(`${found.opened} ${found.health ?? ''}`);
  }
  if (found.opened !== 'ok') return;
  tally.lost += found.lost.length;
  tally.torn += found.torn.length;
  tally.moved += found.place === 'usual' ? 0 : 1;
  tally.healed += found.healed ? 1 : 0;
  const how = JSON.stringify({ healed: found.healed, vault: found.vaultHealed, place: found.place, copy: found.copy, rebuilt: found.rebuilt });
  tally.notes.push(...[...found.lost, ...found.torn].map((what) => `lost or torn: ${what}; ${how}`));
}
