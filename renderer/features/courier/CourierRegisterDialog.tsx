import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { buildCourierRegister } from '../../../shared/forms/registers/courier-register.ts';
import { packageRow } from '../../../shared/forms/registers/register-rows.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { formWords } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { CourierPackage } from './packages-of.ts';

/** The list of a package on paper; with the signature of the provider once it is there. */
export function CourierRegisterDialog({ sent, onClose }: { readonly sent: CourierPackage; readonly onClose: () => void }) {
  const { t } = useTranslation('courier');
  const store = useStore();
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const { number, sentAt, cases, delivered } = sent;
      const { office, catalogue, actor } = world;
      const input = {
        number,
        sentAt,
        delivered,
        rows: cases.map((one) => packageRow(one, catalogue)),
        office,
        catalogue,
        printedAt: nowOf(world),
        printedBy: actor.staff,
      };
      return buildCourierRegister(input, lang, formWords(lang));
    },
    [store, sent],
  );
  return <PrintSheetDialog title={t('register.courier', { number: sent.number })} name={sent.number} build={build} onClose={onClose} />;
}
