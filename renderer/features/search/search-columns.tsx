import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { CaseNumber } from '../../parts/CaseNumber.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { CaseSummary } from '../../store/case-index.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { matchedFields } from './matched-fields.ts';
import { OPEN_STATES } from '../../../shared/cases/case.ts';

/** The columns of the answers; the last one says by what each case was found. */
export function useSearchColumns(text: string, today: LocalDate): readonly Column<CaseSummary>[] {
  const { t } = useTranslation('search');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(
    () => [
      { key: 'number', label: t('columns.number'), width: '154px', cell: (row) => <CaseNumber id={row.id} number={row.number} /> },
      { key: 'applicant', label: t('columns.applicant'), width: 'minmax(150px, 1.4fr)', cell: (row) => row.applicant },
      { key: 'children', label: t('columns.children'), width: 'minmax(130px, 1.2fr)', cell: (row) => row.children.join(', ') },
      { key: 'service', label: t('columns.service'), width: 'minmax(110px, 0.9fr)', cell: (row) => serviceTitle(catalogue, row.service, lang) },
      { key: 'received', label: t('columns.received'), width: '106px', cell: (row) => format.date(dateOf(row.receivedAt)) },
      { key: 'state', label: t('columns.state'), width: '214px', cell: (row) => <StateBadge state={row.state} /> },
      {
        key: 'due',
        label: t('columns.due'),
        width: '186px',
        cell: (row) => <Due row={row} today={today} text={row.due ? format.date(row.due) : ''} />,
      },
      {
        key: 'matched',
        label: t('columns.matched'),
        width: '128px',
        cell: (row) => (
          <span className="q-soft">
            {matchedFields(row, text)
              .map((field) => t(`matched.${field}`))
              .join(', ')}
          </span>
        ),
      },
    ],
    [t, format, lang, catalogue, text, today],
  );
}

function Due({ row, today, text }: { readonly row: CaseSummary; readonly today: LocalDate; readonly text: string }) {
  if (row.due === null || !OPEN_STATES.includes(row.state)) return <span className="q-soft">{text}</span>;
  return <TermBadge due={row.due} today={today} estimated={row.estimated} dateless />;
}
