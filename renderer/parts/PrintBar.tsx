import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import type { PrintRun } from './use-print-run.ts';

type Props<Id extends string> = {
  readonly acts: PrintRun;
  readonly document: FormDocument;
  readonly form: Id;
  readonly forms: readonly Id[];
  readonly nameOf: (form: Id) => string;
  readonly lang: Lang;
  readonly onForm: (form: Id) => void;
  readonly onLang: (lang: Lang) => void;
  readonly focus: boolean;
};

const MOST_COPIES = 20;

/** What to print and how, and the two buttons. */
export function PrintBar<Id extends string>({ acts, document, form, forms, nameOf, lang, onForm, onLang, focus }: Props<Id>) {
  const { t } = useTranslation(['printing', 'terms']);
  const refusalText = useRefusalText();
  const [copies, setCopies] = useState('1');
  const count = /^\d{1,2}$/.test(copies.trim()) ? Number(copies) : 0;
  const wrong = count < 1 || count > MOST_COPIES;
  const formOptions = forms.map((id) => ({ value: id, label: nameOf(id) }));
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
            busy={acts.busy.includes('print')}
            autoFocus={focus}
            {...(wrong ? { refusal: t('copiesWrong') } : {})}
            onClick={() => void acts.print(document, count)}
          />
          <ActButton label={t('save')} shortcut="Ctrl+S" busy={acts.busy.includes('save')} onClick={() => void acts.save(document)} />
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
