import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import { checkSettings } from './check-office.ts';
import type { OfficeFact } from './office.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * New settings as a whole; numbers already given keep their text, a new mark starts its own counters. The kind of workplace stays what it was
 * when it was opened. Errors: issues of the settings; wrong-role.
 */
export function changeSettings(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('change-settings', world);
  if (refusal) return err([refusal]);
  const settings = checkSettings(input);
  if (!settings.ok) return settings;
  const { kind } = world.office.settings;
  const { kind: _asked, ...changed } = settings.value;
  return ok([
    { type: 'office-settings-changed', at: nowOf(world), by: world.actor.staff, settings: kind === undefined ? changed : { ...changed, kind } },
  ]);
}
