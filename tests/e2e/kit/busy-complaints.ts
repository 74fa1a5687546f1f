import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import {
  aboutCase,
  assignedTo,
  type ComplaintTestWorld,
  heard,
  makeComplaintWorld,
  noticed,
  registered,
  sampleIntake,
} from '../../world/complaints.ts';
import { signedCase } from '../../world/stories.ts';

/** The morning on which `busyComplaints` is looked at: Tuesday 17.11.2026. */
export const BUSY_DAY = '2026-11-17T10:15';

const by = (surname: string, name: string, more: object = {}) => ({
  complainant: { ...sampleIntake().complainant, surname, name, patronymic: undefined },
  ...more,
});
const answered = (w: ComplaintTestWorld, row: Complaint) => w.take(answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, w.as('head')));

/** An office with complaints on that morning: one late, one on its last day, one that must be sent on today, and others that are calm or settled. */
export function busyComplaints(): ComplaintTestWorld {
  const w = makeComplaintWorld('2026-11-02T10:00');
  const subject = signedCase(w.ground, 'refusal');
  const gone = w.take(sendAnswer(answered(w, registered(w, by('Тілеуов', 'Асан'))), { way: 'post' }, w.as('clerk')));
  w.take(closeComplaint(gone, {}, w.as('clerk')));
  w.setNow('2026-11-09T10:05');
  assignedTo(w, registered(w, by('Омарова', 'Сара', { about: aboutCase(subject), matter: 'decision' }), subject));
  const above = registered(w, by('Ким', 'Инна', { addressee: 'authorised-body' }));
  w.take(forwardComplaint(above, { to: 'Облыстық білім басқармасы', caseFile: true }, w.as('officer')));
  w.setNow('2026-11-10T11:20');
  registered(w, by('Сериков', 'Болат', { way: 'e-otinish', wayNumber: 'ЖТ-2026-77', matter: 'inaction' }));
  answered(w, registered(w, by('Иванова', 'Ольга')));
  w.setNow('2026-11-12T16:40');
  assignedTo(w, registered(w, by('Ахметова', 'Гүлнар', { about: { kind: 'other-case', office: 'Екінші аудан бөлімі', number: '17' } })), 'executor');
  w.setNow('2026-11-16T09:30');
  registered(w, by('Жұмабаев', 'Ерлан', { addressee: 'authorised-body', way: 'in-person' }));
  heard(w, noticed(w, assignedTo(w, registered(w, by('Қасымова', 'Әлия')))));
  registered(w, by('Садықова', 'Мәдина', { matter: 'acceptance-refusal' }));
  const term = { due: '2026-12-04', ground: 'Әкімдіктің тапсырмасы' };
  w.take(registerComplaint({ intake: sampleIntake(by('Мұқанов', 'Нұрлан', { addressee: 'akimat', way: 'oral' })), term }, w.as('clerk')));
  return w;
}
