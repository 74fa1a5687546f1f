import { type Chance, chanceOf } from './chance.ts';
import type { Signing } from './keys.ts';
import type { Weather } from './network.ts';
import { DAY, MINUTE } from './timeline.ts';

/** What happens to a world from outside, and when. Each step throws its own dice, so that one left out changes no other. */
export type Step = { readonly at: number; readonly dice: number } & (
  | { readonly kind: 'act' | 'sync' | 'die' | 'copy' | 'restore'; readonly pc: number }
  /** The line of a computer is down for so long. */
  | { readonly kind: 'cut'; readonly pc: number; readonly length: number }
  /** The clock of a computer jumps. */
  | { readonly kind: 'clock'; readonly pc: number; readonly by: number }
  /** The disk of a computer is full for so long. */
  | { readonly kind: 'full'; readonly pc: number; readonly length: number }
  /** A fact of a kind that only the next version knows. */
  | { readonly kind: 'future-act'; readonly pc: number }
  | { readonly kind: 'region-dies' }
);

export type PcPlan = {
  readonly office: number;
  readonly name: string;
  readonly mark: string;
  /** Of the next version of the program. */ readonly isNewer: boolean;
};
/** A world before it begins. Everything follows from the seed. */
export type Plan = {
  readonly seed: number;
  readonly signing: Signing;
  readonly offices: number;
  readonly pcs: readonly PcPlan[];
  readonly steps: readonly Step[];
  readonly weather: Weather;
  /** Probability that a program dies at one call of its disk. */
  readonly deadly: { readonly pc: number; readonly region: number };
  readonly length: number;
};

const MARKS = ['К', 'Қ', 'Б'];
/** One seed in so many signs with real Ed25519. */
const REAL_SIGNING = 8;

/** The plan of a seed: small worlds and large ones, calm ones and wild ones. */
export function planOf(seed: number): Plan {
  const chance = chanceOf(`seed ${seed}`);
  const offices = 1 + Math.floor(chance.next() ** 2 * 4);
  const pcs = Array.from({ length: offices }, (_, office) => pcsOf(office, chance)).flat();
  const length = (2 + chance.below(12)) * DAY;
  return {
    seed,
    signing: seed % REAL_SIGNING === 0 ? 'ed25519' : 'keyed-hash',
    offices,
    pcs,
    steps: stepsOf(pcs, length, chance),
    weather: weatherOf(chance),
    deadly: { pc: chance.happens(0.5) ? chance.next() * 0.02 : 0, region: chance.happens(0.4) ? chance.next() * 0.01 : 0 },
    length,
  };
}

function pcsOf(office: number, chance: Chance): PcPlan[] {
  return Array.from({ length: 1 + chance.below(3) }, (_, place) => ({
    office,
    name: `o${office + 1}-pc${place + 1}`,
    mark: `${MARKS[place]}${office + 1}`,
    isNewer: chance.happens(0.15),
  }));
}

function weatherOf(chance: Chance): Weather {
  const wildness = chance.happens(0.2) ? 0 : chance.next() * 0.35;
  return {
    lost: wildness * chance.next(),
    doubled: wildness * chance.next(),
    lostAnswer: wildness * chance.next(),
    cutAnswer: wildness * chance.next() * 0.5,
    late: wildness * chance.next(),
    veryLate: wildness * chance.next() * 0.3,
  };
}

function stepsOf(pcs: readonly PcPlan[], length: number, chance: Chance): readonly Step[] {
  const steps = pcs.flatMap((pc, index) => stepsAt(index, pc, { length, chance: chance.of(pc.name) }));
  const regionDies = chance.happens(0.4) ? [{ kind: 'region-dies', at: chance.below(length) } as const] : [];
  return [...steps, ...regionDies].sort((a, b) => a.at - b.at).map((step, dice) => ({ ...step, dice }));
}

type Undiced<S> = S extends Step ? Omit<S, 'dice'> : never;

function stepsAt(pc: number, { isNewer }: PcPlan, { length, chance }: { length: number; chance: Chance }): Undiced<Step>[] {
  const when = () => chance.below(length);
  const some = (most: number): number[] => Array.from({ length: chance.below(most + 1) }, when);
  const rarely = (probability: number): number[] => (chance.happens(probability) ? [when()] : []);
  const copied = rarely(0.12);
  return [
    ...Array.from({ length: 8 + chance.below(28) }, (): Undiced<Step> => ({ kind: 'act', pc, at: when() })),
    ...nights(length).map((at): Undiced<Step> => ({ kind: 'sync', pc, at: at + chance.below(6 * 60) * MINUTE })),
    ...some(6).map((at): Undiced<Step> => ({ kind: 'sync', pc, at })),
    ...some(2).map((at): Undiced<Step> => ({ kind: 'die', pc, at })),
    ...some(2).map((at): Undiced<Step> => ({ kind: 'cut', pc, at, length: Math.floor(chance.next() ** 3 * 30 * DAY) })),
    ...rarely(0.2).map((at): Undiced<Step> => ({ kind: 'clock', pc, at, by: Math.floor((chance.next() * 2 - 1) * 730) * DAY })),
    ...rarely(0.2).map((at): Undiced<Step> => ({ kind: 'full', pc, at, length: chance.below(DAY) })),
    ...copied.flatMap((at): Undiced<Step>[] => [
      { kind: 'copy', pc, at },
      { kind: 'restore', pc, at: at + chance.below(length - at) },
    ]),
    ...(isNewer ? some(5) : []).map((at): Undiced<Step> => ({ kind: 'future-act', pc, at })),
  ];
}

const nights = (length: number): number[] => Array.from({ length: Math.floor(length / DAY) }, (_, night) => night * DAY + 14 * 60 * MINUTE);
