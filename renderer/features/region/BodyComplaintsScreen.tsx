import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { err } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { askWholeList } from '../../sync/ask-region.ts';
import { useAsked, useRegionAsker } from '../../sync/use-region.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { AtBodyCell } from './AtBodyCell.tsx';
import { bindingClocks } from './binding-clocks.ts';
import { BodyComplaintDialog } from './BodyComplaintDialog.tsx';
import { ComplaintClocks } from './ComplaintClocks.tsx';
import { Two } from './office-columns.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { sortComplaints } from './sort-complaints.ts';
import { useAtBody } from './use-at-body.ts';

/** Complaints of all offices that the authorised body itself answers, with who complains and about what. */
export function BodyComplaintsScreen() {
  const { t } = useTranslation('region');
  const asker = useRegionAsker();
  const question = useCallback(async () => (asker ? askWholeList(asker, 'complaints', {}) : err({ code: 'device-unknown' })), [asker]);
  const asked = useAsked(question);
  return (
    <RegionSheet title={t('body.title')} asked={asked}>
      {({ rows, today }) => <ComplaintTable complaints={rows} today={today} />}
    </RegionSheet>
  );
}

function ComplaintTable({ complaints, today }: { readonly complaints: readonly BodyComplaint[]; readonly today: LocalDate }) {
  const { t } = useTranslation('region');
  const columns = useComplaintColumns();
  const known = useAtBody(complaints, today);
  const rows = useMemo(() => sortComplaints(known), [known]);
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

/** What waits to be taken over has no term of its own yet. */
function RowClocks({ complaint }: { readonly complaint: BodyComplaint }) {
  const { t } = useTranslation('region');
  if (complaint.atBody.kind === 'waiting') return <Two main={t('body.termUnknown')} under={t('body.termLater')} />;
  return <ComplaintClocks complaint={bindingClocks(complaint)} />;
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
        width: 'minmax(180px, 1.5fr)',
        cell: (row) => <Two main={row.officeName[lang]} under={serviceTitle(catalogue, row.service, lang)} />,
      },
      { key: 'who', label: t('complaint.who'), width: 'minmax(200px, 1.5fr)', cell: (row) => <Two main={row.complainant} under={row.essence} /> },
      { key: 'state', label: t('complaint.state'), width: '230px', cell: (row) => <AtBodyCell complaint={row} /> },
      { key: 'clocks', label: t('complaint.clocks'), width: 'minmax(170px, 1fr)', cell: (row) => <RowClocks complaint={row} /> },
    ],
    [t, format, lang, catalogue],
  );
}
