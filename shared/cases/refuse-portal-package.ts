import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import type { OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({
  package: z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' }),
  code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, { message: 'invalid-value' }),
});

/** Writes down that a file of the portal was not taken in: its hash and the first reason, nothing of its content. Errors: hash-shape; wrong-role. */
export function refusePortalPackage(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('refuse-portal-package', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'portal-package-refused', at: nowOf(world), by: world.actor.staff, ...parsed.value }]) : parsed;
}
