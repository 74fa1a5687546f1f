import { z } from 'zod';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import type { DraftPlace } from '../../parts/draft-place.ts';

/** Kind of an intake among the store's drafts. */
export const INTAKE_DRAFT = 'intake';
export const INTAKE_PLACE: DraftPlace = { space: 'intake', path: '/intake', kind: INTAKE_DRAFT, icon: 'intake' };

/** What lies in the store under a draft's id: the application as far as it is typed or, once the act is done, only the case it became. */
export const StoredIntake = z.union([
  z.object({ v: z.literal(1), application: z.record(z.string(), z.unknown()) }),
  z.object({ v: z.literal(1), done: z.string() }),
]);
export type StoredIntake = z.infer<typeof StoredIntake>;

/** How an unfinished application is named in the list: surname, name, or what else is known of the applicant. */
export function draftName({ applicant }: ApplicationDraft): string {
  const named = fullName(applicant).trim();
  return (named || applicant.iin).replace(/\s+/gu, ' ').trim().slice(0, 80);
}
