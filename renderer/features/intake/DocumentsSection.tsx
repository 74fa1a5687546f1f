import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import { IdentityRow } from './IdentityRow.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** The edition's list against what lies on the counter. */
export function DocumentsSection() {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  return (
    <Panel title={t('sections.documents')}>
      <p className="intake-plain q-soft">{t('documents.lead')}</p>
      <ol className="intake-documents">
        {check.requirements.map((requirement, place) =>
          requirement.kind === 'identity' ? (
            <IdentityRow key={requirement.id} requirement={requirement} place={place} />
          ) : (
            <DocumentRow key={requirement.id} requirement={requirement} place={place} />
          ),
        )}
      </ol>
    </Panel>
  );
}
