import { addStaff } from '../../shared/cases/add-staff.ts';
import type { Case } from '../../shared/cases/case.ts';
import type { OfficeSettings, Staff } from '../../shared/cases/office.ts';
import { answerComplaint } from '../../shared/complaints/answer-complaint.ts';
import { assignComplaint } from '../../shared/complaints/assign-complaint.ts';
import { attachComplaintFile } from '../../shared/complaints/attach-complaint-file.ts';
import { removeComplaintFile } from '../../shared/complaints/remove-complaint-file.ts';
import { closeComplaint } from '../../shared/complaints/close-complaint.ts';
import { completeParticulars } from '../../shared/complaints/complete-particulars.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../shared/complaints/complaint-facts.ts';
import type { ComplaintWorld } from '../../shared/complaints/complaint-world.ts';
import { correctComplaint } from '../../shared/complaints/correct-complaint.ts';
import { extendTerm } from '../../shared/complaints/extend-term.ts';
import { finishComplaintHearing } from '../../shared/complaints/finish-complaint-hearing.ts';
import { forwardComplaint } from '../../shared/complaints/forward-complaint.ts';
import { notifyPreliminary } from '../../shared/complaints/notify-preliminary.ts';
import { receiveMaterial } from '../../shared/complaints/receive-material.ts';
import { recordComplaintObjection } from '../../shared/complaints/record-complaint-objection.ts';
import { recordComplaintPrint } from '../../shared/complaints/record-complaint-print.ts';
import { recordMeasures } from '../../shared/complaints/record-measures.ts';
import { registerComplaint } from '../../shared/complaints/register-complaint.ts';
import { requestMaterial } from '../../shared/complaints/request-material.ts';
import { sendAnswer } from '../../shared/complaints/send-answer.ts';
import { settleComplaintConflict } from '../../shared/complaints/settle-complaint-conflict.ts';
import { conflictsOf } from '../../shared/journal/conflicts.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ComplaintAct } from '../../shared/roles/complaint-permissions.ts';
import { makeWorld, type PersonKey } from './make-world.ts';
import { IIN } from './people.ts';
import { scan } from './stories.ts';

const OFFICER = 'Бекова Н. С.';
export type ComplaintPerson = PersonKey | 'officer';
export type ComplaintTestWorld = ReturnType<typeof makeComplaintWorld>;

/** The small office with a complaints officer besides; `as` may name the case that a complaint is about. */
export function makeComplaintWorld(start?: string, settings: Partial<OfficeSettings> = {}) {
  const w = makeWorld(start, settings);
  const chief = settings.kind === 'state-corporation' ? 'manager' : 'head';
  w.take(
    addStaff({ name: OFFICER, roles: ['complaints-officer'], post: { kk: 'шағымдар жөніндегі маман', ru: 'специалист по жалобам' } }, w.as(chief)),
  );
  const staffOf = (person: ComplaintPerson): Staff =>
    person === 'officer' ? (w.world().office.staff.find(({ name }) => name === OFFICER) as Staff) : w.staffOf(person);
  const as = (person: ComplaintPerson, subject: Case | null = null): ComplaintWorld =>
    person === 'officer' ? { ...w.world(), actor: { staff: staffOf(person).id, role: 'complaints-officer' }, subject } : { ...w.as(person), subject };
  const take = (decided: Result<readonly ComplaintFact[], readonly Refusal[]>): Complaint => {
    w.take(decided);
    const last = decided.ok ? decided.value.at(-1) : undefined;
    return w.complaints().get(last?.complaint ?? '') as Complaint;
  };
  return { ...w, cases: w.cases, ground: w, staffOf, as, take };
}

/** What is typed at the counter: a complaint by post to the head of the office about no case of ours, unless told. */
export const sampleIntake = (more: object = {}) => ({
  service: 'visits',
  region: 'national',
  addressee: 'office',
  way: 'post',
  about: { kind: 'no-case' },
  matter: 'conduct',
  complainant: {
    surname: 'Қасымова',
    name: 'Әлия',
    patronymic: 'Сәкенқызы',
    iin: IIN.woman1990,
    address: 'Үлгі ауылы, Жаңа көшесі, 5',
    phone: '+7 700 000 00 01',
    lang: 'kk',
  },
  essence: 'Маман құжаттарды екі рет әкелуді талап етті.',
  attachments: ['Өтініштің көшірмесі'],
  sheets: 2,
  signed: true,
  ...more,
});

