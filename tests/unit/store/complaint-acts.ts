import type { Committed, DecideComplaint, Store } from '../../../renderer/store/store.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { assignComplaint } from '../../../shared/complaints/assign-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import { aboutCase, sampleIntake } from '../../world/complaints.ts';
import { seat } from './window-options.ts';

/** The complaint that a commit wrote; a refusal is a bug of the test. */
export function complaintOf(committed: Committed): Complaint {
  const row = committed.ok ? committed.value.complaints[0] : undefined;
  if (!row)
    throw new Error(committed.ok ? 'no complaint' : `refused: ${committed.error.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`);
  return row;
}

/** Somebody complains at the counter, about a case of ours or about none. */
export async function complain(store: Store, more: object = {}, subject: Case | null = null): Promise<Complaint> {
  seat(store, 'clerk');
  const intake = sampleIntake({ ...(subject && { about: aboutCase(subject) }), ...more });
  return complaintOf(await store.commitComplaint((world) => registerComplaint({ intake }, world), { subject: subject?.id ?? null }));
}

/** The next step of a complaint's way to the end, by the right person; null when it is closed. */
export async function nextComplaintStep(store: Store, row: Complaint): Promise<Complaint | null> {
  const assignee = store.office()?.staff.find(({ roles }) => roles.includes('executor'))?.id ?? '';
  const act = async (role: Parameters<typeof seat>[1], decide: DecideComplaint) => {
    seat(store, role);
    return complaintOf(await store.commitComplaint(decide, { complaint: row.id }));
  };
  switch (row.state) {
    case 'registered':
      return act('head', (world, current) => assignComplaint(current as Complaint, { assignee }, world));
    case 'assigned':
      return act('head', (world, current) => answerComplaint(current as Complaint, { outcome: 'satisfied', text: 'Қаралды' }, world));
    case 'answered':
      return act('clerk', (world, current) => sendAnswer(current as Complaint, { way: 'post' }, world));
    case 'sent':
      return act('clerk', (world, current) => closeComplaint(current as Complaint, {}, world));
    default:
      return null;
  }
}

/** To the end of its way. */
export async function closeWholly(store: Store, first: Complaint): Promise<Complaint> {
  let last = first;
  for (let row: Complaint | null = first; row; row = await nextComplaintStep(store, row)) last = row;
  return last;
}
