import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { PagePreview } from '../print/PagePreview.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { useLang } from '../ui/use-lang.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import './print-panel.css';
import { useRegisterPrint } from './use-register-print.ts';

type Props = {
  readonly title: string;
  /** Goes into the file name; never a person. */
  readonly name: string;
  /** The case or complaint that it is about; a register of many has none. */
  readonly subject?: string;
  /** Must not change while nothing of the sheet changes. */
  readonly build: (lang: Lang) => FormDocument;
  readonly onClose: () => void;
};

/** A sheet that belongs to no single case, before one's eyes: in the language chosen, printed or saved. */
export function PrintSheetDialog({ title, name, subject, build, onClose }: Props) {
  const { t } = useTranslation(['printing', 'terms']);
  const [screenLang] = useLang();
  const [lang, setLang] = useState<Lang>(screenLang);
  const refusalText = useRefusalText();
  const document = useMemo(() => build(lang), [build, lang]);
  const acts = useRegisterPrint(name, subject);
  const langs = LANGS.map((id) => ({ value: id, label: t(`terms:lang.${id}`) }));
  return (
    <Dialog title={title} onClose={onClose} size="xl">
      <div className="print-bar">
        <RadioField label={t('lang')} value={lang} onChange={(id) => setLang(id === 'kk' ? 'kk' : 'ru')} options={langs} />
        <div className="q-actions">
          <ActButton
            kind="primary"
            icon="print"
            label={t('print')}
            shortcut="Ctrl+P"
            busy={acts.busy.includes('print')}
            autoFocus
            onClick={() => void acts.print(document, 1)}
          />
          <ActButton label={t('save')} shortcut="Ctrl+S" busy={acts.busy.includes('save')} onClick={() => void acts.save(document)} />
        </div>
      </div>
      {acts.refusals.map((refusal, place) => (
        <Notice key={place} kind="error">
          {refusalText(refusal)}
        </Notice>
      ))}
      <div className="print-preview" role="region" tabIndex={0} aria-label={t('preview')}>
        <PagePreview document={document} pageLabel={(page, pages) => t('page', { page, pages })} />
      </div>
    </Dialog>
  );
}
