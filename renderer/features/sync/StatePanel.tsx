import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLang } from '../../ui/use-lang.ts';
import type { SyncState } from '../../sync/sync-desk.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice, type NoticeKind } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { markOf } from './mark-of.ts';
import { MissingList } from './MissingList.tsx';
import { RunLine } from './RunLine.tsx';
import { useMoment } from '../../parts/use-moment.ts';

type Shown = 'green' | 'amber' | 'red' | 'none' | 'waiting';
const KIND: Record<Shown, NoticeKind> = { green: 'success', amber: 'warning', red: 'error', none: 'info', waiting: 'info' };

/** What is shown: without a region, or while it has not approved, the colour says nothing yet. */
function shownOf(state: SyncState): Shown {
  const { tone, says } = markOf(state);
  if (says === 'none' || says === 'waiting') return says;
  return tone === 'grey' ? 'amber' : tone;
}

/** How the sync stands, in plain words: what the region has signed for, what is missing, what goes on now. */
export function StatePanel({ state }: { readonly state: SyncState }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { honest, link, run } = state;
  const shown = shownOf(state);
  const counts = { here: format.number(honest.here), there: format.number(honest.there) };
  return (
    <Panel title={t('state.title')}>
      <div className="q-stack">
        <Notice kind={KIND[shown]} title={t(`state.${shown}.title`)}>
          {t(`state.${shown}.what`, counts)}
        </Notice>
        {link ? (
          <>
            <MissingList missing={honest.missing} />
            <RunLine run={run} />
            <StateFacts state={state} />
          </>
        ) : (
          <Link href="/settings" className="q-link">
            {t('toSettings')}
          </Link>
        )}
      </div>
    </Panel>
  );
}

function StateFacts({ state: { link, honest, nextSlot, grant } }: { readonly state: SyncState }) {
  const { t } = useTranslation('sync');
  const moment = useMoment();
  const [lang] = useLang();
  return (
    <Facts
      rows={[
        { label: t('facts.region'), value: link?.name[lang] },
        { label: t('facts.receipt'), value: honest.at === null ? t('facts.never') : moment(honest.at) },
        { label: t('facts.slot'), value: nextSlot === null ? null : moment(nextSlot) },
        { label: t('facts.grant'), value: grant ? moment(grant.until) : null },
        { label: t('facts.mark'), value: link?.mark },
      ]}
    />
  );
}
