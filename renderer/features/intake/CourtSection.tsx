import { useTranslation } from 'react-i18next';
import { isCourtDecision } from '../../../shared/cases/check-application.ts';
import { Panel } from '../../ui/Panel.tsx';
import { DraftDate } from './DraftDate.tsx';
import { DraftText } from './DraftText.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** The decision by which the applicant was deprived of parental rights, where the edition's list has it. */
export function CourtSection() {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  if (!check.requirements.some(({ id }) => isCourtDecision(id))) return null;
  return (
    <Panel title={t('sections.court')}>
      <div className="intake-row intake-row-court">
        <DraftText path="courtDecision.court" label={t('fields.court')} required />
        <DraftDate path="courtDecision.date" label={t('fields.decisionDate')} required />
        <DraftText path="courtDecision.number" label={t('fields.decisionNumber')} required />
      </div>
    </Panel>
  );
}
