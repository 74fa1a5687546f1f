import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { COMPLAINT_GROUPS, type ComplaintGroup, type WatchedComplaint } from '../../parts/complaint-groups.ts';
import { rememberComplaintGroup, rememberedComplaintGroup } from '../../parts/complaint-view.ts';
import { useComplaintGroups } from '../../parts/use-complaint-groups.ts';
import { useToday } from '../../parts/use-today.ts';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { TabRow } from '../../ui/TabRow.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useBoardColumns } from './board-columns.tsx';
import './complaint-board.css';

/** Every complaint of the office at a glance: what is late or can become so, whose move it is, and both clocks side by side. */
export function ComplaintBoardScreen() {
  const { t } = useTranslation('complaint-board');
  const format = useFormat();
  const store = useStore();
  const today = useToday();
  const [, go] = useLocation();
  const { complete } = useComplaints();
  const [group, setGroup] = useState<ComplaintGroup>(() => rememberedComplaintGroup(store) ?? 'open');
  const groups = useComplaintGroups(today);
  const columns = useBoardColumns(today);
  const rows = groups[group];
  const tabs = useMemo(() => {
    return COMPLAINT_GROUPS.map((id) => {
      const count = groups[id].length;
      return { id, label: t(`group.${id}`), count: format.number(count), ...(id === 'red' && count > 0 && { tone: 'red' as const }) };
    });
  }, [groups, t, format]);
  const show = (next: ComplaintGroup) => {
    setGroup(next);
    rememberComplaintGroup(store, next);
  };
  return (
    <Page
      title={t('title')}
      actions={<ActButton kind="primary" icon="complaint" label={t('register')} shortcut="F4" onClick={() => go('/complaints/new')} />}
    >
      <TabRow label={t('groups')} tabs={tabs} chosen={group} onChoose={show} panel="complaint-list" />
      <section id="complaint-list" role="tabpanel" aria-labelledby={`tab-${group}`} className="q-panel q-list-panel">
        <DataTable
          key={group}
          label={t('table', { group: t(`group.${group}`) })}
          columns={columns}
          count={rows.length}
          rowAt={(at) => rows[at] as WatchedComplaint}
          rowKey={({ complaint }) => complaint.id}
          rowHeight={76}
          onOpen={({ complaint }) => go(`/complaints/${complaint.id}`)}
          empty={<Empty icon="check" title={complete || group !== 'closed' ? t(`empty.${group}`) : t('reading')} />}
        />
        <div className="q-list-foot q-soft q-board-foot">
          <span>{t(`hint.${group}`)}</span>
          <span>{t('keys')}</span>
        </div>
      </section>
    </Page>
  );
}
