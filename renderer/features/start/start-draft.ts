import { z } from 'zod';
import { ROLES_AT, type WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { emptyOfficeDraft, OfficeDraftShape, settingsOf } from '../../parts/office-draft.ts';
import { staffDraftOf, StaffDraftShape, staffOf } from '../../parts/staff-draft.ts';

export const START_STEPS = ['recovery', 'place', 'office', 'numbers', 'staff'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** All that is typed on the way to an opened office. */
export const StartDraft = z.strictObject({ step: z.enum(START_STEPS), office: OfficeDraftShape, staff: z.array(StaffDraftShape) });
export type StartDraft = z.infer<typeof StartDraft>;

/** A blank start: the head, who also administers, and one more person are asked for. Without a kind the recovery code is not on paper yet. */
export function emptyStart(kind: WorkplaceKind | null): StartDraft {
  const blank: StartDraft = {
    step: kind ? 'office' : 'recovery',
    office: emptyOfficeDraft(),
    staff: [
      { ...staffDraftOf(null), roles: ['head', 'administrator'] },
      { ...staffDraftOf(null), roles: ['executor', 'clerk'] },
    ],
  };
  return kind ? startAs(blank, kind) : blank;
}

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

/** What `openOffice` takes; `first` is who has signed in. */
export const openingOf = (draft: StartDraft, first: string): unknown => ({
  settings: settingsOf(draft.office),
  staff: draft.staff.map(staffOf),
  practice: false,
  first,
});
