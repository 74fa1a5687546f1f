import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { nowOf } from '../../../shared/cases/stamp.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { buildComplaintJournal } from '../../../shared/forms/complaints/complaint-journal.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { formWords } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Span } from './journal-rows.ts';

type Props = { readonly rows: readonly Complaint[]; readonly span: Span; readonly onClose: () => void };

/** The register of complaints on paper: the sheets before one's eyes, in the language chosen, printed or saved. */
export function ComplaintJournalPrint({ rows, span, onClose }: Props) {
  const { t } = useTranslation('journals');
  const store = useStore();
  const { from, until } = span;
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const { office, calendar, actor } = world;
      return buildComplaintJournal({ rows, from, until, office, calendar, printedAt: nowOf(world), printedBy: actor.staff }, lang, formWords(lang));
    },
    [store, rows, from, until],
  );
  return <PrintSheetDialog title={t('print')} name={`${from}-${until}`} build={build} onClose={onClose} />;
}
