import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { useComplaintColumns } from './complaint-columns.tsx';
import { complaintJournalRows, complaintYears } from './complaint-journal-rows.ts';
import { ComplaintJournalPrint } from './ComplaintJournalPrint.tsx';
import { type Period, spanOf } from './journal-rows.ts';
import { JournalTable } from './JournalTable.tsx';

type Props = { readonly period: Period; readonly onPeriod: (period: Period) => void; readonly today: LocalDate };

/** The journal of complaints of a month or a year. */
export function ComplaintRegister({ period, onPeriod, today }: Props) {
  const { t } = useTranslation('journals');
  const complaints = useComplaints();
  const { complete } = useStore().complaints;
  const rows = useMemo(() => complaintJournalRows(complaints, period), [complaints, period]);
  const years = useMemo(() => complaintYears(complaints, today), [complaints, today]);
  const columns = useComplaintColumns();
  return (
    <JournalTable
      {...{ period, onPeriod, years, columns, rows, complete }}
      label={(name) => t('complaints.table', { period: name })}
      keys={t('complaints.keys')}
      addressOf={({ id }) => `/complaints/${id}`}
      print={(onClose) => <ComplaintJournalPrint rows={rows} span={spanOf(period)} onClose={onClose} />}
    />
  );
}
