import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useOffice } from '../../store/StoreProvider.tsx';
import { useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { isMarkUnused, noticeOf } from './notice-of.ts';
import { useMoment } from '../../parts/use-moment.ts';
import './sync.css';

/** What has to be known of the region on every screen: one sentence with the remedy. */
export function SyncNotice() {
  const { t } = useTranslation('sync');
  const state = useSyncState();
  const moment = useMoment();
  const said = state && noticeOf(state);
  return (
    <>
      {said ? (
        <div className="q-sync-notice">
          <Notice kind={said.kind}>
            {t(`notice.${said.says}`, { until: said.at ? moment(said.at) : '', since: said.at ? moment(said.at) : '' })}{' '}
            <Link href={said.says === 'refused' ? '/settings' : '/sync'} className="q-link">
              {t('notice.open')}
            </Link>
          </Notice>
        </div>
      ) : null}
      <NewMark mark={state?.link?.state === 'approved' ? state.link.mark : null} />
    </>
  );
}

/** The region gave this computer another mark: said before the first number carries it. */
function NewMark({ mark }: { readonly mark: string | null }) {
  const { t } = useTranslation('sync');
  const office = useOffice();
  const [read, setRead] = useState(false);
  if (read || mark === null || !office || !isMarkUnused(office, mark)) return null;
  return (
    <div className="q-sync-notice">
      <Notice kind="info">{t('notice.newMark', { mark })}</Notice>
      <ActButton label={t('notice.understood')} kind="quiet" onClick={() => setRead(true)} />
    </div>
  );
}
