import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { buildIncomingJournal } from '../../../shared/forms/incoming-journal.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { PagePreview } from '../../print/PagePreview.tsx';
import { formWords } from '../../print/words.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { Span } from './journal-rows.ts';
import { useSheetActs } from './use-sheet-acts.ts';

type Props = { readonly rows: readonly CaseSummary[]; readonly span: Span; readonly onClose: () => void };

/** The register on paper: the sheets before one's eyes, in the language chosen, printed or saved. */
export function JournalPrint({ rows, span, onClose }: Props) {
  const { t } = useTranslation(['printing', 'journals', 'terms']);
  const [screenLang] = useLang();
  const [lang, setLang] = useState<Lang>(screenLang);
  const refusalText = useRefusalText();
  const store = useStore();
  const document = useMemo(() => {
    const world = store.world();
    const { office, catalogue, actor } = world;
    return buildIncomingJournal({ rows, ...span, office, catalogue, printedAt: nowOf(world), printedBy: actor.staff }, lang, formWords(lang));
  }, [store, rows, span, lang]);
  const acts = useSheetActs(`${span.from}-${span.until}`);
  return (
    <Dialog title={t('journals:print')} onClose={onClose} size="xl">
      <div className="q-journal-bar">
        <RadioField
          label={t('printing:lang')}
          value={lang}
          onChange={(id) => setLang(id === 'kk' ? 'kk' : 'ru')}
          options={LANGS.map((id) => ({ value: id, label: t(`terms:lang.${id}`) }))}
        />
        <div className="q-actions">
          <ActButton
            kind="primary"
            icon="print"
            label={t('printing:print')}
            shortcut="Ctrl+P"
            busy={acts.busy}
            autoFocus
            onClick={() => void acts.print(document)}
          />
          <ActButton label={t('printing:save')} shortcut="Ctrl+S" busy={acts.busy} onClick={() => void acts.save(document)} />
        </div>
      </div>
      {acts.refusals.map((refusal, index) => (
        <Notice key={index} kind="error">
          {refusalText(refusal)}
        </Notice>
      ))}
      <div className="q-journal-preview" role="region" tabIndex={0} aria-label={t('printing:preview')}>
        <PagePreview document={document} pageLabel={(page, pages) => t('printing:page', { page, pages })} />
      </div>
    </Dialog>
  );
}
