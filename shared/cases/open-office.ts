import { z } from 'zod';
import { toLocal } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkSettings, isGoverned } from './check-office.ts';
import { type OfficeFact, Staff } from './office.ts';
import { parseInput } from './parse-input.ts';
import type { World } from './world.ts';

/** People get their ids from us; the first one listed opens the office. */
export const NewStaff = Staff.omit({ id: true, active: true });
const Input = z.strictObject({
  settings: z.unknown(),
  staff: z.array(NewStaff).min(1, { message: 'staff-required' }),
  practice: z.boolean(),
  /** Id of the first person, who has signed in before there was an office. */
  first: z.string().min(1).optional(),
});

/**
 * Opens the office's journal: the first entry of all. There is no office in the world yet, so only clock and ids are asked.
 * Errors: issues of the settings (field 'settings.…'), staff-required, head-required.
 */
export function openOffice(input: unknown, ground: Pick<World, 'clock' | 'ids'>): Result<OfficeFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const settings = checkSettings(parsed.value.settings);
  if (!settings.ok) return err(settings.error.map((issue) => ({ ...issue, field: issue.field ? `settings.${issue.field}` : 'settings' })));
  const office = ground.ids.next();
  const { first } = parsed.value;
  const idAt = (place: number) => (place === 0 && first !== undefined ? first : ground.ids.next());
  const staff = parsed.value.staff.map((person, place) => ({ ...person, id: idAt(place), active: true }));
  if (!isGoverned(staff)) return err([{ code: 'head-required', field: 'staff' }]);
  const at = toLocal(ground.clock.now(), settings.value.zone);
  return ok([{ type: 'office-opened', at, by: staff[0]?.id ?? '', office, settings: settings.value, staff, practice: parsed.value.practice }]);
}
