import { useTranslation } from 'react-i18next';
import { useToday } from '../../parts/use-today.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';

/** Above the year, in one line: the last change of the region that is in effect, and the way to the list of what it moved, which stands below the year. */
export function MovedNotice({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation('calendar');
  const today = useToday();
  const [lang] = useLang();
  const years = (useOffice()?.packages ?? []).filter(({ content }) => content.kind === 'calendar-year');
  const last = years.findLast(({ effective }) => effective <= today) ?? years.at(-1);
  if (!last) return null;
  return (
    <Notice kind="info">
      <div className="q-cal-changed">
        <span>{t('moved.changed', { title: last.title[lang] })}</span>
        <ActButton label={t('moved.show')} onClick={onShow} />
      </div>
    </Notice>
  );
}
