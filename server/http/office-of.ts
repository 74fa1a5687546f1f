import type { Office } from '../../shared/cases/office.ts';
import type { DeviceBook } from '../db/device-book.ts';
import type { OfficeLogs } from '../db/office-log.ts';

/** The folded office, or null before anything of it came. The row is this server's own fold. */
export async function officeOf(logs: OfficeLogs, office: string): Promise<Office | null> {
  const [row] = await logs.read(office, (log) => log.rows([{ kind: 'office', id: office }]));
  return (row?.row ?? null) as Office | null;
}

/** Is an office the region's own? */
export const isOwnOf =
  (devices: Pick<DeviceBook, 'office'>) =>
  async (office: string): Promise<boolean> =>
    (await devices.office(office))?.own === true;
