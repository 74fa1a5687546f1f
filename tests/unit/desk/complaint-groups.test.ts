import { describe, expect, it } from 'vitest';
import {
  COMPLAINT_GROUPS,
  complaintCounts,
  type ComplaintGroup,
  complaintGroups,
  isMine,
  type WatchedComplaint,
} from '../../../renderer/parts/complaint-groups.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { orphanComplaint } from '../../../shared/complaints/new-complaint.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import {
  assignedTo,
  type ComplaintPerson,
  type ComplaintTestWorld,
  heard,
  makeComplaintWorld,
  noticed,
  registered,
  sampleIntake,
} from '../../world/complaints.ts';

const day = (text: string) => text as LocalDate;
const TODAY = day('2026-11-17'); // Tuesday

const answered = (w: ComplaintTestWorld, row: Complaint) => w.take(answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, w.as('head')));
const sent = (w: ComplaintTestWorld, row: Complaint) => w.take(sendAnswer(row, { way: 'post' }, w.as('clerk')));
const closed = (w: ComplaintTestWorld, row: Complaint) => w.take(closeComplaint(row, {}, w.as('clerk')));

/** An office with a complaint of every kind; the names say how each stands on Tuesday 17.11.2026. */
function busyOffice() {
  const w = makeComplaintWorld('2025-12-08T10:00');
  const named = new Map<string, string>();
  const name = (label: string, row: Complaint) => (named.set(row.id, label), row);
  name('closed last year', closed(w, sent(w, answered(w, registered(w)))));
  w.setNow('2026-11-02T10:00');
  name('closed', closed(w, sent(w, answered(w, registered(w)))));
  w.setNow('2026-11-03T10:00');
  name('closed later', closed(w, sent(w, answered(w, registered(w)))));
  w.setNow('2026-11-09T10:00');
  name('late', assignedTo(w, registered(w)));
  name('sent', sent(w, answered(w, registered(w))));
  name('forwarded', w.take(forwardComplaint(registered(w, { addressee: 'authorised-body' }), { to: 'Басқарма', caseFile: true }, w.as('officer'))));
  w.setNow('2026-11-10T10:00');
  name('last day', registered(w));
  name('answered', answered(w, registered(w)));
  w.setNow('2026-11-12T10:00');
  name('at risk', assignedTo(w, registered(w), 'executor'));
  w.setNow('2026-11-16T10:00');
  name('to be sent on', registered(w, { addressee: 'authorised-body' }));
  name('calm', heard(w, noticed(w, assignedTo(w, registered(w)))));
  const labels = (rows: readonly WatchedComplaint[]) => rows.map(({ complaint }) => named.get(complaint.id));
  const groupsFor = (person: ComplaintPerson) => {
    const { office, calendar, actor } = w.as(person);
    return complaintGroups([...w.complaints().values()], { today: TODAY, office, calendar, actor });
  };
  return { ...w, labels, groupsFor };
}

