import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AccountsLine } from './AccountsLine.tsx';
import { BreachLine } from './BreachLine.tsx';
import { ComplaintLine } from './ComplaintLine.tsx';
import { ConflictLine } from './ConflictLine.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { MoveLine } from './MoveLine.tsx';
import { OwedLine } from './OwedLine.tsx';
import { rememberedView, rememberView, type TodayView } from './remembered-view.ts';
import { ReviewLine } from './ReviewLine.tsx';
import { StateChips } from './StateChips.tsx';
import { SyncLine } from './SyncLine.tsx';
import { TodayFilters } from './TodayFilters.tsx';
import { useTodayColumns } from './today-columns.tsx';
import { GROUPS_AT, type TodayFilter } from './today-groups.ts';
import { useTodayList } from './use-today-list.ts';
import './today.css';

const NO_FILTER: TodayFilter = { state: null, executor: null, service: null, text: '' };

/** The desk in the morning: what waits for me, what is late, what is due, and who holds it. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const store = useStore();
  const today = useToday();
  const kind = kindOf(store.world().office);
  const [, go] = useLocation();
  const [view, setView] = useState<TodayView>(() => rememberedView(store) ?? { group: GROUPS_AT[kind][0], filter: NO_FILTER });
  const { groups, states, rows } = useTodayList(view, today);
  const columns = useTodayColumns(today, kind);
  const show = (patch: Partial<TodayView>) => {
    const next = { ...view, ...patch };
    setView(next);
    rememberView(store, next);
  };
  const { state, executor, service, text } = view.filter;
  const filtered = state !== null || executor !== null || service !== null || text !== '';
  return (
    <Page
      title={
        <>
          {t('title')} <span className="q-today-date">{t('subtitle', { date: format.longDate(today), weekday: format.weekday(today) })}</span>
        </>
      }
      actions={<ActButton kind="primary" icon="intake" label={t('intake')} onClick={() => go('/intake/new')} />}
    >
      <GroupTabs group={view.group} groups={groups} panel="today-list" onPick={(group) => show({ group, filter: { ...view.filter, state: null } })} />
      <SyncLine />
      <AccountsLine />
      <ConflictLine today={today} />
      <MoveLine />
      <BreachLine today={today} />
      <ComplaintLine today={today} />
      <ReviewLine />
      <OwedLine today={today} />
      <section id="today-list" role="tabpanel" aria-label={t(`groups.${view.group}`)} className="q-panel q-today-panel">
        <div className="q-today-bar">
          <StateChips states={states} picked={view.filter.state} onPick={(picked) => show({ filter: { ...view.filter, state: picked } })} />
          <TodayFilters filter={view.filter} onChange={(filter) => show({ filter })} onReset={() => show({ filter: NO_FILTER })} />
        </div>
        <DataTable
          key={view.group}
          label={t('table', { group: t(`groups.${view.group}`) })}
          columns={columns}
          count={rows.count}
          rowAt={rows.rowAt}
          rowKey={(row) => row.id}
          rowHeight={52}
          onOpen={(row) => go(`/cases/${row.id}`)}
          empty={<Empty icon="check" title={t(`empty.${filtered ? 'filtered' : view.group}`)} />}
        />
        <div className="q-today-foot q-soft">
          <span>{t('shown', { count: rows.count })}</span>
          <span>{t('keys')}</span>
        </div>
      </section>
    </Page>
  );
}
