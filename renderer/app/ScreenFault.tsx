import { useTranslation } from 'react-i18next';
import { ActButton } from '../ui/ActButton.tsx';
import { LangSwitch } from '../ui/LangSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A screen failed: what happened, that nothing typed is lost, how to go on. */
export function ScreenFault({ onRetry, code }: { readonly onRetry: () => void; readonly code: string }) {
  const { t } = useTranslation('app');
  return (
    <div className="q-whole">
      <div className="q-whole-card">
        <h1>{t('fault.title')}</h1>
        <Notice kind="error">{t('fault.what')}</Notice>
        <p>{t('fault.kept')}</p>
        <p>{t('fault.next')}</p>
        <div className="q-actions">
          <ActButton label={t('fault.retry')} kind="primary" onClick={onRetry} autoFocus />
          <ActButton label={t('fault.today')} onClick={() => (location.hash = '#/')} />
          <ActButton label={t('fault.reload')} onClick={() => location.reload()} />
          <LangSwitch />
        </div>
        <p className="q-soft">{t('fault.code', { code })}</p>
      </div>
    </div>
  );
}
