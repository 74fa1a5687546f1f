import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { line } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ way: z.enum(['post', 'in-person', 'e-otinish'], { error: 'required' }), note: line(500).optional() });

/**
 * The motivated answer goes out by post, into the hand (Standard 2015 p. 11), or through E-Otinish when it came from there. Errors: send-way,
 * answer-address-missing; complaint-wrong-state, wrong-role.
 */
export function sendAnswer(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('send-answer', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { way, note } = parsed.value;
  if (way === 'e-otinish' && current.intake.way !== 'e-otinish') return err([{ code: 'send-way', field: 'way' }]);
  if (way === 'post' && current.intake.complainant.address === '') return err([{ code: 'answer-address-missing', field: 'way' }]);
  return ok([{ type: 'complaint-sent', ...complaintStamp(current.id, world), way, ...(note !== undefined && note !== '' && { note }) }]);
}
