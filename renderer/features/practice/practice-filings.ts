import type { Channel } from '../../../shared/law/catalogue.ts';
import type { StoryStep } from './practice-acts.ts';

/** Which service is asked for, by which way, with which answers; `heard`: the child is heard before anything is drafted. */
export type Filing = {
  readonly service: string;
  readonly channel: Channel;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly heard?: true;
};

const KIN = { relative: true, 'close-relative': false } as const;
const VISITS: Filing = { service: 'visits', channel: 'office', answers: {} };
/** Most people ask for visits at the office; every tenth place belongs to another service or way. */
const BY_PLACE: readonly Filing[] = [
  VISITS,
  { service: 'foster-family', channel: 'office', answers: KIN },
  { service: 'child-opinion', channel: 'office', answers: { 'child-abroad': false }, heard: true },
  VISITS,
  { service: 'guardianship', channel: 'state-corporation', answers: { ...KIN, 'owns-housing': true } },
  VISITS,
  { service: 'patronage', channel: 'portal', answers: { married: false } },
  { service: 'guest-family', channel: 'office', answers: {} },
  { service: 'visits', channel: 'state-corporation', answers: {} },
  { service: 'visits', channel: 'portal', answers: {} },
];

/** The filing of a story by its place in the list. */
export const filingAt = (index: number): Filing => BY_PLACE[index % BY_PLACE.length] ?? VISITS;
export const VISITS_AT_OFFICE = VISITS;

/** Relatives who took a child in about a year ago: some have brought the certificate, some were reminded, some forgot. */
export function yearOldStories(): readonly { readonly came: number; readonly filing: Filing; readonly steps: readonly StoryStep[] }[] {
  const filing: Filing = { service: 'foster-family', channel: 'office', answers: KIN };
  const way: readonly StoryStep[] = (['ticket', 'assign', 'complete', 'permit', 'sign', 'issue', 'close'] as const).map((act, index) => ({
    act,
    after: index < 2 ? 0 : 1,
  }));
  return [238, 244, 248, 252, 256, 262, 268, 272].map((came, index) => {
    const after = came - 20 - index;
    const later: StoryStep[] = index % 4 === 1 ? [{ act: 'certify', after }] : index % 4 === 2 ? [{ act: 'remind', after }] : [];
    return { came, filing, steps: [...way, ...later] };
  });
}
