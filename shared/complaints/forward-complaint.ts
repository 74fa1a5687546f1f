import { z } from 'zod';
import { nextNumber } from '../cases/numbering.ts';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import { type Addressee, type Complaint, ComplaintIntake } from './complaint.ts';

const Input = z.strictObject({ to: requiredLine(300), caseFile: z.boolean(), sheets: ComplaintIntake.shape.sheets });

/** Before the code only what was addressed to others went on. */
const FOREIGN: readonly Addressee[] = ['akimat', 'state-corporation', 'authorised-body', 'court'];

/**
 * Sends the complaint on: with the case file to the body that reviews it, within 3 working days (АППК art. 91(4)), or to whom it concerns (art. 65).
 * A late one goes, too; the clock shows it. Errors: case-file-required, no-forward-rule; required; complaint-wrong-state, wrong-role.
 */
export function forwardComplaint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('forward-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { to, caseFile, sheets } = parsed.value;
  const { forward } = current.terms ?? {};
  if (!forward && !FOREIGN.includes(current.intake.addressee) && current.intake.about.kind !== 'other-case')
    return err([{ code: 'no-forward-rule' }]);
  if (forward?.rule === 'complaint-forward' && current.intake.about.kind === 'our-case' && !caseFile)
    return err([{ code: 'case-file-required', field: 'caseFile' }]);
  const number = nextNumber(world.office, 'outgoing', yearOf(todayOf(world)));
  return ok([{ type: 'complaint-forwarded', ...complaintStamp(current.id, world), number, to, caseFile, ...(sheets !== undefined && { sheets }) }]);
}
