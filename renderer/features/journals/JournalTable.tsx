import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActButton } from '../../ui/ActButton.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { Period } from './journal-rows.ts';
import { PeriodFields } from './PeriodFields.tsx';

type Props<T> = {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly years: readonly number[];
  /** What is narrowed besides the period: the fields, and their values, with which the table begins anew. */
  readonly narrow?: { readonly fields: ReactNode; readonly values: readonly (string | undefined)[] };
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** Everything of the store is here. */
  readonly complete: boolean;
  readonly label: (period: string) => string;
  readonly keys: string;
  readonly addressOf: (row: T) => string;
  readonly print: (onClose: () => void) => ReactNode;
};

/** A journal of a month or a year: its period, its lines – only those in sight are drawn – and its way to paper. */
export function JournalTable<T extends { readonly id: string }>({ period, rows, complete, narrow, ...props }: Props<T>) {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const [, go] = useLocation();
  const [printing, setPrinting] = useState(false);
  const name = period.month === null ? String(period.year) : format.monthYear(period.year, period.month);
  const reason = !complete ? t('printRefusal.loading') : rows.length === 0 ? t('printRefusal.empty') : undefined;
  return (
    <>
      <div className="q-journal-bar">
        <PeriodFields period={period} years={props.years} onChange={props.onPeriod} />
        {narrow?.fields}
        <span className="q-soft q-journal-count" role="status">
          {complete ? t('rows', { count: rows.length }) : t('loading')}
        </span>
        <ActButton icon="print" label={t('print')} shortcut="Alt+P" refusal={reason} onClick={() => setPrinting(true)} />
      </div>
      <div className="q-panel q-journal-table">
        <DataTable
          key={[period.year, period.month, ...(narrow?.values ?? [])].join('.')}
          label={props.label(name)}
          columns={props.columns}
          count={rows.length}
          rowAt={(at) => rows[at] as T}
          rowKey={(row) => row.id}
          rowHeight={52}
          onOpen={(row) => go(props.addressOf(row))}
          empty={<Empty icon="journal" title={t(complete ? 'empty' : 'loading')} />}
        />
      </div>
      <p className="q-journal-keys q-soft">{props.keys}</p>
      {printing ? props.print(() => setPrinting(false)) : null}
    </>
  );
}
