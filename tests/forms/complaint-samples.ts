import { formWords } from '../../renderer/print/words.ts';
import type { Case } from '../../shared/cases/case.ts';
import { answerComplaint } from '../../shared/complaints/answer-complaint.ts';
import { closeComplaint } from '../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { extendTerm } from '../../shared/complaints/extend-term.ts';
import { forwardComplaint } from '../../shared/complaints/forward-complaint.ts';
import { recordMeasures } from '../../shared/complaints/record-measures.ts';
import { registerComplaint } from '../../shared/complaints/register-complaint.ts';
import { sendAnswer } from '../../shared/complaints/send-answer.ts';
import { COMPLAINT_FORM_TABLE, type ComplaintFormId } from '../../shared/forms/complaints/complaint-form-table.ts';
import { makeComplaintFormInput } from '../../shared/forms/complaints/complaint-form-input.ts';
import { buildComplaintJournal } from '../../shared/forms/complaints/complaint-journal.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { aboutCase, assignedTo, heard, makeComplaintWorld, noticed, registered, sampleIntake } from '../world/complaints.ts';
import { signedCase } from '../world/stories.ts';

const w = makeComplaintWorld();
const subject: Case = signedCase(w.ground, 'refusal');

/** Complaints of one office, each brought to its state by the real acts. */
export const COMPLAINTS = {
  incomplete: registered(w, { complainant: { ...sampleIntake().complainant, iin: '', phone: '', address: '' }, signed: false, attachments: [] }),
  forwarded: w.take(
    forwardComplaint(
      registered(
        w,
        { addressee: 'authorised-body', about: aboutCase(subject), matter: 'decision', way: 'e-otinish', wayNumber: 'ЖТ-2026-1' },
        subject,
      ),
      { to: 'Үлгі облысының білім басқармасы', caseFile: true, sheets: 14 },
      w.as('officer', subject),
    ),
  ),
  extended: w.take(extendTerm(registered(w), { until: '2026-12-18', ground: 'Мектептен мәлімет күтілуде / ждем сведений из школы' }, w.as('head'))),
  refused: refused(),
  akimat: w.take(
    registerComplaint(
      {
        intake: sampleIntake({
          addressee: 'akimat',
          way: 'oral',
          about: { kind: 'state-corporation-worker', department: '№ 1 бөлім', worker: 'Жұмабекова С. Т.' },
        }),
        term: { due: '2026-12-14', ground: 'Әкімнің бұрыштамасы / резолюция акима' },
      },
      w.as('clerk'),
    ),
  ),
};

function refused(): Complaint {
  let row = noticed(w, assignedTo(w, registered(w, { about: aboutCase(subject), matter: 'decision' }, subject)));
  row = heard(w, row);
  w.setNow(`${row.notice?.decisionFrom ?? ''}T11:00`);
  row = w.take(answerComplaint(row, { outcome: 'refused', text: 'Бас тарту негіздері тексерілді, олар актіге сәйкес.' }, w.as('head', subject)));
  row = w.take(sendAnswer(row, { way: 'post' }, w.as('clerk')));
  row = w.take(recordMeasures(row, { text: 'Қызметкермен әңгіме жүргізілді' }, w.as('officer')));
  return w.take(closeComplaint(row, {}, w.as('clerk')));
}

const VARIANTS: readonly (readonly [ComplaintFormId, keyof typeof COMPLAINTS])[] = [
  ['complaint-ticket', 'incomplete'],
  ['complaint-ticket', 'forwarded'],
  ['complaint-ticket', 'akimat'],
  ['complaint-cover-letter', 'forwarded'],
  ['complaint-notice', 'refused'],
  ['complaint-protocol', 'refused'],
  ['complaint-extension', 'extended'],
  ['complaint-answer', 'refused'],
  ['complaint-card', 'refused'],
  ['complaint-card', 'forwarded'],
  ['complaint-card', 'akimat'],
];

export const buildComplaintForm = (form: ComplaintFormId, sample: keyof typeof COMPLAINTS, lang: Lang): FormDocument =>
  COMPLAINT_FORM_TABLE[form].build(makeComplaintFormInput(COMPLAINTS[sample], w.as('clerk', subject)), lang, formWords(lang));

/** Every form of a complaint in a language, by name. */
export const COMPLAINT_SAMPLES = (lang: Lang): { name: string; document: FormDocument }[] =>
  VARIANTS.map(([form, sample]) => ({ name: `${form}.${sample}.${lang}`, document: buildComplaintForm(form, sample, lang) }));

export function complaintJournal(lang: Lang): FormDocument {
  const { office, calendar } = w.world();
  const period = { from: '2026-11-01' as LocalDate, until: '2026-12-31' as LocalDate };
  const printed = { printedAt: COMPLAINTS.refused.closed?.at ?? COMPLAINTS.refused.registeredAt, printedBy: w.staffOf('officer').id };
  return buildComplaintJournal({ rows: Object.values(COMPLAINTS), ...period, office, calendar, ...printed }, lang, formWords(lang));
}
