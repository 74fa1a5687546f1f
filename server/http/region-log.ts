import type { Clock } from '../../shared/kernel/clock.ts';
import { allowedFields } from './log-fields.ts';

export type RegionLog = { readonly info: (event: string, fields?: object) => void; readonly warn: (event: string, fields?: object) => void };

/** One line of JSON for each event. There is no other way to the log, so that nothing passes by the list of fields. */
export function regionLog(write: (line: string) => void, clock: Clock): RegionLog {
  const line =
    (level: string) =>
    (event: string, fields: object = {}) =>
      write(`${JSON.stringify({ at: clock.now(), level, ...allowedFields({ ...fields, event }) })}\n`);
  return { info: line('info'), warn: line('warn') };
}
