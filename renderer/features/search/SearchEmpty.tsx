import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';

/** Before the first letter: what can be typed. */
export function SearchStart() {
  const { t } = useTranslation('search');
  return (
    <Empty icon="search" title={t('start.title')}>
      <span>{t('start.text')}</span>
      <span>{t('start.examples')}</span>
    </Empty>
  );
}

/** Nothing fits: what to try, and the way to take the application in. */
export function NothingFound({ text, onIntake }: { readonly text: string; readonly onIntake: () => void }) {
  const { t } = useTranslation('search');
  const digits = text.replace(/\D/gu, '').length;
  return (
    <Empty icon="search" title={t('none.title', { text })}>
      <span>{digits >= 6 ? t('none.iin') : t('none.fewer')}</span>
      <span>{t('none.intake')}</span>
      <ActButton kind="primary" icon="intake" label={t('intake')} onClick={onIntake} />
    </Empty>
  );
}
