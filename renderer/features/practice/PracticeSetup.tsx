import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** Fills an empty practice office and then lets in; a refusal is said with the ways on. */
export function PracticeSetup({
  kind,
  onReady,
  onOffice,
}: {
  readonly kind: WorkplaceKind;
  readonly onReady: () => void;
  readonly onOffice: () => void;
}) {
  const { t } = useTranslation('practice');
  const store = useStore();
  const refusalText = useRefusalText();
  const [turn, setTurn] = useState(0);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  useEffect(() => {
    let wanted = true;
    // What invents the practice office is large, and most days it is not needed: it comes when an office is to be filled.
    void import('./fill-practice.ts').then(async ({ fillPractice }) => {
      const result = await fillPractice(store, kind);
      if (!wanted) return;
      if (result.ok) onReady();
      else setIssues(result.error);
    });
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- filling starts once per attempt, whatever the parent paints
  }, [store, turn]);
  return (
    <main className="q-whole">
      <div className="q-whole-card">
        <h1>{t('setup.title')}</h1>
        {issues.length > 0 ? <Notice kind="error">{issues.map(refusalText).join(' ')}</Notice> : <p role="status">{t('setup.filling')}</p>}
        {issues.length > 0 ? null : <Loader size="sm" type="dots" />}
        <p className="q-soft">{t('bannerHint')}</p>
        <div className="q-actions">
          {issues.length > 0 ? (
            <ActButton
              label={t('setup.again')}
              kind="primary"
              onClick={() => {
                setIssues([]);
                setTurn(turn + 1);
              }}
            />
          ) : null}
          <ActButton label={t('toOffice')} kind="quiet" onClick={onOffice} />
          <LangSwitch />
        </div>
      </div>
    </main>
  );
}
