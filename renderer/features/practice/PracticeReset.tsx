import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Puts the practice office back to its beginning, around today's date; asks once. */
export function PracticeReset({ onKind }: { /** What the practice workplace will be. */ readonly onKind: (kind: WorkplaceKind) => void }) {
  const { t } = useTranslation(['practice', 'ui']);
  const store = useStore();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const reset = (kind: WorkplaceKind) => {
    onKind(kind);
    setBusy(true);
    void store.resetPractice();
  };
  return (
    <>
      <button type="button" className="q-practice-button" onClick={() => setAsked(true)}>
        {t('reset.button')}
      </button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('reset.title')}
        actions={
          <>
            <ActButton label={t('reset.yes')} kind="primary" busy={busy} autoFocus onClick={() => reset('office')} />
            <ActButton label={t('reset.counter')} busy={busy} onClick={() => reset('state-corporation')} />
            <ActButton label={t('ui:cancel')} onClick={() => setAsked(false)} />
          </>
        }
      >
        <p style={{ margin: 0 }}>{t('reset.what')}</p>
      </Dialog>
    </>
  );
}
