import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENTS } from '../../../shared/cases/case.ts';
import type { DocumentRequirement } from '../../../shared/law/catalogue.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DocumentBadge } from './DocumentRow.tsx';
import { DraftDate } from './DraftDate.tsx';
import { DraftText } from './DraftText.tsx';
import { useDraftField } from './IntakeFormContext.tsx';

/** Identity is recorded as checked and how; no copy is taken (Law 94-V art. 7(10)). */
export function IdentityRow({ requirement }: { readonly requirement: DocumentRequirement }) {
  const { t } = useTranslation(['intake', 'terms']);
  const [lang] = useLang();
  const document = useDraftField('identity.document');
  const present = document.text !== '';
  return (
    <li className="intake-document">
      <div className="intake-document-head">
        <span className="intake-document-title">
          {requirement.number}. {requirement.title[lang]}
        </span>
        <DocumentBadge requirement={requirement} present={present} />
      </div>
      <p className="intake-plain q-soft">{t('identity.lead')}</p>
      <div className="intake-row">
        <SelectField
          id={document.id}
          label={t('fields.identityCheck')}
          value={document.text}
          placeholder={t('identity.choose')}
          options={IDENTITY_DOCUMENTS.map((value) => ({ value, label: t(`terms:identity.${value}`) }))}
          onChange={document.set}
          onBlur={document.leave}
          error={document.error}
          required
        />
        {present ? <DraftText path="identity.number" label={t('fields.identityNumber')} /> : null}
        {present ? <DraftDate path="identity.validUntil" label={t('fields.validUntil')} /> : null}
      </div>
    </li>
  );
}
