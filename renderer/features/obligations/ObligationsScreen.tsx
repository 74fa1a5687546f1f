import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import { useToday } from '../../parts/use-today.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { TabRow } from '../../ui/TabRow.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ObligationDialog } from './ObligationDialog.tsx';
import { useObligationColumns } from './obligation-columns.tsx';
import { FIRST_GROUP, type Group, GROUPS_AT, obligationGroups } from './obligation-groups.ts';

const TONES = { overdue: 'red', soon: 'amber', uncollected: 'amber', withdrawn: 'red' } as const;

/** What is left after the decision: certificates that are owed, results that nobody collected, consents that were taken back. */
export function ObligationsScreen() {
  const { t } = useTranslation('obligations');
  const format = useFormat();
  const kind = kindOf(useStore().world().office);
  const today = useToday();
  const index = useIndex();
  const [, go] = useLocation();
  const [group, setGroup] = useState<Group>(FIRST_GROUP[kind]);
  const [opened, setOpened] = useState<string | null>(null);
  const groups = obligationGroups(index, today);
  const rows = groups[group];
  const columns = useObligationColumns(group, today);
  const owes = group !== 'uncollected' && group !== 'withdrawn';
  const tabs = GROUPS_AT[kind].map((id) => {
    const tone = id in TONES && groups[id].length > 0 ? { tone: TONES[id as keyof typeof TONES] } : {};
    return { id, label: t(`group.${id}`), count: format.number(groups[id].length), ...tone };
  });
  return (
    <Page title={t('title')}>
      <TabRow label={t('groups')} tabs={tabs} chosen={group} onChoose={setGroup} panel="obligations-list" />
      <section id="obligations-list" role="tabpanel" aria-labelledby={`tab-${group}`} className="q-panel q-list-panel">
        <DataTable
          key={group}
          label={t(`group.${group}`)}
          columns={columns}
          count={rows.length}
          rowAt={(at) => rows[at] as (typeof rows)[number]}
          rowKey={(row) => row.id}
          rowHeight={52}
          onOpen={(row) => (owes ? setOpened(row.id) : go(`/cases/${row.id}`))}
          empty={<Empty icon="check" title={index.complete ? t(`empty.${group}`) : t('reading')} />}
        />
        <p className="q-list-foot q-soft" style={{ margin: 0 }}>
          {t(`hint.${group}`)}
        </p>
      </section>
      {opened ? <ObligationDialog caseId={opened} today={today} onClose={() => setOpened(null)} onCase={() => go(`/cases/${opened}`)} /> : null}
    </Page>
  );
}
