import type { Office } from '../../shared/cases/office.ts';

/** The name under which the region's server signs what it writes into the journal of an office. */
export const REGION = 'region';

/** Name of a member of staff as printed; the id when the office does not know it (an entry of another workplace). */
export function staffName(office: Office, id: string): string {
  return office.staff.find((person) => person.id === id)?.name ?? id;
}
