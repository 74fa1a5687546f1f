import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type JournalSeries, journalRows, journalYears, type Narrowing, type Period, spanOf } from './journal-rows.ts';
import { JournalPrint } from './JournalPrint.tsx';
import { NarrowFields } from './NarrowFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { useRegisterColumns } from './register-columns.tsx';

type Props = { readonly refused: boolean; readonly period: Period; readonly onPeriod: (period: Period) => void; readonly today: LocalDate };

/** A register of a month or a year in the usual columns; only the lines in sight are drawn. */
export function Register({ refused, period, onPeriod, today }: Props) {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const index = useIndex();
  const [, go] = useLocation();
  const [printing, setPrinting] = useState(false);
  const [narrow, setNarrow] = useState<Narrowing>({});
  const store = useStore();
  const { complete } = store.index;
  const series = seriesOf(refused, kindOf(store.world().office));
  const rows = useMemo(() => journalRows(index, { series, period, ...narrow }), [index, series, period, narrow]);
  const years = useMemo(() => journalYears(index, today), [index, today]);
  const columns = useRegisterColumns();
  const name = period.month === null ? String(period.year) : format.monthYear(period.year, period.month);
  const reason = !complete ? t('printRefusal.loading') : rows.length === 0 ? t('printRefusal.empty') : undefined;
  return (
    <>
      <div className="q-journal-bar">
        <PeriodFields period={period} years={years} onChange={onPeriod} />
        <NarrowFields narrow={narrow} onChange={setNarrow} />
        <span className="q-soft q-journal-count" role="status">
          {complete ? t('rows', { count: rows.length }) : t('loading')}
        </span>
        <ActButton icon="print" label={t('print')} shortcut="Alt+P" refusal={reason} onClick={() => setPrinting(true)} />
      </div>
      <div className="q-panel q-journal-table">
        <DataTable
          key={[period.year, period.month, narrow.service, narrow.channel].join('.')}
          label={t(refused ? 'refusedTable' : 'table', { period: name })}
          columns={columns}
          count={rows.length}
          rowAt={(at) => rows[at] as (typeof rows)[number]}
          rowKey={(row) => row.id}
          rowHeight={52}
          onOpen={(row) => go(`/cases/${row.id}`)}
          empty={<Empty icon="journal" title={t(complete ? 'empty' : 'loading')} />}
        />
      </div>
      <p className="q-journal-keys q-soft">{t('keys')}</p>
      {printing ? <JournalPrint rows={rows} span={spanOf(period)} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** What is taken in stands in the journal of the workplace; refusals to accept have one of their own at both. */
const seriesOf = (refused: boolean, kind: WorkplaceKind): JournalSeries =>
  refused ? 'acceptance-refusal' : kind === 'office' ? 'incoming' : 'sc-receipt';
