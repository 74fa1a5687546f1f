import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';

/** A real office, or a practice one with invented people. */
export function ChoosePlace({ onOffice, onPractice }: { readonly onOffice: () => void; readonly onPractice: () => void }) {
  const { t } = useTranslation('start');
  return (
    <div className="q-choices">
      <button type="button" className="q-choice" autoFocus onClick={onOffice}>
        <strong>
          <Icon name="box" /> {t('place.office')}
        </strong>
        <span>{t('place.officeHint')}</span>
        <Icon name="right" />
      </button>
      <button type="button" className="q-choice" onClick={onPractice}>
        <strong>
          <Icon name="school" /> {t('place.practice')}
        </strong>
        <span>{t('place.practiceHint')}</span>
        <Icon name="right" />
      </button>
    </div>
  );
}
