import { useTranslation } from 'react-i18next';
import { isCourtDecision } from '../../../shared/cases/check-application.ts';
import type { DocumentRequirement } from '../../../shared/law/catalogue.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { DraftDate } from './DraftDate.tsx';
import { DraftText } from './DraftText.tsx';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

type DocumentProps = { readonly requirement: DocumentRequirement; readonly place: number };

/** A document of the list: Space says it is there, its details open only then. */
export function DocumentRow({ requirement, place }: DocumentProps) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const state = useDraftField(`documents.${place}.state`);
  const present = state.value === 'present';
  return (
    <li className="intake-document">
      <div className="intake-document-head">
        <CheckField
          id={state.id}
          label={`${requirement.number}. ${requirement.title[lang]}`}
          value={present}
          onChange={(checked) => state.set(checked ? 'present' : '')}
          onBlur={state.leave}
          error={state.error}
          {...(requirement.kind === 'application' ? { description: t('documents.signedHere') } : {})}
        />
        <DocumentBadge requirement={requirement} present={present} />
      </div>
      {present && requirement.kind === 'document' ? <DocumentDetails requirement={requirement} place={place} /> : null}
    </li>
  );
}

/** Says in a word and a colour how the document stands. */
export function DocumentBadge({ requirement, present }: { readonly requirement: DocumentRequirement; readonly present: boolean }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const { check } = useIntakeForm();
  const until = check.expiredAt.get(requirement.id);
  if (until !== undefined) return <strong className="intake-expired">{t('documents.expired', { date: until ? format.date(until) : '' })}</strong>;
  return <span className={present ? 'intake-present' : 'q-soft'}>{t(present ? 'documents.present' : 'documents.missing')}</span>;
}

// The court's number and date are asked for once, in their own section.
function DocumentDetails({ requirement, place }: DocumentProps) {
  const { t } = useTranslation(['intake', 'terms']);
  const path = `documents.${place}`;
  const seenAs = useDraftField(`${path}.seenAs`);
  const options = (['original', 'copy', 'electronic'] as const).map((value) => ({ value, label: t(`terms:seenAs.${value}`) }));
  return (
    <div className="intake-row intake-row-document">
      <SelectField
        id={seenAs.id}
        label={t('fields.seenAs')}
        value={seenAs.text}
        placeholder={t('documents.chooseSeen')}
        options={options}
        onChange={(value) => seenAs.set(value)}
        onBlur={seenAs.leave}
        error={seenAs.error}
      />
      {isCourtDecision(requirement.id) ? null : <DraftText path={`${path}.number`} label={t('fields.documentNumber')} />}
      {isCourtDecision(requirement.id) ? null : <DraftDate path={`${path}.date`} label={t('fields.documentDate')} />}
      {requirement.expires ? <DraftDate path={`${path}.validUntil`} label={t('fields.validUntil')} /> : <SheetsField path={`${path}.sheets`} />}
    </div>
  );
}

function SheetsField({ path }: { readonly path: string }) {
  const { t } = useTranslation('intake');
  return <DraftText path={path} label={t('fields.sheets')} inputMode="numeric" />;
}
