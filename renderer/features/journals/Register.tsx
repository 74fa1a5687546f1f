import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../shared/cases/office.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { type JournalSeries, journalRows, journalYears, type Narrowing, type Period, spanOf } from './journal-rows.ts';
import { JournalPrint } from './JournalPrint.tsx';
import { JournalTable } from './JournalTable.tsx';
import { NarrowFields } from './NarrowFields.tsx';
import { useRegisterColumns } from './register-columns.tsx';

type Props = { readonly refused: boolean; readonly period: Period; readonly onPeriod: (period: Period) => void; readonly today: LocalDate };

/** A register of a month or a year in the usual columns; only the lines in sight are drawn. */
export function Register({ refused, period, onPeriod, today }: Props) {
  const { t } = useTranslation('journals');
  const index = useIndex();
  const [narrow, setNarrow] = useState<Narrowing>({});
  const store = useStore();
  const { complete } = store.index;
  const series = seriesOf(refused, kindOf(store.world().office));
  const rows = useMemo(() => journalRows(index, { series, period, ...narrow }), [index, series, period, narrow]);
  const years = useMemo(() => journalYears(index, today), [index, today]);
  const columns = useRegisterColumns();
  return (
    <JournalTable
      {...{ period, onPeriod, years, columns, rows, complete }}
      narrow={{ fields: <NarrowFields narrow={narrow} onChange={setNarrow} />, values: [narrow.service, narrow.channel] }}
      label={(name) => t(refused ? 'refusedTable' : 'table', { period: name })}
      keys={t('keys')}
      addressOf={({ id }) => `/cases/${id}`}
      print={(onClose) => <JournalPrint rows={rows} span={spanOf(period)} onClose={onClose} />}
    />
  );
}

/** What is taken in stands in the journal of the workplace; refusals to accept have one of their own at both. */
const seriesOf = (refused: boolean, kind: WorkplaceKind): JournalSeries =>
  refused ? 'acceptance-refusal' : kind === 'office' ? 'incoming' : 'sc-receipt';
