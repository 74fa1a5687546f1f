import { useTranslation } from 'react-i18next';
import type { Missing } from '../../sync/sync-desk.ts';
import { useFormat } from '../../ui/use-format.ts';

/** What keeps the mark from being green, each in a sentence. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  if (missing.length === 0) return null;
  return (
    <section aria-label={t('missing.title')}>
      <strong>{t('missing.title')}</strong>
      <ul className="q-sync-missing">
        {missing.map(({ kind, count }) => (
          <li key={kind}>{t(`missing.${kind}`, { count, amount: format.number(count) })}</li>
        ))}
      </ul>
    </section>
  );
}
