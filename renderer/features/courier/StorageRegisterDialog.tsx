import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../shared/cases/case.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { storageRow } from '../../../shared/forms/registers/register-rows.ts';
import { buildStorageRegister } from '../../../shared/forms/registers/storage-register.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { formWords } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useCasesIn } from './use-cases-in.ts';

const WITH_RESULT: readonly CaseState[] = ['stored', 'handed-back', 'issued'];

/** Results that lie here, were handed out or went back: the register of storage on paper. */
export function StorageRegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('courier');
  const store = useStore();
  const cases = useCasesIn(WITH_RESULT);
  const rows = useMemo(() => (cases ?? []).flatMap((current) => storageRow(current) ?? []), [cases]);
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const { office, catalogue, actor } = world;
      const printedAt = nowOf(world);
      const until = dateOf(printedAt);
      const from = rows.map(({ storedAt }) => dateOf(storedAt)).sort()[0] ?? until;
      return buildStorageRegister({ rows, from, until, office, catalogue, printedAt, printedBy: actor.staff }, lang, formWords(lang));
    },
    [store, rows],
  );
  return cases ? <PrintSheetDialog title={t('register.storage')} name="storage" build={build} onClose={onClose} /> : null;
}
