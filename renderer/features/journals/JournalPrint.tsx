import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { buildIncomingJournal } from '../../../shared/forms/incoming-journal.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { formWords } from '../../print/words.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Span } from './journal-rows.ts';

type Props = { readonly rows: readonly CaseSummary[]; readonly span: Span; readonly onClose: () => void };

/** The register on paper: the sheets before one's eyes, in the language chosen, printed or saved. */
export function JournalPrint({ rows, span, onClose }: Props) {
  const { t } = useTranslation('journals');
  const store = useStore();
  const { from, until } = span;
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const { office, catalogue, actor } = world;
      return buildIncomingJournal({ rows, from, until, office, catalogue, printedAt: nowOf(world), printedBy: actor.staff }, lang, formWords(lang));
    },
    [store, rows, from, until],
  );
  return <PrintSheetDialog title={t('print')} name={`${from}-${until}`} build={build} onClose={onClose} />;
}
