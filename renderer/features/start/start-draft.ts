import { z } from 'zod';
import { ROLES_AT, type WorkplaceKind } from '../../../shared/roles/workplaces.ts';
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

/** The same start for a kind of workplace: roles that it does not have give way to its own. */
export function startAs(draft: StartDraft, kind: WorkplaceKind): StartDraft {
  if (draft.office.kind === kind) return draft;
  const working = kind === 'office' ? ['executor', 'clerk'] : ['operator'];
  const staff = draft.staff.map((person) => {
    const kept = person.roles.filter((role) => ROLES_AT[kind].some((known) => known === role));
    return { ...person, roles: kept.length > 0 ? kept : working };
  });
  return { ...draft, office: { ...draft.office, kind }, staff };
}

/** What `openOffice` takes. */
export const openingOf = (draft: StartDraft): unknown => ({ settings: settingsOf(draft.office), staff: draft.staff.map(staffOf), practice: false });
