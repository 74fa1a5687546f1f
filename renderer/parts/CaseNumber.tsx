import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import './case-number.css';
import { useUnderComplaint } from './use-under-complaint.ts';

/** The number of a case in a list, marked when the case is under complaint. */
export function CaseNumber({ id, number }: { readonly id: string; readonly number: string }) {
  const { t } = useTranslation('terms');
  const marked = useUnderComplaint().has(id);
  return (
    <>
      <strong>{number}</strong>
      {marked ? (
        <span className="q-case-complaint" title={t('underComplaint')}>
          <Icon name="complaint" size={14} />
          <span className="q-sr">{t('underComplaint')}</span>
        </span>
      ) : null}
    </>
  );
}
