import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import { IdentityRow } from './IdentityRow.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** The edition's list against what lies on the counter. */
export function DocumentsSection() {
  const { t } = useTranslation('intake');
  const { draft, check } = useIntakeForm();
  const placeOf = (id: string) => draft.documents.findIndex((document) => document.requirement === id);
  return (
    <Panel title={t('sections.documents')}>
      <p className="intake-plain q-soft">{t('documents.lead')}</p>
      <ol className="intake-documents">
        {check.requirements.map((requirement) =>
          requirement.kind === 'identity' ? (
            <IdentityRow key={requirement.id} requirement={requirement} />
          ) : (
            <DocumentRow key={requirement.id} requirement={requirement} place={placeOf(requirement.id)} />
          ),
        )}
      </ol>
    </Panel>
  );
}
