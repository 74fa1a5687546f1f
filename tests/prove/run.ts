// `npm run prove`: runs the proofs and prints one table; exits with 1 when a goal is missed.
// With names only those run, with a number behind a colon so many rounds: npm run -s prove -- kills:20 damage
import { isMissed, tableOf, type Figure } from './kit/figures.ts';

type Proof = { readonly prove: (rounds: number) => Promise<readonly Figure[]> };

/** Proof → how many rounds the whole of it takes, and its module. */
const PROOFS: Readonly<Record<string, readonly [rounds: number, load: () => Promise<Proof>]>> = {
  mutations: [10_000, () => import('./mutations.ts')],
  roles: [1, () => import('./roles.ts')],
  canary: [5000, () => import('./canary.ts')],
  kills: [200, () => import('./kills.ts')],
  damage: [300, () => import('./damage.ts')],
  region: [100, () => import('./region.ts')],
  fuzz: [100_000, () => import('./fuzz.ts')],
  offices: [100_000, () => import('./offices.ts')],
  speed: [50_000, () => import('./speed.ts')],
};

const wanted = new Map(process.argv.slice(2).map((word) => [word.split(':')[0] ?? '', Number(word.split(':')[1])] as const));
const unknown = [...wanted.keys()].filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  process.stderr.write(`no such proof: ${unknown.join(', ')}; there are ${Object.keys(PROOFS).join(', ')}\n`);
  process.exit(2);
}

const figures: Record<string, readonly Figure[]> = {};
for (const [name, [whole, load]] of Object.entries(PROOFS)) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  const rounds = wanted.get(name) || whole;
  process.stderr.write(`proving ${name}: ${rounds} …\n`);
  const from = performance.now();
  const reached = await (await load()).prove(rounds);
  const seconds = Math.round((performance.now() - from) / 1000);
  figures[name] = [...reached, { what: 'took', goal: '–', got: `${seconds} s`, reached: null }];
}
process.stdout.write(`${tableOf(figures)}\n`);
process.exitCode = isMissed(figures) ? 1 : 0;
