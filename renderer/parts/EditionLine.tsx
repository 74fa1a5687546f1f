import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { Badge } from '../ui/Badge.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useLang } from '../ui/use-lang.ts';

/** By which act the file is dealt with, since when and until when it was in force; a repealed one is marked. */
export function EditionLine({ edition, today }: { readonly edition: Edition | undefined; readonly today: LocalDate }) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  if (!edition) return <span className="q-soft">—</span>;
  const act = catalogue.acts.find(({ id }) => id === edition.act);
  const { from, until } = edition;
  return (
    <>
      {act?.short[lang] ?? edition.act}
      <div className="q-soft">
        {until ? t('edition.span', { from: format.date(from), until: format.date(until) }) : t('edition.since', { from: format.date(from) })}{' '}
        {until && until <= today ? (
          <Badge tone="amber" icon="warning">
            {t('edition.repealed')}
          </Badge>
        ) : null}
      </div>
    </>
  );
}
