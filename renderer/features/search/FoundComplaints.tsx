import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { ComplaintClockBadge } from '../../parts/ComplaintClockBadge.tsx';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = { readonly found: readonly Complaint[]; readonly today: LocalDate };

const ROW = 40;
const HEAD = 36;
/** So many lines are seen at once; the others by scrolling, so that the cases stay in sight. */
const SEEN = 3;

/** Complaints among the answers, in a group of their own above the cases. */
export function FoundComplaints({ found, today }: Props) {
  const { t } = useTranslation('search');
  const [, go] = useLocation();
  const columns = useComplaintColumns(today);
  return (
    <section className="q-search-complaints" aria-label={t('complaints.title')}>
      <h2 className="q-search-group">{t('complaints.count', { count: found.length })}</h2>
      <div className="q-panel">
        <DataTable
          label={t('complaints.title')}
          columns={columns}
          count={found.length}
          rowAt={(at) => found[at] as Complaint}
          rowKey={(row) => row.id}
          onOpen={(row) => go(`/complaints/${row.id}`)}
          rowHeight={ROW}
          height={HEAD + ROW * Math.min(found.length, SEEN)}
        />
      </div>
    </section>
  );
}

function useComplaintColumns(today: LocalDate): readonly Column<Complaint>[] {
  const { t } = useTranslation(['search', 'complaints']);
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'number', label: t('search:complaints.columns.number'), width: '150px', cell: ({ number }) => <strong>{number.text}</strong> },
      {
        key: 'complainant',
        label: t('search:complaints.columns.complainant'),
        width: 'minmax(180px, 1.4fr)',
        cell: ({ intake: { complainant } }) => complainant.organisation?.name || fullName(complainant),
      },
      {
        key: 'about',
        label: t('search:complaints.columns.about'),
        width: 'minmax(180px, 1.4fr)',
        cell: ({ intake: { about, matter } }) => [t(`complaints:matter.${matter}`), 'number' in about && about.number].filter(Boolean).join(': '),
      },
      {
        key: 'received',
        label: t('search:complaints.columns.received'),
        width: '106px',
        cell: ({ registeredAt }) => format.date(dateOf(registeredAt)),
      },
      { key: 'state', label: t('search:complaints.columns.state'), width: '214px', cell: ({ state }) => <ComplaintStateBadge state={state} /> },
      { key: 'due', label: t('search:complaints.columns.due'), width: '186px', cell: (row) => <Due row={row} today={today} /> },
    ],
    [t, format, today],
  );
}

function Due({ row, today }: { readonly row: Complaint; readonly today: LocalDate }) {
  const { calendar } = useStore().world();
  const clock = row.state === 'closed' ? undefined : complaintForecast(row, today, calendar)?.clocks[0];
  return clock ? <ComplaintClockBadge clock={clock} today={today} /> : null;
}
