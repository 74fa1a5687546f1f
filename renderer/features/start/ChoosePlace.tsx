import { useTranslation } from 'react-i18next';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { Icon } from '../../ui/Icon.tsx';

/** A real office of the provider, a counter of the State Corporation, or a practice place of either with invented people. */
export function ChoosePlace({
  onOffice,
  onPractice,
  onRestore,
  onJoin,
}: {
  readonly onOffice: (kind: WorkplaceKind) => void;
  readonly onPractice: (kind: WorkplaceKind) => void;
  /** Absent: the keys are made already. */
  readonly onRestore?: () => void;
  /** Absent: the keys are made already. */
  readonly onJoin?: () => void;
}) {
  const { t } = useTranslation('start');
  return (
    <div className="q-choices">
      <button type="button" className="q-choice" autoFocus onClick={() => onOffice('office')}>
        <strong>
          <Icon name="box" /> {t('place.office')}
        </strong>
        <span>{t('place.officeHint')}</span>
        <Icon name="right" />
      </button>
      <button type="button" className="q-choice" onClick={() => onOffice('state-corporation')}>
        <strong>
          <Icon name="person" /> {t('place.counter')}
        </strong>
        <span>{t('place.counterHint')}</span>
        <Icon name="right" />
      </button>
      <button type="button" className="q-choice" onClick={() => onPractice('office')}>
        <strong>
          <Icon name="school" /> {t('place.practice')}
        </strong>
        <span>{t('place.practiceHint')}</span>
        <Icon name="right" />
      </button>
      <button type="button" className="q-choice" onClick={() => onPractice('state-corporation')}>
        <strong>
          <Icon name="school" /> {t('place.practiceCounter')}
        </strong>
        <span>{t('place.practiceCounterHint')}</span>
        <Icon name="right" />
      </button>
      {onJoin ? (
        <button type="button" className="q-choice" onClick={onJoin}>
          <strong>
            <Icon name="exchange" /> {t('place.join')}
          </strong>
          <span>{t('place.joinHint')}</span>
          <Icon name="right" />
        </button>
      ) : null}
      {onRestore ? (
        <button type="button" className={onJoin ? 'q-choice' : 'q-choice q-choice-wide'} onClick={onRestore}>
          <strong>
            <Icon name="box" /> {t('place.restore')}
          </strong>
          <span>{t('place.restoreHint')}</span>
          <Icon name="right" />
        </button>
      ) : null}
    </div>
  );
}
