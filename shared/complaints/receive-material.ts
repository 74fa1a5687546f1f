import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { line } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/** `material`: its place in the list of the complaint. `on`: the day it came, today unless told. */
const Input = z.strictObject({ material: z.int().min(0), on: LocalDateSchema.optional(), note: line(500).optional() });

/**
 * What was asked for is here; it may come after the answer, too. Errors: material-not-awaited, material-unknown, material-already-received, material-received-date;
 * complaint-wrong-state, wrong-role.
 */
export function receiveMaterial(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('receive-material', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { material, on = todayOf(world), note } = parsed.value;
  const asked = current.materials[material];
  if (!asked) return err([{ code: 'material-unknown', field: 'material' }]);
  if (asked.received) return err([{ code: 'material-already-received', field: 'material' }]);
  if (on > todayOf(world) || on < dateOf(asked.at)) return err([{ code: 'material-received-date', field: 'on' }]);
  const { from, what } = asked;
  return ok([{ type: 'complaint-material-received', ...complaintStamp(current.id, world), from, what, on, ...(note && { note }) }]);
}
