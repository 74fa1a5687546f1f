import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { assignComplaint } from '../../../shared/complaints/assign-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import { extendTerm } from '../../../shared/complaints/extend-term.ts';
import { finishComplaintHearing } from '../../../shared/complaints/finish-complaint-hearing.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { notifyPreliminary } from '../../../shared/complaints/notify-preliminary.ts';
import { receiveMaterial } from '../../../shared/complaints/receive-material.ts';
import { recordComplaintObjection } from '../../../shared/complaints/record-complaint-objection.ts';
import { recordMeasures } from '../../../shared/complaints/record-measures.ts';
import { requestMaterial } from '../../../shared/complaints/request-material.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import { COMPLAINT_WORDS } from './complaint-words.ts';

/** Who does what in the story of a complaint. */
export const COMPLAINT_ROLE_OF = {
  assign: 'head',
  ask: 'complaints-officer',
  receive: 'complaints-officer',
  notify: 'complaints-officer',
  object: 'complaints-officer',
  hear: 'complaints-officer',
  extend: 'head',
  forward: 'complaints-officer',
  satisfy: 'head',
  explain: 'head',
  refuse: 'head',
  send: 'complaints-officer',
  measure: 'complaints-officer',
  close: 'complaints-officer',
} as const satisfies Readonly<Record<string, Role>>;
export type ComplaintStoryAct = keyof typeof COMPLAINT_ROLE_OF;

type Decided = Result<ComplaintFact[], readonly Refusal[]>;
type On = { readonly current: Complaint; readonly officer: string };

/** Runs the real act with an input fit for the story. */
export function decideComplaintAct(act: ComplaintStoryAct, { current, officer }: On, world: ComplaintWorld): Decided {
  const words = COMPLAINT_WORDS[current.intake.complainant.lang];
  const run: Record<ComplaintStoryAct, () => Decided> = {
    assign: () => assignComplaint(current, { assignee: officer, resolution: words.resolution }, world),
    ask: () => requestMaterial(current, { from: words.school, what: words.material }, world),
    receive: () => receiveMaterial(current, { material: 0 }, world),
    notify: () => notifyPreliminary(current, { outcome: 'refused', text: words.preliminary }, world),
    object: () => recordComplaintObjection(current, { text: words.objection }, world),
    hear: () => finishComplaintHearing(current, { protocol: { present: words.present, text: words.protocol } }, world),
    extend: () => extendTerm(current, { until: laterTerm(current, world), ground: words.ground }, world),
    forward: () => forwardComplaint(current, { to: words.body, caseFile: true, sheets: 18 }, world),
    satisfy: () => answerComplaint(current, { outcome: 'satisfied', text: words.satisfied }, world),
    explain: () => answerComplaint(current, { outcome: 'explained', text: words.explained }, world),
    refuse: () => answerComplaint(current, { outcome: 'refused', text: words.refused }, world),
    send: () => sendAnswer(current, { way: wayBack(current) }, world),
    measure: () => recordMeasures(current, { text: words.measures }, world),
    close: () => closeComplaint(current, {}, world),
  };
  return run[act]();
}

/** Five working days more; beyond the calendar the act refuses what it is given. */
function laterTerm({ terms, receivedAt }: Complaint, { calendar }: ComplaintWorld): string {
  const due = terms?.due;
  const later = due && addWorkingDays(calendar, 'five-day', due, 5);
  return later && later.ok ? later.value : receivedAt.slice(0, 10);
}

/** By the way it came; into the hand where nobody knows where to write. */
function wayBack({ intake }: Complaint): 'post' | 'in-person' | 'e-otinish' {
  if (intake.way === 'e-otinish') return 'e-otinish';
  return intake.way === 'post' && intake.complainant.address !== '' ? 'post' : 'in-person';
}
