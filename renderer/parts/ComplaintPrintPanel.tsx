import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { recordComplaintPrint } from '../../shared/complaints/record-complaint-print.ts';
import { makeComplaintFormInput } from '../../shared/forms/complaints/complaint-form-input.ts';
import { type ComplaintFormId, printableComplaintForms } from '../../shared/forms/complaints/complaint-form-table.ts';
import { printComplaintForm } from '../../shared/forms/complaints/print-complaint-form.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { formWords } from '../print/words.ts';
import { useComplaint, useStore, useSubject } from '../store/StoreProvider.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { type Printed, type PrintRun, usePrintRun } from './use-print-run.ts';

export type ComplaintPrintProps = {
  readonly complaintId: string;
  /** Offered forms, the first one first; those that the complaint is not ready for are left out. Absent: all that it is ready for. */
  readonly forms?: readonly ComplaintFormId[];
  readonly initial?: ComplaintFormId;
  /** Puts the focus on the print button. */
  readonly focus?: boolean;
};

/** The paper of a complaint, in the language of the complainant unless another is chosen. */
export function ComplaintPrintPanel({ complaintId, ...print }: ComplaintPrintProps) {
  const found = useComplaint(complaintId);
  return found ? <OfComplaint found={found} {...print} /> : null;
}

type Found = { readonly found: Complaint };

function OfComplaint({ found, forms, initial, focus = false }: Omit<ComplaintPrintProps, 'complaintId'> & Found) {
  const { t } = useTranslation('printing');
  const subject = useSubject(found);
  const { actor } = useStore().world();
  const printable = printableComplaintForms(found, actor.role);
  const allowed = forms ? forms.filter((id) => printable.includes(id)) : printable;
  const [chosen, setChosen] = useState<ComplaintFormId | undefined>(initial);
  const [lang, setLang] = useState<Lang>(found.intake.complainant.lang);
  const form = allowed.find((id) => id === chosen) ?? allowed[0];
  if (subject === undefined) return null;
  if (!form) return <Notice kind="info">{t('none')}</Notice>;
  return <Sheet found={found} subject={subject} form={form} forms={allowed} lang={lang} onForm={setChosen} onLang={setLang} focus={focus} />;
}

type SheetProps = Found & {
  readonly subject: Case | null;
  readonly form: ComplaintFormId;
  readonly forms: readonly ComplaintFormId[];
  readonly lang: Lang;
  readonly onForm: (form: ComplaintFormId) => void;
  readonly onLang: (lang: Lang) => void;
  readonly focus: boolean;
};

function Sheet({ found, subject, form, lang, ...choice }: SheetProps) {
  const { t } = useTranslation('complaints');
  const store = useStore();
  const acts = useComplaintPrint(found);
  const document = useMemo(() => {
    const input = makeComplaintFormInput(found, { ...store.world(), subject });
    return printComplaintForm(form, input, formWords(lang));
  }, [found, subject, store, form, lang]);
  return <PrintSheet acts={acts} document={document} form={form} lang={lang} nameOf={(id) => t(`form.${id}`)} {...choice} />;
}

/** Prints or saves a form of a complaint; the print is an act of the complaint. */
function useComplaintPrint(found: Complaint): PrintRun {
  const store = useStore();
  const note = async (printed: Printed) => {
    const noted = await store.commitComplaint((world, current) => recordComplaintPrint(current ?? found, printed, world), { complaint: found.id });
    return noted.ok ? [] : noted.error;
  };
  return usePrintRun(found.number.text, note, { subject: found.id });
}
