import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useComplaintColumns } from './complaint-columns.tsx';
import { complaintJournalRows, complaintYears } from './complaint-journal-rows.ts';
import { ComplaintJournalPrint } from './ComplaintJournalPrint.tsx';
import { type Period, spanOf } from './journal-rows.ts';
import { PeriodFields } from './PeriodFields.tsx';

type Props = { readonly period: Period; readonly onPeriod: (period: Period) => void; readonly today: LocalDate };

/** The journal of complaints of a month or a year. */
export function ComplaintRegister({ period, onPeriod, today }: Props) {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const complaints = useComplaints();
  const { complete } = useStore().complaints;
  const [, go] = useLocation();
  const [printing, setPrinting] = useState(false);
  const rows = useMemo(() => complaintJournalRows(complaints, period), [complaints, period]);
  const years = useMemo(() => complaintYears(complaints, today), [complaints, today]);
  const columns = useComplaintColumns();
  const name = period.month === null ? String(period.year) : format.monthYear(period.year, period.month);
  const reason = !complete ? t('printRefusal.loading') : rows.length === 0 ? t('printRefusal.empty') : undefined;
  return (
    <>
      <div className="q-journal-bar">
        <PeriodFields period={period} years={years} onChange={onPeriod} />
        <span className="q-soft q-journal-count" role="status">
          {complete ? t('rows', { count: rows.length }) : t('loading')}
        </span>
        <ActButton icon="print" label={t('print')} shortcut="Alt+P" refusal={reason} onClick={() => setPrinting(true)} />
      </div>
      <div className="q-panel q-journal-table">
        <DataTable
          key={[period.year, period.month].join('.')}
          label={t('complaints.table', { period: name })}
          columns={columns}
          count={rows.length}
          rowAt={(at) => rows[at] as Complaint}
          rowKey={(row) => row.id}
          rowHeight={52}
          onOpen={(row) => go(`/complaints/${row.id}`)}
          empty={<Empty icon="journal" title={t(complete ? 'empty' : 'loading')} />}
        />
      </div>
      <p className="q-journal-keys q-soft">{t('complaints.keys')}</p>
      {printing ? <ComplaintJournalPrint rows={rows} span={spanOf(period)} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}
