import type { Chance } from './make-chance.ts';
import type { StoryAct } from './practice-acts.ts';

/** One act of a story and how many working days after the one before. */
export type StoryStep = { readonly act: StoryAct; readonly after: number };
export type Story = {
  /** Working days before today on which the applicant came. */
  readonly came: number;
  readonly fault: 'none' | 'missing' | 'expired';
  readonly steps: readonly StoryStep[];
};

const CASES = 200;

/** About two hundred stories: most long finished, some fifty of the last days in all states, a few late. */
export function practiceStories(chance: Chance): Story[] {
  return Array.from({ length: CASES }, (_, index) => storyOf(index, chance));
}

function storyOf(index: number, chance: Chance): Story {
  const came = index < 118 ? chance.between(12, 128) : index < 134 ? chance.between(6, 11) : chance.between(0, 5);
  if (index % 11 === 5) return { came, fault: chance.value() < 0.6 ? 'missing' : 'expired', steps: [] };
  const late = index >= 118 && index < 130;
  if (index % 8 === 3) return { came, fault: 'none', steps: refusal(chance, late) };
  return { came, fault: 'none', steps: permission(chance, late) };
}

// A late case lies at one of its steps for weeks: with the head, at the executor, before the signature.
function permission(chance: Chance, late: boolean): StoryStep[] {
  const lying = late ? chance.between(1, 4) : 0;
  const days = (step: number, usual: number) => (lying === step ? 30 : usual);
  const twice: StoryStep[] =
    chance.value() < 0.08
      ? [
          { act: 'return', after: 0 },
          { act: 'permit', after: 1 },
        ]
      : [];
  return [
    { act: 'ticket', after: 0 },
    { act: 'assign', after: days(1, chance.between(0, 1)) },
    { act: 'complete', after: days(2, chance.between(0, 1)) },
    { act: 'permit', after: days(3, chance.between(1, 2)) },
    ...twice,
    { act: 'sign', after: days(4, chance.between(0, 1)) },
    { act: 'issue', after: chance.between(0, 2) },
    { act: 'close', after: chance.between(0, 3) },
  ];
}

// The notice goes out at once, or the decision would come after the term: three working days lie before it (АППК art. 73).
function refusal(chance: Chance, late: boolean): StoryStep[] {
  const objects = chance.value() < 0.35;
  return [
    { act: 'ticket', after: 0 },
    { act: 'assign', after: 0 },
    { act: 'complete', after: 0 },
    { act: 'refuse', after: late ? 4 : chance.between(0, 1) },
    ...(objects ? ([{ act: 'object', after: 1 }, { act: 'finish-hearing', after: 2 }] as const) : ([{ act: 'finish-hearing', after: 3 }] as const)),
    { act: 'sign', after: late ? 30 : chance.between(0, 1) },
    { act: 'issue', after: chance.between(0, 1) },
    { act: 'close', after: chance.between(0, 2) },
  ];
}
