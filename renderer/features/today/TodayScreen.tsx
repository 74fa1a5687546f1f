import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { GroupTabs } from './GroupTabs.tsx';
import { rememberedView, rememberView, type TodayView } from './remembered-view.ts';
import { StateChips } from './StateChips.tsx';
import { TodayFilters } from './TodayFilters.tsx';
import { useTodayColumns } from './today-columns.tsx';
import type { TodayFilter } from './today-groups.ts';
import { useTodayList } from './use-today-list.ts';
import './today.css';

const NO_FILTER: TodayFilter = { state: null, executor: null, text: '' };
const FIRST_VIEW: TodayView = { group: 'waiting', filter: NO_FILTER };

/** The desk in the morning: what waits for me, what is late, what is due, and who holds it. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const store = useStore();
  const today = useToday();
  const [, go] = useLocation();
  const [view, setView] = useState<TodayView>(() => rememberedView(store) ?? FIRST_VIEW);
  const { counts, states, rows } = useTodayList(view, today);
  const columns = useTodayColumns(today);
  const show = (patch: Partial<TodayView>) => {
    const next = { ...view, ...patch };
    setView(next);
    rememberView(store, next);
  };
  const filtered = view.filter.state !== null || view.filter.executor !== null || view.filter.text !== '';
  return (
    <Page
      title={
        <>
          {t('title')} <span className="q-today-date">{t('subtitle', { date: format.longDate(today), weekday: format.weekday(today) })}</span>
        </>
      }
      actions={<ActButton kind="primary" icon="intake" label={t('intake')} onClick={() => go('/intake/new')} />}
    >
      <GroupTabs group={view.group} counts={counts} panel="today-list" onPick={(group) => show({ group, filter: { ...view.filter, state: null } })} />
      <section id="today-list" role="tabpanel" aria-label={t(`groups.${view.group}`)} className="q-panel q-today-panel">
        <div className="q-today-bar">
          <StateChips states={states} picked={view.filter.state} onPick={(state) => show({ filter: { ...view.filter, state } })} />
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
