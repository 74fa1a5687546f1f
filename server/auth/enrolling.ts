import type { Office, OfficeFact } from '../../shared/cases/office.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { DeviceBook } from '../db/device-book.ts';

/** What the rules of enrolment need of the world. The region's entries are written by the sync, which lies beside this room: so it comes as a port. */
export type Enrolling = {
  readonly clock: Clock;
  readonly devices: DeviceBook;
  /** Key of the hashes of codes. */
  readonly secret: string;
  readonly officeOf: (office: string) => Promise<Office | null>;
  /** Writes an entry of the region into the office's stream. */
  readonly tell: (office: string, facts: readonly OfficeFact[]) => Promise<void>;
};
