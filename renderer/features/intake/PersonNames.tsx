import { useTranslation } from 'react-i18next';
import type { DraftPath } from '../../parts/draft-path.ts';
import { DraftText } from './DraftText.tsx';

/** Surname, name, patronymic of the person at a path. */
export function PersonNames({ person }: { readonly person: DraftPath }) {
  const { t } = useTranslation('intake');
  return (
    <div className="intake-row">
      <DraftText path={`${person}.surname`} label={t('fields.surname')} required />
      <DraftText path={`${person}.name`} label={t('fields.name')} required />
      <DraftText path={`${person}.patronymic`} label={t('fields.patronymic')} />
    </div>
  );
}
