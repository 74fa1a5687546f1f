import { formWords } from '../../renderer/print/words.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { JournalRow } from '../../shared/forms/form-input.ts';
import { type CaseFormId, formOf } from '../../shared/forms/form-table.ts';
import { buildIncomingJournal } from '../../shared/forms/incoming-journal.ts';
import { buildCourierRegister } from '../../shared/forms/registers/courier-register.ts';
import { packageRow, storageRow } from '../../shared/forms/registers/register-rows.ts';
import { buildStorageRegister, type StorageRow } from '../../shared/forms/registers/storage-register.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { AUDIT_SAMPLES } from './audit-samples.ts';
import { complaintJournal, COMPLAINT_SAMPLES } from './complaint-samples.ts';
import { DATA_SAMPLES } from './data-samples.ts';
import { CASES, formInput, OFFICE, world } from './sample-case.ts';
import { KARAGANDA, SC_OFFICE, SERVICE_CASES } from './service-cases.ts';

const VARIANTS: readonly (readonly [form: CaseFormId, sample: keyof typeof CASES])[] = [
  ['application', 'registered'],
  ['application', 'represented'],
  ['ticket', 'registered'],
  ['acceptance-refusal', 'notAccepted'],
  ['preliminary-notice', 'noticed'],
  ['permission', 'drafted'],
  ['permission', 'permitted'],
  ['service-refusal', 'noticed'],
  ['service-refusal', 'refused'],
  ['control-card', 'refused'],
  ['control-card', 'notAccepted'],
];

/** A register of as many rows as asked. */
export function journalRows(count: number): JournalRow[] {
  const { number, application, receivedAt } = CASES.registered;
  return Array.from({ length: count }, (_, index) => ({
    number: number.text.replace('000123', String(index + 1).padStart(6, '0')),
    state: index % 9 === 8 ? 'acceptance-refused' : index % 2 === 0 ? 'issued' : 'assigned',
    service: application.service,
    channel: 'office',
    receivedAt,
    due: index % 9 === 8 ? null : ('2026-03-31' as LocalDate),
    executor: index % 9 === 8 ? null : 's2',
    applicant: 'Қасымова Әлия Сәкенқызы',
    decisionKind: index % 2 === 0 && index % 9 !== 8 ? 'grant' : null,
    decisionNumber: index % 2 === 0 && index % 9 !== 8 ? `Ш-К1-2026-${String(index + 1).padStart(6, '0')}` : null,
    decisionDate: index % 2 === 0 && index % 9 !== 8 ? ('2026-03-31' as LocalDate) : null,
    issuedAt: index % 2 === 0 && index % 9 !== 8 ? receivedAt : null,
  }));
}

export const journal = (count: number, lang: Lang, office = OFFICE): FormDocument =>
  buildIncomingJournal(
    {
      rows: journalRows(count),
      from: '2026-03-01' as LocalDate,
      until: '2026-03-31' as LocalDate,
      office,
      catalogue: world().catalogue,
      printedAt: CASES.registered.receivedAt,
      printedBy: 's1',
    },
    lang,
    formWords(lang),
  );

export const buildCaseForm = (form: CaseFormId, sample: keyof typeof CASES, lang: Lang, office = OFFICE): FormDocument =>
  formOf(form).build(formInput(CASES[sample], office), lang, formWords(lang));