describe('the groups of the board', () => {
  const w = busyOffice();
  const open = ['late', 'last day', 'at risk', 'to be sent on', 'calm', 'sent', 'answered', 'forwarded'];
  it.each<[ComplaintGroup, readonly string[]]>([
    ['open', open],
    ['red', ['late', 'last day', 'at risk']],
    ['mine', ['last day', 'to be sent on', 'calm']],
    ['resolution', ['last day', 'to be sent on']],
    ['toSend', ['answered']],
    ['forwarded', ['forwarded']],
    ['body', ['to be sent on', 'forwarded']],
    ['closed', ['closed later', 'closed']],
  ])('%s, as the head sees it', (group, expected) => {
    expect(w.labels(w.groupsFor('head')[group])).toEqual(expected);
  });

  it('every group is in the table above, and an office without complaints has them all empty', () => {
    const { office, calendar, actor } = w.as('head');
    const groups = complaintGroups([], { today: TODAY, office, calendar, actor });
    expect(COMPLAINT_GROUPS.map((group) => groups[group].length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('the order of coming in does not matter', () => {
    const { office, calendar, actor } = w.as('head');
    const rows = [...w.complaints().values()];
    const desk = { today: TODAY, office, calendar, actor };
    expect(complaintGroups(rows.toReversed(), desk)).toEqual(complaintGroups(rows, desk));
  });

  it('an orphan without terms is open, red for nobody, and stands after those whose term runs', () => {
    const { office, calendar, actor } = w.as('head');
    const registration = { type: 'complaint-closed', complaint: 'orphan', at: '2026-11-16T10:00', by: 'x' } as Parameters<typeof orphanComplaint>[0];
    const orphan = orphanComplaint(registration, office.id);
    const { open: rows, red } = complaintGroups([orphan, ...w.complaints().values()], { today: TODAY, office, calendar, actor });
    const running = rows.filter(({ complaint }) => complaint.state !== 'sent' && complaint.state !== 'answered' && complaint.state !== 'forwarded');
    expect([running.at(-1)?.complaint.id, red.length]).toEqual(['orphan', 3]);
  });
});

describe('whose move it is', () => {
  const w = busyOffice();
  it.each<[ComplaintPerson, readonly string[]]>([
    ['officer', ['late', 'forwarded']],
    ['executor', ['at risk']],
    ['otherExecutor', []],
    ['clerk', ['sent', 'answered']],
    ['head', ['last day', 'to be sent on', 'calm']],
  ])('%s', (person, expected) => {
    expect(w.labels(w.groupsFor(person).mine)).toEqual(expected);
  });

  it('at the counter of the State Corporation the operator sends the answer, and where nobody looks into complaints its head does', () => {
    const at = makeComplaintWorld('2026-11-16T10:00', { kind: 'state-corporation', mark: 'М1' });
    const typed = sampleIntake({ addressee: 'state-corporation', about: { kind: 'state-corporation-worker', department: 'Бөлім' } });
    const term = { due: '2026-11-23', ground: 'Ішкі тәртіп' };
    const row = at.take(registerComplaint({ intake: typed, term }, at.as('operator')));
    const done = at.take(answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, at.as('manager')));
    const mine = (complaint: Complaint, person: ComplaintPerson) => isMine(complaint, at.as(person));
    expect([mine(row, 'manager'), mine(row, 'operator'), mine(done, 'operator'), mine(done, 'manager')]).toEqual([true, false, true, false]);
    const officer = at.staffOf('officer');
    const assigned: Complaint = { ...row, state: 'assigned', assignee: officer.id };
    expect([mine(assigned, 'officer'), mine(assigned, 'manager')]).toEqual([true, false]);
    at.ground.take(changeStaff({ ...officer, active: false }, at.as('manager')));
    expect(mine(assigned, 'manager')).toBe(true);
  });

  it('when the officer has left, their complaints are the head’s', () => {
    const gone = busyOffice();
    const officer = gone.staffOf('officer');
    gone.ground.take(changeStaff({ ...officer, active: false }, gone.as('head')));
    expect(gone.labels(gone.groupsFor('head').mine)).toEqual(['late', 'last day', 'to be sent on', 'calm', 'forwarded']);
    const late = gone.groupsFor('head').red[0]?.complaint as Complaint;
    const { office } = gone.as('head');
    expect(isMine(late, { office, actor: { staff: officer.id, role: 'complaints-officer' } })).toBe(false);
  });
});

describe('who may look', () => {
  const w = busyOffice();
  const { office, calendar } = w.as('head');
  const openFor = (role: Role, own: typeof office) =>
    w.labels(complaintGroups([...w.complaints().values()], { today: TODAY, office: own, calendar, actor: { staff: 'x', role } }).open);
  it.each<[Role, readonly string[]]>([
    ['inspector', ['to be sent on', 'forwarded']],
    ['administrator', []],
  ])('%s', (role, expected) => {
    expect(openFor(role, office)).toEqual(expected);
  });
  it('nobody the complaints of another office', () => {
    expect(openFor('head', { ...office, id: 'another' })).toEqual([]);
  });
});

describe('the numbers for a glance', () => {
  const w = busyOffice();
  it('late, today and at risk are told apart and add up to the red ones', () => {
    expect(complaintCounts(w.groupsFor('head'), TODAY)).toEqual({ open: 8, late: 1, today: 1, atRisk: 1, mine: 3 });
    expect(complaintCounts(w.groupsFor('clerk'), TODAY)).toMatchObject({ open: 8, mine: 2 });
  });

  it.each([
    ['2026-11-16', { late: 0, today: 1, atRisk: 1 }],
    ['2026-11-18', { late: 2, today: 0, atRisk: 2 }],
    ['2026-11-19', { late: 2, today: 2, atRisk: 0 }],
    ['2026-11-20', { late: 4, today: 0, atRisk: 0 }],
    ['2026-11-23', { late: 4, today: 1, atRisk: 0 }],
  ])('on %s', (text, expected) => {
    const { office, calendar, actor } = w.as('head');
    const today = day(text);
    const groups = complaintGroups([...w.complaints().values()], { today, office, calendar, actor });
    const counts = complaintCounts(groups, today);
    expect(counts).toMatchObject(expected);
    expect(counts.late + counts.today + counts.atRisk).toBe(groups.red.length);
  });
});
