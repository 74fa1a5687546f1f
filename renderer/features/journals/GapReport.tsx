import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useComplaints, useIndex, useOffice } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { complaintYears } from './complaint-journal-rows.ts';
import { erasedNumbers } from './erased-numbers.ts';
import { journalYears } from './journal-rows.ts';
import { type NumberLine, numberReport } from './number-report.ts';

/** Are all numbers there? One line for each journal, workplace and year. */
export function GapReport({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation(['journals', 'terms']);
  const index = useIndex();
  const complaints = useComplaints();
  const office = useOffice();
  const lines = useMemo(() => {
    const years = new Set([...journalYears(index, today), ...complaintYears(complaints, today)]);
    return numberReport(
      [index, complaints, erasedNumbers(office ?? {})],
      [...years].sort((a, b) => b - a),
    );
  }, [index, complaints, office, today]);
  if (!index.complete || !complaints.complete) return <p className="q-soft">{t('journals:loading')}</p>;
  if (lines.length === 0) return <Empty icon="journal" title={t('journals:gaps.empty')} />;
  return (
    <Panel title={t('journals:gaps.table')} flush>
      <p className="q-journal-intro q-soft">{t('journals:gaps.intro')}</p>
      <table className="q-journal-gaps">
        <thead>
          <tr>
            {(['series', 'mark', 'year', 'range', 'count', 'verdict'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`journals:gaps.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <GapLine key={`${line.series}|${line.mark}|${line.year}`} line={line} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function GapLine({ line }: { readonly line: NumberLine }) {
  const { t } = useTranslation(['journals', 'terms']);
  const format = useFormat();
  const whole = line.missing.length + line.repeated.length === 0;
  return (
    <tr>
      <td>{t(`terms:series.${line.series}`)}</td>
      <td>{line.mark}</td>
      <td>{line.year}</td>
      <td>{t('journals:gaps.range', { from: line.first, to: line.last })}</td>
      <td>{format.number(line.count)}</td>
      <td>
        <Badge tone={whole ? 'green' : 'red'} icon={whole ? 'check' : 'error'}>
          {whole ? t('journals:gaps.whole') : null}
          {line.missing.length > 0 ? t('journals:gaps.missing', { list: line.missing.join(', ') }) : null}
          {line.repeated.length > 0 ? ` ${t('journals:gaps.repeated', { list: line.repeated.join(', ') })}` : null}
        </Badge>
      </td>
    </tr>
  );
}
