import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The password was right, but the person no longer works here. */
export function NoPlace({ onOther }: { readonly onOther: () => void }) {
  const { t } = useTranslation(['sign-in', 'app']);
  return (
    <main className="q-whole">
      <div className="q-whole-card">
        <h1>{t('noPlace.title')}</h1>
        <Notice kind="warning">{t('noPlace.what')}</Notice>
        <div className="q-actions q-no-place">
          <ActButton label={t('app:who.other')} kind="primary" onClick={onOther} autoFocus />
          <LangSwitch />
        </div>
      </div>
    </main>
  );
}
