import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { serviceTitle, stepTitle } from '../../parts/step-title.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { DueCell, HolderCell, KeptCell, NumberCell, TwoLines } from './today-cells.tsx';

/** The columns of Today: who, what state and service, the step with its own term, the whole term, and who holds it or until when it lies here. */
export function useTodayColumns(today: LocalDate, kind: WorkplaceKind): readonly Column<CaseSummary>[] {
  const { t } = useTranslation(['today', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(
    () => [
      { key: 'number', label: t('today:columns.number'), width: '156px', cell: (row) => <NumberCell row={row} /> },
      {
        key: 'applicant',
        label: t('today:columns.applicant'),
        width: 'minmax(190px, 1.3fr)',
        cell: (row) => <TwoLines main={row.applicant} under={childrenWords(row, t)} />,
      },
      {
        key: 'state',
        label: t('today:columns.state'),
        width: 'minmax(194px, 0.8fr)',
        cell: (row) => <TwoLines main={<StateBadge state={row.state} />} under={serviceTitle(catalogue, row.service, lang)} />,
      },
      {
        key: 'step',
        label: t('today:columns.step'),
        width: 'minmax(196px, 1.2fr)',
        cell: (row) =>
          row.step === null || row.stepDue === null ? (
            <span className="q-soft">{t('today:noStep')}</span>
          ) : (
            <TwoLines
              main={<TermBadge due={row.stepDue} today={today} dateless />}
              under={`${format.date(row.stepDue)} · ${stepTitle(catalogue, { service: row.service, step: row.step }, lang)}`}
            />
          ),
      },
      {
        key: 'due',
        label: t('today:columns.due'),
        width: 'minmax(188px, 0.8fr)',
        cell: (row) => (row.due === null ? null : <DueCell row={row} due={row.due} today={today} date={format.date(row.due)} />),
      },
      kind === 'office'
        ? { key: 'holder', label: t('today:columns.holder'), width: 'minmax(130px, 0.8fr)', cell: (row) => <HolderCell row={row} /> }
        : { key: 'kept', label: t('today:columns.kept'), width: 'minmax(150px, 0.8fr)', cell: (row) => <KeptCell row={row} today={today} /> },
    ],
    [t, format, lang, catalogue, today, kind],
  );
}

function childrenWords(row: CaseSummary, t: (key: string, params: Record<string, unknown>) => string): string {
  const [first = '', ...rest] = row.children;
  return rest.length > 0 ? t('today:childrenMore', { name: first, count: rest.length }) : t('today:children', { names: first });
}
