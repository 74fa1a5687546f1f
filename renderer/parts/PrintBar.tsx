import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { CaseFormId } from '../../shared/forms/form-table.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { usePrintActs } from './use-print-acts.ts';

type Props = {
  readonly found: Case;
  readonly document: FormDocument;
  readonly form: CaseFormId;
  readonly forms: readonly CaseFormId[];
  readonly lang: Lang;
  readonly onForm: (form: CaseFormId) => void;
  readonly onLang: (lang: Lang) => void;
  readonly focus: boolean;
};

const MOST_COPIES = 20;

/** What to print and how, and the two buttons. */
export function PrintBar({ found, document, form, forms, lang, onForm, onLang, focus }: Props) {
  const { t } = useTranslation(['printing', 'terms']);
  const refusalText = useRefusalText();
  const acts = usePrintActs(found);
  const [copies, setCopies] = useState('1');
  const count = /^\d{1,2}$/.test(copies.trim()) ? Number(copies) : 0;
  const wrong = count < 1 || count > MOST_COPIES;
  const formOptions = forms.map((id) => ({ value: id, label: t(`terms:form.${id}`, { defaultValue: document.form === id ? document.title : id }) }));
  const langOptions = LANGS.map((id) => ({ value: id, label: t(`terms:lang.${id}`) }));
  const choose = (id: string) => onForm(forms.find((known) => known === id) ?? form);
  return (
    <>
      <div className="print-bar">
        {forms.length > 1 ? <SelectField label={t('form')} value={form} onChange={choose} options={formOptions} /> : null}
        <RadioField label={t('lang')} value={lang} onChange={(id) => onLang(id === 'kk' ? 'kk' : 'ru')} options={langOptions} />
        <TextField label={t('copies')} value={copies} onChange={setCopies} inputMode="numeric" {...(wrong ? { error: t('copiesWrong') } : {})} />
        <div className="q-actions">
          <ActButton
            kind="primary"
            icon="print"
            label={t('print')}
            shortcut="Ctrl+P"
            busy={acts.busy}
            autoFocus={focus}
            {...(wrong ? { refusal: t('copiesWrong') } : {})}
            onClick={() => void acts.print(document, count)}
          />
          <ActButton label={t('save')} shortcut="Ctrl+S" busy={acts.busy} onClick={() => void acts.save(document)} />
        </div>
      </div>
      {acts.refusals.length > 0 ? (
        <Notice kind="error">
          {acts.refusals.map((refusal, place) => (
            <p key={place}>{refusalText(refusal)}</p>
          ))}
        </Notice>
      ) : null}
    </>
  );
}