const SERVICE_VARIANTS: readonly (readonly [form: CaseFormId, sample: keyof typeof SERVICE_CASES, office?: typeof OFFICE])[] = [
  ['application', 'guardianshipAtCounter', SC_OFFICE],
  ['application', 'patronageFiled'],
  ['application', 'fosterFiled'],
  ['application', 'opinionFiled'],
  ['application', 'guestGranted'],
  ['acceptance-receipt', 'guardianshipAtCounter', SC_OFFICE],
  ['acceptance-refusal', 'guardianshipNotTaken', SC_OFFICE],
  ['ticket', 'guardianshipVia'],
  ['ticket', 'patronageFiled'],
  ['ticket', 'karaganda2018', KARAGANDA],
  ['ticket', 'standard2015'],
  ['guardianship-order', 'guardianshipGranted'],
  ['service-refusal', 'guardianshipRefused'],
  ['service-refusal', 'refused2018'],
  ['preliminary-notice', 'guardianshipRefused'],
  ['certificate-reminder', 'guardianshipGranted'],
  ['certificate-reminder', 'guardianshipLate'],
  ['patronage-notice', 'patronageGranted'],
  ['money-decision', 'patronageGranted'],
  ['foster-notice', 'fosterGranted'],
  ['money-decision', 'fosterGranted'],
  ['opinion-decision', 'opinionGranted'],
  ['conversation-minutes', 'opinionGranted'],
  ['guest-family-decision', 'guestGranted'],
  ['control-card', 'guardianshipSent', SC_OFFICE],
  ['control-card', 'guardianshipGranted'],
  ['control-card', 'karaganda2018', KARAGANDA],
  ['control-card', 'standard2015'],
];

const buildServiceForm = (form: CaseFormId, sample: keyof typeof SERVICE_CASES, lang: Lang, office = OFFICE): FormDocument =>
  formOf(form).build(formInput(SERVICE_CASES[sample], office), lang, formWords(lang));

const PRINTED = { catalogue: world().catalogue, office: SC_OFFICE, printedAt: CASES.registered.receivedAt, printedBy: 's1' };

/** A courier package of so many cases, delivered or on its way. */
export function courierRegister(lang: Lang, cases: number, delivered: boolean): FormDocument {
  const current = SERVICE_CASES.guardianshipSent;
  const { transfer } = current;
  if (!transfer) throw new Error('the sample was not sent');
  const rows = Array.from({ length: cases }, () => packageRow(current, PRINTED.catalogue));
  const way = { number: transfer.package.text, sentAt: transfer.at, delivered: delivered ? (transfer.delivered ?? null) : null };
  return buildCourierRegister({ rows, ...way, ...PRINTED }, lang, formWords(lang));
}

function storageRegister(lang: Lang): FormDocument {
  const row = storageRow(SERVICE_CASES.guardianshipSent);
  if (!row) throw new Error('the sample has no result');
  const fates: Partial<StorageRow>[] = [
    {},
    { handedBackAt: null },
    { handedBackAt: null, until: '2026-03-18' as LocalDate },
    { handedBackAt: null, issuedAt: row.storedAt },
    { requestedBackAt: row.storedAt },
  ];
  const rows = fates.map((fate) => ({ ...row, ...fate }));
  return buildStorageRegister({ rows, from: '2026-03-01' as LocalDate, until: '2026-05-31' as LocalDate, ...PRINTED }, lang, formWords(lang));
}

/** Every form in both languages and its variants, by name. */
export const SAMPLES: readonly { readonly name: string; readonly document: FormDocument }[] = LANGS.flatMap((lang) => [
  ...VARIANTS.map(([form, sample]) => ({ name: `${form}.${sample}.${lang}`, document: buildCaseForm(form, sample, lang) })),
  ...SERVICE_VARIANTS.map(([form, sample, office]) => ({
    name: `${form}.${sample}.${lang}`,
    document: buildServiceForm(form, sample, lang, office),
  })),
  ...COMPLAINT_SAMPLES(lang),
  { name: `complaint-journal.mixed.${lang}`, document: complaintJournal(lang) },
  { name: `incoming-journal.long.${lang}`, document: journal(40, lang) },
  { name: `incoming-journal.counter.${lang}`, document: journal(12, lang, SC_OFFICE) },
  { name: `courier-register.sent.${lang}`, document: courierRegister(lang, 3, false) },
  { name: `courier-register.delivered.${lang}`, document: courierRegister(lang, 30, true) },
  { name: `storage-register.fates.${lang}`, document: storageRegister(lang) },
  ...DATA_SAMPLES(lang),
  ...AUDIT_SAMPLES(lang),
]);
