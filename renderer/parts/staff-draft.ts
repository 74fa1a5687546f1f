import { z } from 'zod';
import type { Staff } from '../../shared/cases/office.ts';

/** A member of staff as typed. */
export const StaffDraftShape = z.strictObject({
  name: z.string(),
  postKk: z.string(),
  postRu: z.string(),
  phone: z.string(),
  roles: z.array(z.string()),
});
export type StaffDraft = z.infer<typeof StaffDraftShape>;

/** The person as they stand, to be typed over; null: a blank one. */
export function staffDraftOf(person: Staff | null): StaffDraft {
  if (!person) return { name: '', postKk: '', postRu: '', phone: '', roles: [] };
  return { name: person.name, postKk: person.post.kk, postRu: person.post.ru, phone: person.phone ?? '', roles: [...person.roles] };
}

/** What the act takes; an empty phone is left out. */
export function staffOf(draft: StaffDraft): Readonly<Record<string, unknown>> {
  const phone = draft.phone.trim();
  return { name: draft.name, post: { kk: draft.postKk, ru: draft.postRu }, roles: draft.roles, ...(phone === '' ? {} : { phone }) };
}
