import type { Chance } from './make-chance.ts';
import type { StoryStep } from './practice-acts.ts';
import type { Filing } from './practice-filings.ts';
import type { Story } from './practice-stories.ts';

const VISITS: Filing = { service: 'visits', channel: 'state-corporation', answers: {} };
const GUARDIANSHIP: Filing = {
  service: 'guardianship',
  channel: 'state-corporation',
  answers: { relative: true, 'close-relative': true, 'owns-housing': true },
};
const CASES = 80;

/** What a counter of the State Corporation sees: packages to the provider, results to people, a few that nobody collects. */
export function counterStories(chance: Chance): Story[] {
  return Array.from({ length: CASES }, (_, index): Story => {
    const came = index < 50 ? chance.between(10, 60) : index < 58 ? chance.between(34, 60) : index < 68 ? chance.between(2, 8) : chance.between(0, 1);
    const filing = index % 4 === 3 ? GUARDIANSHIP : VISITS;
    if (index % 12 === 7) return { came, fault: chance.value() < 0.6 ? 'missing' : 'expired', filing: VISITS, steps: [] };
    return { came, fault: 'none', filing, steps: way(chance, { forgotten: index >= 50 && index < 58, long: filing === GUARDIANSHIP }) };
  });
}

function way(chance: Chance, { forgotten, long }: { readonly forgotten: boolean; readonly long: boolean }): StoryStep[] {
  const back: StoryStep[] = [
    { act: 'receipt', after: 0 },
    { act: 'send', after: chance.between(0, 1) },
    { act: 'deliver', after: 1 },
    { act: 'result', after: long ? chance.between(8, 16) : chance.between(2, 4) },
  ];
  // A month of storage is over after some twenty-three working days.
  if (forgotten) return chance.value() < 0.5 ? [...back, { act: 'hand-back', after: 25 }] : back;
  return [...back, { act: 'collect', after: chance.between(0, 4) }, { act: 'close', after: chance.between(0, 2) }];
}
