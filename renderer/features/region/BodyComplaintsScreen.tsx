import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { err } from '../../../shared/kernel/result.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { askWholeList } from '../../sync/ask-region.ts';
import { useAsked, useRegionAsker } from '../../sync/use-region.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { BodyComplaintDialog } from './BodyComplaintDialog.tsx';
import { ComplaintClocks } from './ComplaintClocks.tsx';
import { Two } from './office-columns.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { sortComplaints } from './sort-complaints.ts';

/** Complaints of all offices that the authorised body itself answers, with who complains and about what. */
export function BodyComplaintsScreen() {
  const { t } = useTranslation('region');
  const asker = useRegionAsker();
  const question = useCallback(async () => (asker ? askWholeList(asker, 'complaints', {}) : err({ code: 'device-unknown' })), [asker]);
  const asked = useAsked(question);
  return (
    <RegionSheet title={t('body.title')} asked={asked}>
      {({ rows }) => <ComplaintTable complaints={rows} />}
    </RegionSheet>
  );
}

function ComplaintTable({ complaints }: { readonly complaints: readonly BodyComplaint[] }) {
  const { t } = useTranslation('region');
  const columns = useComplaintColumns();
  const rows = useMemo(() => sortComplaints(complaints), [complaints]);
  const [opened, setOpened] = useState<BodyComplaint | null>(null);
  return (
    <section className="q-panel q-list-panel" aria-label={t('body.title')}>
      <DataTable
        label={t('body.title')}
        columns={columns}
        count={rows.length}
        rowAt={(at) => rows[at] as BodyComplaint}
        rowKey={({ id }) => id}
        rowHeight={52}
        autoFocus
        onOpen={setOpened}
        empty={<Empty icon="check" title={t('body.none')} />}
      />
      <p className="q-list-foot q-soft q-flat">{t('body.hint')}</p>
      {opened ? <BodyComplaintDialog complaint={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function useComplaintColumns(): readonly Column<BodyComplaint>[] {
  const { t } = useTranslation('region');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(
    () => [
      {
        key: 'number',
        label: t('complaint.number'),
        width: '150px',
        cell: (row) => <Two main={row.number} under={format.date(dateOf(row.registeredAt))} />,
      },
      {
        key: 'office',
        label: t('complaint.office'),
        width: 'minmax(150px, 1fr)',
        cell: (row) => <Two main={row.officeName[lang]} under={serviceTitle(catalogue, row.service, lang)} />,
      },
      { key: 'who', label: t('complaint.who'), width: 'minmax(200px, 1.7fr)', cell: (row) => <Two main={row.complainant} under={row.essence} /> },
      { key: 'state', label: t('complaint.state'), width: '190px', cell: (row) => <ComplaintStateBadge state={row.state} /> },
      { key: 'clocks', label: t('complaint.clocks'), width: 'minmax(190px, 1fr)', cell: (row) => <ComplaintClocks complaint={row} /> },
    ],
    [t, format, lang, catalogue],
  );
}
