import type { Calendar } from '../calendar/calendar.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Catalogue } from '../law/catalogue.ts';
import type { Actor } from '../roles/roles.ts';
import type { Office } from './office.ts';

/** Everything an act may ask of the outside, as a plain object: built once in each composition root and once in tests/world. */
export type World = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly office: Office;
  readonly actor: Actor;
};
