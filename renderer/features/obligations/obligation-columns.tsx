import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import type { Group } from './obligation-groups.ts';

/** The columns of a group: who, which service and decision, and the day that matters in it. */
export function useObligationColumns(group: Group, today: LocalDate): readonly Column<CaseSummary>[] {
  const { t } = useTranslation('obligations');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(() => {
    const decision = (row: CaseSummary) => [row.decisionNumber, row.decisionDate && format.date(row.decisionDate)].filter(Boolean).join(', ');
    return [
      { key: 'number', label: t('column.number'), width: '140px', cell: (row) => <strong>{row.number}</strong> },
      {
        key: 'applicant',
        label: t('column.applicant'),
        width: 'minmax(190px, 1.2fr)',
        cell: (row) => <Two main={row.applicant} under={row.children.join(', ')} />,
      },
      {
        key: 'service',
        label: t('column.service'),
        width: 'minmax(170px, 1fr)',
        cell: (row) => <Two main={serviceTitle(catalogue, row.service, lang)} under={decision(row)} />,
      },
      { key: 'state', label: t('column.state'), width: '206px', cell: (row) => <StateBadge state={row.state} /> },
      {
        key: 'day',
        label: t(`day.${group}`),
        width: '226px',
        cell: (row) => <Day day={dayOf(group, row)} today={today} none={row.state === 'handed-back' ? '—' : t(`noDay.${group}`)} />,
      },
    ] satisfies readonly Column<CaseSummary>[];
  }, [t, format, lang, catalogue, group, today]);
}

function dayOf(group: Group, row: CaseSummary): LocalDate | null {
  if (group === 'uncollected') return row.keptUntil;
  return group === 'withdrawn' ? row.stopBy : row.owedBy;
}

function Two({ main, under }: { readonly main: string; readonly under: string }) {
  return (
    <div className="q-two">
      <div title={main}>{main}</div>
      <div className="q-soft" title={under}>
        {under}
      </div>
    </div>
  );
}

function Day({ day, today, none }: { readonly day: LocalDate | null; readonly today: LocalDate; readonly none: string }) {
  const format = useFormat();
  if (!day) return <span className="q-soft">{none}</span>;
  return (
    <div className="q-two">
      <div>
        <TermBadge due={day} today={today} dateless />
      </div>
      <div className="q-soft">{format.date(day)}</div>
    </div>
  );
}
