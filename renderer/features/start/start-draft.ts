import { z } from 'zod';
import { emptyOfficeDraft, OfficeDraftShape, settingsOf } from '../../parts/office-draft.ts';
import { staffDraftOf, StaffDraftShape, staffOf } from '../../parts/staff-draft.ts';

export const START_STEPS = ['language', 'place', 'office', 'numbers', 'staff'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** All that is typed on the way to an opened office. */
export const StartDraft = z.strictObject({ step: z.enum(START_STEPS), office: OfficeDraftShape, staff: z.array(StaffDraftShape) });
export type StartDraft = z.infer<typeof StartDraft>;

/** A blank start: the head and one more person are asked for. */
export const emptyStart = (): StartDraft => ({
  step: 'language',
  office: emptyOfficeDraft(),
  staff: [
    { ...staffDraftOf(null), roles: ['head'] },
    { ...staffDraftOf(null), roles: ['executor', 'clerk'] },
  ],
});

/** What `openOffice` takes. */
export const openingOf = (draft: StartDraft): unknown => ({ settings: settingsOf(draft.office), staff: draft.staff.map(staffOf), practice: false });
