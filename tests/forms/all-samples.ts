import { formWords } from '../../renderer/print/words.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { JournalRow } from '../../shared/forms/form-input.ts';
import { type CaseFormId, FORMS } from '../../shared/forms/form-table.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { CASES, formInput, OFFICE, world } from './sample-case.ts';

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
  FORMS['incoming-journal'].build(
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
  FORMS[form].build(formInput(CASES[sample], office), lang, formWords(lang));

/** Every form in both languages and its variants, by name. */
export const SAMPLES: readonly { readonly name: string; readonly document: FormDocument }[] = LANGS.flatMap((lang) => [
  ...VARIANTS.map(([form, sample]) => ({ name: `${form}.${sample}.${lang}`, document: buildCaseForm(form, sample, lang) })),
  { name: `incoming-journal.long.${lang}`, document: journal(40, lang) },
]);
