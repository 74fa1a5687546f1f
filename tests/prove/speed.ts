import { buildPage, type Sealing } from './kit/build-page.ts';
import { hand, makeDesk } from './kit/desk.ts';
import { type Figure, told } from './kit/figures.ts';
import type { Speeds } from './kit/speeds.ts';

const STARTS = 3;
const SEALINGS = ['sealed', 'plain'] as const satisfies readonly Sealing[];
type Measured = { readonly fillMs: number; readonly starts: readonly Speeds[] };

/** The same office twice in one run: sealed as the program does it, and by a build in whose store a double seals nothing. For information: machines differ. */
export async function prove(cases: number): Promise<readonly Figure[]> {
  const measured = { sealed: await measure('sealed', cases), plain: await measure('plain', cases) } satisfies Record<Sealing, Measured>;
  const line = (what: string, of: (speeds: Speeds) => number, goal?: string) => {
    const [sealed, plain] = SEALINGS.map((sealing) => Math.min(...measured[sealing].starts.map(of)));
    return told(`${what}, ms`, ratio(sealed ?? 0, plain ?? 0), goal);
  };
  return [
    told(`${cases} cases written, s`, ratio(measured.sealed.fillMs / 1000, measured.plain.fillMs / 1000)),
    line('unlock: from the password to the counts on Today', ({ passwordMs, countsMs }) => passwordMs + countsMs, '< 3000'),
    line('of it: the password (Argon2id, 128 MiB, 3 passes)', ({ passwordMs }) => passwordMs),
    line('of it: opening the store', ({ countsMs }) => countsMs),
    line('until search is there, after the password', ({ searchableMs }) => searchableMs),
    line('one save, median', ({ save }) => save.p50),
    line('one save, 95 of 100', ({ save }) => save.p95, '< 150'),
    line('search, a letter, median', ({ search }) => search.p50),
    line('search, a letter, 95 of 100', ({ search }) => search.p95, '< 50'),
  ];
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));
const ratio = (sealed: number, plain: number): string => `${digits(sealed)} sealed, ${digits(plain)} not sealed: × ${(sealed / plain).toFixed(2)}`;

async function measure(sealing: Sealing, cases: number): Promise<Measured> {
  const desk = await makeDesk(await buildPage(sealing));
  try {
    const fillMs = await hand(await desk.open(), 'fillMany', cases);
    const starts: Speeds[] = [];
    for (let start = 0; start < STARTS; start += 1) starts.push(await hand(await desk.open(), 'measureOpening'));
    return { fillMs, starts };
  } finally {
    await desk.throwAway();
  }
}
