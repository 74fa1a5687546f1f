import { useTranslation } from 'react-i18next';
import { PracticeReset } from '../features/practice/PracticeReset.tsx';
import { remember } from './remember.ts';
import { Icon } from '../ui/Icon.tsx';

/** The mark of the practice office: on every screen, with the way back. */
export function PracticeBanner({ onOffice }: { readonly onOffice?: (() => void) | undefined }) {
  const { t } = useTranslation('practice');
  return (
    <>
      <aside className="q-practice" aria-label={t('banner')}>
        <Icon name="school" size={18} />
        <strong>{t('banner')}</strong>
        <span>{t('bannerHint')}</span>
        <span className="q-practice-actions">
          <PracticeReset onKind={(kind) => remember('practiceKind', kind)} />
          {onOffice ? (
            <button type="button" className="q-practice-button" onClick={onOffice}>
              {t('toOffice')}
            </button>
          ) : null}
        </span>
      </aside>
      <div className="q-watermark" aria-hidden="true">
        {Array.from({ length: 6 }, (_, index) => (
          <span key={index} data-text={t('watermark')} />
        ))}
      </div>
    </>
  );
}
