import { useTranslation } from 'react-i18next';
import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Drilled } from '../../store/store-backups.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** What came back, and what to look after. */
export function RestoreDone({ restored, onDone }: { readonly restored: Drilled; readonly onDone: () => void }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { entries, cases, complaints, manifest } = restored;
  const numbers = { entries: format.number(entries), cases: format.number(cases), complaints: format.number(complaints) };
  return (
    <div className="q-stack">
      <Notice kind="success">{t('restored.line', { ...numbers, made: format.dateTime(toLocal(manifest.madeAt)) })}</Notice>
      {manifest.parts.leftOut > 0 ? <Notice kind="warning">{t('restored.leftOut')}</Notice> : null}
      <p className="q-text">{t('restored.numbers')}</p>
      <div className="q-actions">
        <ActButton label={t('restore.enter')} kind="primary" autoFocus onClick={onDone} />
      </div>
    </div>
  );
}
