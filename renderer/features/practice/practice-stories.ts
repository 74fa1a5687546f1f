import type { Chance } from './make-chance.ts';
import { type Filing, filingAt, VISITS_AT_OFFICE, yearOldStories } from './practice-filings.ts';
import type { StoryStep } from './practice-acts.ts';

export type Story = {
  /** Working days before today on which the applicant came. */
  readonly came: number;
  readonly fault: 'none' | 'missing' | 'expired';
  readonly filing: Filing;
  readonly steps: readonly StoryStep[];
};

const CASES = 200;

/** About two hundred stories of an office: most long finished, some fifty of the last days in all states, a few late, some of a year ago. */
export function practiceStories(chance: Chance): Story[] {
  const recent = Array.from({ length: CASES }, (_, index) => storyOf(index, chance));
  return [...recent, ...yearOldStories().map((story) => ({ ...story, fault: 'none' as const }))];
}

function storyOf(index: number, chance: Chance): Story {
  const came = index < 118 ? chance.between(12, 128) : index < 134 ? chance.between(6, 11) : chance.between(0, 5);
  if (index % 11 === 5) return { came, fault: chance.value() < 0.6 ? 'missing' : 'expired', filing: VISITS_AT_OFFICE, steps: [] };
  const filing = filingAt(index);
  const late = index >= 118 && index < 130;
  const steps = index % 8 === 3 ? refusal(chance, late) : grant(chance, late);
  const withdrawn: StoryStep[] = index % 61 === 60 ? [{ act: 'withdraw', after: 0 }] : [];
  return {
    came,
    fault: 'none',
    filing,
    steps: [...steps.slice(0, 3), ...(filing.heard ? CONVERSATION : []), ...withdrawn, ...steps.slice(3)],
  };
}

const CONVERSATION: readonly StoryStep[] = [{ act: 'converse', after: 1 }];

// A late case lies at one of its steps for weeks: with the head, at the executor, before the signature.
function grant(chance: Chance, late: boolean): StoryStep[] {
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
    ...(objects
      ? ([
          { act: 'object', after: 1 },
          { act: 'finish-hearing', after: 2 },
        ] as const)
      : ([{ act: 'finish-hearing', after: 3 }] as const)),
    { act: 'sign', after: late ? 30 : chance.between(0, 1) },
    { act: 'issue', after: chance.between(0, 1) },
    { act: 'close', after: chance.between(0, 2) },
  ];
}
