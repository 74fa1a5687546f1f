import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ text: requiredLine(4000) });

/** What was done because of the complaint, or what the reviewing body decided on one that was sent on. Errors: required; complaint-wrong-state, wrong-role. */
export function recordMeasures(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('record-measures', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'complaint-measures-recorded', ...complaintStamp(current.id, world), text: parsed.value.text }]) : parsed;
}
