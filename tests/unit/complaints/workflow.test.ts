import { describe, expect, it } from 'vitest';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import { COMPLAINT_STATES, type Complaint, type ComplaintState } from '../../../shared/complaints/complaint.ts';
import { allowedComplaintActs, COMPLAINT_WORKFLOW } from '../../../shared/complaints/complaint-workflow.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { requestMaterial } from '../../../shared/complaints/request-material.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import { COMPLAINT_ACTS, type ComplaintAct } from '../../../shared/roles/complaint-permissions.ts';
import { mayAct } from '../../../shared/roles/permissions.ts';
import { ROLES } from '../../../shared/roles/roles.ts';
import { assignedTo, complaintActTable, type ComplaintTestWorld, heard, makeComplaintWorld, noticed, registered } from '../../world/complaints.ts';

const ready = (w: ComplaintTestWorld) =>
  w.take(requestMaterial(assignedTo(w, registered(w)), { from: 'Мектеп', what: 'Мінездеме' }, w.as('officer')));
const answered = (w: ComplaintTestWorld) => w.take(answerComplaint(ready(w), { outcome: 'satisfied', text: 'x' }, w.as('head')));
const sent = (w: ComplaintTestWorld) => w.take(sendAnswer(answered(w), { way: 'post' }, w.as('clerk')));
const IN_STATE: Record<ComplaintState, (w: ComplaintTestWorld) => Complaint> = {
  registered: (w) => registered(w),
  assigned: ready,
  notified: (w) => noticed(w, ready(w)),
  heard: (w) => heard(w, noticed(w, ready(w))),
  answered,
  sent,
  forwarded: (w) => w.take(forwardComplaint(ready(w), { to: 'Басқарма', caseFile: true }, w.as('head'))),
  closed: (w) => w.take(closeComplaint(sent(w), {}, w.as('clerk'))),
};
const SEALED: readonly ComplaintState[] = ['answered', 'sent', 'forwarded', 'closed'];

/** What must hold, said once more and apart from the code. */
function expected(act: ComplaintAct, role: (typeof ROLES)[number], state: ComplaintState): boolean {
  if (act === 'register-complaint' || !mayAct(role, act) || !(act in COMPLAINT_WORKFLOW[state])) return false;
  // No scan lies here to be taken away, and nothing clashes.
  if (act === 'remove-complaint-file' || act === 'settle-complaint-conflict') return false;
  return act !== 'correct-complaint' || role === 'head' || !SEALED.includes(state);
}

describe.each(COMPLAINT_STATES)('a complaint that is %s', (state) => {
  const w = makeComplaintWorld('2026-11-16T10:00');
  const row = IN_STATE[state](w);
  // The officer holds every role and the complaint; the days of the hearing are over, the term is not.
  w.ground.take(changeStaff({ ...w.staffOf('officer'), roles: [...ROLES] }, w.as('head')));
  w.setNow('2026-11-20T10:00');
  const acts = complaintActTable(w);
  it.each(ROLES)('by a %s: the act and the greyed button agree with the table', (role) => {
    const world = { ...w.as('officer'), actor: { staff: w.staffOf('officer').id, role } };
    const allowed = allowedComplaintActs(row, world);
    for (const act of COMPLAINT_ACTS) {
      const may = expected(act, role, state);
      expect([act, allowed[act].allowed]).toEqual([act, may]);
      if (act !== 'register-complaint') expect([act, acts[act](row, world).ok]).toEqual([act, may]);
    }
  });
  it('another colleague does not do what is the assignee’s', () => {
    const other = allowedComplaintActs(row, w.as('otherExecutor'))['notify-preliminary'];
    expect(other).toMatchObject({ allowed: false, refusal: { code: state === 'assigned' ? 'not-your-complaint' : 'complaint-wrong-state' } });
  });
});
