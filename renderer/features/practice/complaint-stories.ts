import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { Addressee, ComplaintIntake, ComplaintWay } from '../../../shared/complaints/complaint.ts';
import type { ComplaintStoryAct } from './practice-complaint-acts.ts';

/** What an invented complaint is about; `refused`, `granted` and `not-accepted`: a case of the practice office that went so. */
export type StoryAbout = 'refused' | 'granted' | 'not-accepted' | 'other-office' | 'worker' | 'none';
export type ComplaintStory = {
  /** Working days before today on which it came. */
  readonly came: number;
  readonly addressee: Addressee;
  readonly way: ComplaintWay;
  readonly about: StoryAbout;
  readonly matter: ComplaintIntake['matter'];
  /** Came by post without IIN, telephone and signature. */
  readonly bare?: true;
  readonly organisation?: true;
  /** Working days to answer, where no act gives a term. */
  readonly stated?: number;
  readonly steps: readonly (readonly [act: ComplaintStoryAct, after: number])[];
};

const toHead = { addressee: 'office', way: 'in-person' } as const;
const toBody = { addressee: 'authorised-body', way: 'e-otinish' } as const;
const aboutRefusal = { about: 'refused', matter: 'decision' } as const;
const aboutNobody = { about: 'none', matter: 'conduct' } as const;
const END = [
  ['send', 0],
  ['close', 1],
] as const;

// In time and late, with one clock and with both, in every state; the numbers of days are those of the law and of people.
const AT_OFFICE: readonly ComplaintStory[] = [
  { came: 61, ...toHead, ...aboutNobody, steps: [['assign', 0], ['satisfy', 2], ['measure', 1], ...END] },
  { came: 46, ...toHead, ...aboutRefusal, steps: [['assign', 0], ['notify', 0], ['object', 1], ['hear', 1], ['refuse', 1], ...END] },
  {
    came: 38,
    ...toBody,
    ...aboutRefusal,
    steps: [
      ['assign', 0],
      ['forward', 2],
      ['measure', 14],
      ['close', 1],
    ],
  },
  { came: 31, ...toHead, way: 'post', about: 'none', matter: 'other', bare: true, steps: [['assign', 1], ['explain', 2], ...END] },
  {
    came: 24,
    ...toHead,
    way: 'post',
    about: 'granted',
    matter: 'inaction',
    steps: [['assign', 1], ['ask', 0], ['receive', 2], ['satisfy', 4], ...END],
  },
  { came: 17, ...toHead, way: 'e-otinish', ...aboutNobody, organisation: true, steps: [['assign', 0], ['explain', 3], ...END] },
  {
    came: 9,
    ...toHead,
    about: 'not-accepted',
    matter: 'acceptance-refusal',
    steps: [
      ['assign', 1],
      ['ask', 1],
    ],
  },
  { came: 7, ...toBody, about: 'granted', matter: 'inaction', steps: [['assign', 1]] },
  {
    came: 6,
    ...toBody,
    ...aboutRefusal,
    steps: [
      ['assign', 0],
      ['forward', 2],
    ],
  },
  {
    came: 5,
    ...toHead,
    ...aboutNobody,
    steps: [
      ['assign', 0],
      ['satisfy', 3],
      ['send', 1],
    ],
  },
  {
    came: 4,
    ...toHead,
    ...aboutRefusal,
    steps: [
      ['assign', 0],
      ['notify', 0],
      ['object', 1],
      ['hear', 1],
    ],
  },
  {
    came: 4,
    ...toHead,
    way: 'oral',
    about: 'granted',
    matter: 'conduct',
    steps: [
      ['assign', 0],
      ['extend', 2],
    ],
  },
  { came: 3, ...toHead, about: 'not-accepted', matter: 'acceptance-refusal', steps: [['assign', 0]] },
  { came: 3, addressee: 'akimat', way: 'oral', ...aboutNobody, stated: 15, steps: [] },
  {
    came: 3,
    ...toHead,
    way: 'e-otinish',
    ...aboutNobody,
    steps: [
      ['assign', 0],
      ['satisfy', 2],
    ],
  },
  {
    came: 2,
    ...toHead,
    way: 'post',
    ...aboutRefusal,
    steps: [
      ['assign', 0],
      ['notify', 1],
    ],
  },
  { came: 2, ...toHead, way: 'post', about: 'other-office', matter: 'inaction', steps: [] },
  { came: 1, ...toBody, about: 'granted', matter: 'decision', steps: [['assign', 0]] },
  { came: 1, addressee: 'state-corporation', way: 'in-person', about: 'worker', matter: 'conduct', stated: 15, steps: [] },
  { came: 1, ...toHead, ...aboutRefusal, steps: [] },
];

const toChief = { addressee: 'state-corporation', about: 'worker', matter: 'conduct', stated: 5 } as const;
const AT_COUNTER: readonly ComplaintStory[] = [
  { came: 33, ...toChief, way: 'in-person', steps: [['assign', 0], ['satisfy', 2], ['measure', 1], ...END] },
  { came: 8, ...toChief, way: 'post', steps: [['assign', 1]] },
  { came: 3, ...toChief, way: 'in-person', steps: [['assign', 0]] },
  { came: 2, ...toHead, about: 'other-office', matter: 'inaction', steps: [] },
  { came: 1, ...toChief, way: 'oral', steps: [] },
];

export const COMPLAINT_STORIES: Readonly<Record<WorkplaceKind, readonly ComplaintStory[]>> = { office: AT_OFFICE, 'state-corporation': AT_COUNTER };
