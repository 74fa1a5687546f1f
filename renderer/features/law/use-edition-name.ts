import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { isInForce } from './edition-spans.ts';

export type EditionName = { readonly act: string; readonly region: string; readonly days: string; readonly state: string };
export const editionName = ({ act, region, days }: EditionName): string => [act, region, days].join(' · ');

/** How an edition is called in lists: its act, where and when it holds. */
export function useEditionName(today: LocalDate): (edition: Edition) => EditionName {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (edition) => ({
    act: catalogue.acts.find(({ id }) => id === edition.act)?.short[lang] ?? edition.act,
    region: t(`terms:region.${edition.region}`, { defaultValue: edition.region }),
    days: edition.until
      ? t('fromUntil', { from: format.date(edition.from), until: format.date(edition.until) })
      : t('from', { from: format.date(edition.from) }),
    state: t(isInForce(edition, today) ? 'inForce' : edition.from > today ? 'notYet' : 'notInForce'),
  });
}
