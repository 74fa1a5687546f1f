import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENTS } from '../../../shared/cases/case.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DocumentBadge, type DocumentProps } from './DocumentRow.tsx';
import { writePath } from './draft-path.ts';
import { DraftDate } from './DraftDate.tsx';
import { DraftText } from './DraftText.tsx';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

/** Identity is recorded as checked and how; no copy is taken (Law 94-V art. 7(10)). */
export function IdentityRow({ requirement, place }: DocumentProps) {
  const { t } = useTranslation(['intake', 'terms']);
  const [lang] = useLang();
  const form = useIntakeForm();
  const document = useDraftField('identity.document');
  const present = document.text !== '';
  const choose = (value: string) =>
    form.change((draft) => writePath(writePath(draft, 'identity.document', value), `documents.${place}.state`, value ? 'present' : ''));
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
          label={t('sections.identity')}
          value={document.text}
          placeholder={t('identity.choose')}
          options={IDENTITY_DOCUMENTS.map((value) => ({ value, label: t(`terms:identity.${value}`) }))}
          onChange={choose}
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