export const aboutCase = (subject: Case) => ({ kind: 'our-case', case: subject.id, number: '' });
export const registered = (w: ComplaintTestWorld, more: object = {}, subject: Case | null = null): Complaint =>
  w.take(registerComplaint({ intake: sampleIntake(more) }, w.as('clerk', subject)));
export const assignedTo = (w: ComplaintTestWorld, row: Complaint, person: ComplaintPerson = 'officer'): Complaint =>
  w.take(assignComplaint(row, { assignee: w.staffOf(person).id, resolution: 'Қарауға' }, w.as('head')));
export const noticed = (w: ComplaintTestWorld, row: Complaint): Complaint =>
  w.take(notifyPreliminary(row, { outcome: 'refused', text: 'Талап заңға сәйкес қойылған.' }, w.as('officer')));
export const heard = (w: ComplaintTestWorld, row: Complaint): Complaint => {
  const objected = w.take(recordComplaintObjection(row, { text: 'Мен келіспеймін.' }, w.as('clerk')));
  const protocol = { present: 'Қасымова Ә. С., Бекова Н. С.', text: 'Шағым беруші талаптарын қайталады.' };
  return w.take(finishComplaintHearing(objected, { protocol }, w.as('officer')));
};

/** Each act with an input that fits an ordinary complaint of that world. */
export const complaintActTable = (w: ComplaintTestWorld) =>
  ({
    'complete-particulars': (row, world) => completeParticulars(row, { phone: '+7 700 000 00 09' }, world),
    'assign-complaint': (row, world) =>
      assignComplaint(row, { assignee: w.staffOf(row.assignee === w.staffOf('officer').id ? 'otherExecutor' : 'officer').id }, world),
    'request-material': (row, world) => requestMaterial(row, { from: 'Мектеп', what: 'Мінездеме' }, world),
    'receive-material': (row, world) =>
      receiveMaterial(
        row,
        {
          material: Math.max(
            0,
            row.materials.findIndex(({ received }) => !received),
          ),
        },
        world,
      ),
    'notify-preliminary': (row, world) => notifyPreliminary(row, { outcome: 'refused', text: 'Негізсіз' }, world),
    'record-complaint-objection': (row, world) => recordComplaintObjection(row, { text: 'Келіспеймін' }, world),
    'finish-complaint-hearing': (row, world) => finishComplaintHearing(row, {}, world),
    'extend-term': (row, world) => extendTerm(row, { until: '2026-12-30', ground: 'Қосымша тексеру' }, world),
    'forward-complaint': (row, world) => forwardComplaint(row, { to: 'Білім басқармасы', caseFile: true, sheets: 12 }, world),
    'answer-complaint': (row, world) =>
      answerComplaint(row, { outcome: row.notice?.protocol || row.state === 'heard' ? 'refused' : 'satisfied', text: 'Қаралды' }, world),
    'send-answer': (row, world) => sendAnswer(row, { way: 'in-person' }, world),
    'record-measures': (row, world) => recordMeasures(row, { text: 'Қызметкерге ескерту жасалды' }, world),
    'close-complaint': (row, world) => closeComplaint(row, {}, world),
    'correct-complaint': (row, world) =>
      correctComplaint(row, { path: 'complainant.name', value: `${row.intake.complainant.name}а`, reason: 'қате' }, world),
    'attach-complaint-file': (row, world) => attachComplaintFile(row, scan(row.attachments?.length), world),
    'remove-complaint-file': (row, world) => removeComplaintFile(row, { hash: row.attachments?.[0]?.hash, reason: 'Қате файл' }, world),
    'settle-complaint-conflict': (row, world) =>
      settleComplaintConflict(row, { key: conflictsOf(row)[0]?.key ?? '', side: 'as-is', reason: 'Екеуі де көрілді' }, world),
    'print-complaint': (row, world) => recordComplaintPrint(row, { form: 'complaint-card', lang: 'kk', copies: 1 }, world),
  }) as const satisfies Record<
    Exclude<ComplaintAct, 'register-complaint'>,
    (row: Complaint, world: ComplaintWorld) => Result<ComplaintFact[], readonly Refusal[]>
  >;
