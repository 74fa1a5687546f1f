import { formWords } from '../../renderer/print/words.ts';
import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../shared/cases/case.ts';
import { changeStaff } from '../../shared/cases/change-staff.ts';
import { withCalendarYears } from '../../shared/cases/law-packages.ts';
import { LawPackage, type Office } from '../../shared/cases/office.ts';
import { answerComplaint } from '../../shared/complaints/answer-complaint.ts';
import { applyComplaintFact } from '../../shared/complaints/apply-complaint-fact.ts';
import { closeComplaint } from '../../shared/complaints/close-complaint.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { extendTerm } from '../../shared/complaints/extend-term.ts';
import { forwardComplaint } from '../../shared/complaints/forward-complaint.ts';
import { receiveMaterial } from '../../shared/complaints/receive-material.ts';
import { recomputeComplaintTerms } from '../../shared/complaints/recompute-complaint-terms.ts';
import { recordMeasures } from '../../shared/complaints/record-measures.ts';
import { registerComplaint } from '../../shared/complaints/register-complaint.ts';
import { requestMaterial } from '../../shared/complaints/request-material.ts';
import { sendAnswer } from '../../shared/complaints/send-answer.ts';
import { COMPLAINT_FORM_TABLE, type ComplaintFormId } from '../../shared/forms/complaints/complaint-form-table.ts';
import { type ComplaintFormInput, makeComplaintFormInput } from '../../shared/forms/complaints/complaint-form-input.ts';
import { buildComplaintJournal } from '../../shared/forms/complaints/complaint-journal.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { aboutCase, assignedTo, heard, makeComplaintWorld, noticed, registered, sampleIntake } from '../world/complaints.ts';
import { BIN } from '../world/people.ts';
import { signedCase } from '../world/stories.ts';

const w = makeComplaintWorld();
const hire = (person: 'clerk' | 'head', kk: string, ru: string) =>
  w.ground.take(changeStaff({ ...w.staffOf(person), post: { kk, ru } }, w.as('head')));
hire('head', 'бөлім басшысы', 'руководитель отдела');
hire('clerk', 'кеңсе маманы', 'специалист канцелярии');
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
  organisation: organisation(),
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

/** A legal person with long names and texts, to an answer that nobody had to be heard for. */
function organisation(): Complaint {
  const complainant = {
    ...sampleIntake().complainant,
    surname: 'Нұрмұхаммедәлиқызова',
    name: 'Гүлбаршын-Әсемгүл',
    patronymic: 'Әбдіғаппарқызы',
    iin: '',
    address: '010000, Үлгі облысы, Үлгі ауданы, Жаңа ауылы, Бейбітшілік көшесі, 117-үй, 2-ғимарат, 14-кеңсе',
    organisation: {
      name: '«Балалар мен отбасыларды қолдау және құқықтарын қорғау орталығы» қоғамдық бірлестігінің Үлгі облысындағы филиалы',
      bin: BIN.branch,
      post: 'филиал директорының міндетін атқарушы, 2026 жылғы 3 қарашадағы № 17 сенімхат бойынша',
    },
  };
  const essence = 'Бірлестік өкіліне іс материалдарымен танысуға екі рет рұқсат берілмеді, себебі жазбаша түсіндірілмеді. '.repeat(6);
  const attachments = ['Сенімхаттың көшірмесі', 'Бөлімге жіберілген екі хаттың көшірмесі және пошта түбіртектері', 'Жарғыдан үзінді'];
  const more = { complainant, essence, attachments, sheets: 19, matter: 'inaction', about: aboutCase(subject), wayNumber: 'RR123456789KZ' };
  let row = assignedTo(w, registered(w, more, subject));
  row = w.take(requestMaterial(row, { from: 'Жаңа ауданының білім бөлімі', what: 'істің көшірмесі' }, w.as('officer')));
  row = w.take(requestMaterial(row, { from: 'Үлгі орта мектебі', what: 'мінездеме' }, w.as('officer')));
  row = w.take(receiveMaterial(row, { material: 0, note: 'Кіріс № 5' }, w.as('clerk')));
  const text = 'Тексеру барысында өтініш берушінің дәлелдері расталды, іс материалдарымен танысу уақыты белгіленді. '.repeat(8);
  return w.take(answerComplaint(row, { outcome: 'explained', text }, w.as('head', subject)));
}

