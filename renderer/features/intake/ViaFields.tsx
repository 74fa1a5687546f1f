import { useTranslation } from 'react-i18next';
import { DraftMoment } from './DraftMoment.tsx';
import { DraftText } from './DraftText.tsx';

/** A package that the courier brought: who took it there, under which receipt and when, and when it was really here. Two clocks run from these two moments. */
export function ViaFields() {
  const { t } = useTranslation('intake');
  return (
    <fieldset className="intake-child">
      <legend>{t('sections.via')}</legend>
      <div className="intake-row intake-row-iin">
        <DraftText path="via.receiptNumber" label={t('fields.receiptNumber')} required />
        <DraftText path="via.department" label={t('fields.department')} required />
      </div>
      <div className="intake-row intake-row-two">
        <DraftMoment path="via.acceptedAt" label={t('fields.acceptedAt')} required />
        <DraftMoment path="via.deliveredAt" label={t('fields.deliveredAt')} required />
      </div>
    </fieldset>
  );
}
