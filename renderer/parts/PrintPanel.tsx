import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import { refuseAct } from '../../shared/cases/case-workflow.ts';
import { kindOf } from '../../shared/cases/office.ts';
import { type CaseFormId, printableForms } from '../../shared/forms/form-table.ts';
import { makeFormInput } from '../../shared/forms/make-form-input.ts';
import { printCaseForm } from '../../shared/forms/print-case-form.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { ok } from '../../shared/kernel/result.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { formWords } from '../print/words.ts';
import { useCase, useStore } from '../store/StoreProvider.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { usePrintActs } from './use-print-acts.ts';

export type PrintProps = {
  readonly caseId: string;
  /** Offered forms, the first one first; those that the state of the case does not allow are left out. Absent: all that it allows. */
  readonly forms?: readonly CaseFormId[];
  readonly initial?: CaseFormId;
  /** Puts the focus on the print button. */
  readonly focus?: boolean;
};

/** The paper of a case: which form, in which language, how many copies; the preview is drawn by the engine that makes the PDF. */
export function PrintPanel({ caseId, ...print }: PrintProps) {
  const found = useCase(caseId);
  return found ? <OfCase found={found} {...print} /> : null;
}

function OfCase({ found, forms, initial, focus = false }: Omit<PrintProps, 'caseId'> & { readonly found: Case }) {
  const { t } = useTranslation('printing');
  const world = useStore().world();
  const { actor, catalogue, office } = world;
  const refusalText = useRefusalText();
  const refusal = refuseAct('print', found, world);
  const edition = editionById(catalogue, found.edition);
  const printable = edition ? printableForms(found, edition, { role: actor.role, kind: kindOf(office) }) : [];
  const allowed = forms ? forms.filter((id) => printable.includes(id)) : printable;
  const [chosen, setChosen] = useState<CaseFormId | undefined>(initial);
  const [lang, setLang] = useState<Lang>(found.application.applicant.lang);
  const form = allowed.find((id) => id === chosen) ?? allowed[0];
  if (refusal?.code === 'data-blocked') return <Notice kind="warning">{refusalText(refusal)}</Notice>;
  if (!form) return <Notice kind="info">{t('none')}</Notice>;
  return <Sheet found={found} form={form} forms={allowed} lang={lang} onForm={setChosen} onLang={setLang} focus={focus} />;
}

type SheetProps = {
  readonly found: Case;
  readonly form: CaseFormId;
  readonly forms: readonly CaseFormId[];
  readonly lang: Lang;
  readonly onForm: (form: CaseFormId) => void;
  readonly onLang: (lang: Lang) => void;
  readonly focus: boolean;
};

function Sheet({ found, form, lang, ...choice }: SheetProps) {
  const { t } = useTranslation(['printing', 'terms']);
  const store = useStore();
  const refusalText = useRefusalText();
  const acts = usePrintActs(found);
  const document = useMemo(() => {
    const input = makeFormInput(found, store.world());
    return input.ok ? ok(printCaseForm(form, input.value, formWords(lang))) : input;
  }, [found, store, form, lang]);
  if (!document.ok) return <Notice kind="error">{refusalText(document.error)}</Notice>;
  const sheet = document.value;
  const nameOf = (id: CaseFormId) => t(`terms:form.${id}`, { defaultValue: sheet.form === id ? sheet.title : id });
  return <PrintSheet acts={acts} document={sheet} form={form} lang={lang} nameOf={nameOf} {...choice} />;
}