/** A running complaint whose answer falls due on a day that the region then moves off, with the office that has got the package. */
function movedByCalendar(): { readonly row: Complaint; readonly office: Office } {
  const row = registered(w, { addressee: 'authorised-body', about: aboutCase(subject), matter: 'decision' }, subject);
  const year = loadCalendar().years.find((one) => one.year === 2026);
  const title = { kk: 'Демалыс күнін ауыстыру', ru: 'Перенос выходного дня' };
  const off = { kind: 'moved-off', title: { ...title, original: 'none' }, week: 'five-day', status: 'confirmed' };
  const days = [row.terms?.forward?.due, row.terms?.due].map((date) => ({ ...off, date, source: { act: 'holidays-law', mark: 'text' } }));
  const sent = LawPackage.parse({
    ...{ id: 'p1', number: 1, title, ground: '№ 1 қаулы', effective: '2026-11-16' },
    content: { kind: 'calendar-year', year: { ...year, days: [...(year?.days ?? []), ...days] } },
  });
  const ground = w.as('clerk', subject);
  const { receivedAt: at } = row;
  const office = applyOfficeFact(ground.office, { type: 'law-package-received', at, by: 'region', package: sent });
  const calendar = withCalendarYears(ground.calendar, office, dateOf(at));
  const moved = recomputeComplaintTerms([row], { ...ground, office, calendar });
  if (!moved.ok) throw new Error(moved.error.map(({ code }) => code).join());
  return { row: moved.value.reduce((before, fact) => applyComplaintFact(before, fact, row.office), row), office };
}
const MOVED = movedByCalendar();

const VARIANTS: readonly (readonly [ComplaintFormId, keyof typeof COMPLAINTS])[] = [
  ['complaint-ticket', 'incomplete'],
  ['complaint-ticket', 'forwarded'],
  ['complaint-ticket', 'akimat'],
  ['complaint-ticket', 'organisation'],
  ['complaint-cover-letter', 'forwarded'],
  ['complaint-notice', 'refused'],
  ['complaint-protocol', 'refused'],
  ['complaint-extension', 'extended'],
  ['complaint-answer', 'refused'],
  ['complaint-answer', 'organisation'],
  ['complaint-card', 'refused'],
  ['complaint-card', 'forwarded'],
  ['complaint-card', 'akimat'],
  ['complaint-card', 'organisation'],
];

export const complaintInput = (current: Complaint): ComplaintFormInput => makeComplaintFormInput(current, w.as('clerk', subject));
export const buildComplaintForm = (form: ComplaintFormId, sample: keyof typeof COMPLAINTS, lang: Lang): FormDocument =>
  COMPLAINT_FORM_TABLE[form].build(complaintInput(COMPLAINTS[sample]), lang, formWords(lang));

/** Every form of a complaint in a language, by name. */
export const COMPLAINT_SAMPLES = (lang: Lang): { name: string; document: FormDocument }[] => [
  ...VARIANTS.map(([form, sample]) => ({ name: `${form}.${sample}.${lang}`, document: buildComplaintForm(form, sample, lang) })),
  { name: `complaint-card.moved.${lang}`, document: movedCard(lang) },
];

const movedCard = (lang: Lang): FormDocument =>
  COMPLAINT_FORM_TABLE['complaint-card'].build({ ...complaintInput(MOVED.row), office: MOVED.office }, lang, formWords(lang));

export function complaintJournal(lang: Lang): FormDocument {
  const { office, calendar } = w.world();
  const period = { from: '2026-11-01' as LocalDate, until: '2026-12-31' as LocalDate };
  const printed = { printedAt: COMPLAINTS.refused.closed?.at ?? COMPLAINTS.refused.registeredAt, printedBy: w.staffOf('officer').id };
  return buildComplaintJournal({ rows: Object.values(COMPLAINTS), ...period, office, calendar, ...printed }, lang, formWords(lang));
}
