import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle, stepTitle } from '../../parts/step-title.ts';
import { staffName } from '../../parts/staff-name.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

/** The columns of Today: who, what state, the step with its own term, the whole term, and who holds it. */
export function useTodayColumns(today: LocalDate): readonly Column<CaseSummary>[] {
  const { t } = useTranslation(['today', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(
    () => [
      { key: 'number', label: t('today:columns.number'), width: '138px', cell: (row) => <NumberCell row={row} /> },
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
              under={`${format.date(row.stepDue)} · ${stepTitle(catalogue, row.service, row.step, lang)}`}
            />
          ),
      },
      {
        key: 'due',
        label: t('today:columns.due'),
        width: 'minmax(188px, 0.8fr)',
        cell: (row) => (row.due === null ? null : <DueCell row={row} due={row.due} today={today} date={format.date(row.due)} />),
      },
      { key: 'holder', label: t('today:columns.holder'), width: 'minmax(130px, 0.8fr)', cell: (row) => <HolderCell row={row} /> },
    ],
    [t, format, lang, catalogue, today],
  );
}

function childrenWords(row: CaseSummary, t: (key: string, params: Record<string, unknown>) => string): string {
  const [first = '', ...rest] = row.children;
  return rest.length > 0 ? t('today:childrenMore', { name: first, count: rest.length }) : t('today:children', { names: first });
}

/** The clock of the whole term stops with the signed result in the applicant's hands. */
function DueCell({
  row,
  due,
  today,
  date,
}: {
  readonly row: CaseSummary;
  readonly due: LocalDate;
  readonly today: LocalDate;
  readonly date: string;
}) {
  const stopped = row.state === 'issued' || row.state === 'closed';
  return stopped ? (
    <span className="q-soft">{date}</span>
  ) : (
    <TwoLines main={<TermBadge due={due} today={today} estimated={row.estimated} dateless />} under={date} />
  );
}

function NumberCell({ row }: { readonly row: CaseSummary }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <TwoLines
      main={<strong>{row.number}</strong>}
      under={
        row.conflict ? (
          <span className="q-conflict">
            <Icon name="warning" size={13} /> {t('conflict')}
          </span>
        ) : (
          format.dateTime(row.receivedAt)
        )
      }
    />
  );
}

function HolderCell({ row }: { readonly row: CaseSummary }) {
  const { t } = useTranslation(['today', 'terms']);
  const { office } = useStore().world();
  const executor = row.executor === null ? t('today:noExecutorYet') : staffName(office, row.executor);
  if (row.holderRole === null) return <span className="q-soft">{executor}</span>;
  if (row.holderRole === 'executor') return <TwoLines main={executor} under={t('terms:role.executor')} />;
  return <TwoLines main={t(`terms:role.${row.holderRole}`)} under={executor} />;
}

function TwoLines({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <div className="q-two-lines">
      <div>{main}</div>
      <div className="q-under" title={typeof under === 'string' ? under : undefined}>
        {under}
      </div>
    </div>
  );
}
