import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DueBadge } from '../../ui/DueBadge.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useLang } from '../../ui/use-lang.ts';

type Tab = 'withdrawn' | 'blocked';

/** Files whose processing stops because the consent was taken back, or that are blocked at somebody's request. Enter opens the file. */
export function FilesPanel({ tab, today }: { readonly tab: Tab; readonly today: LocalDate }) {
  const { t } = useTranslation('personal-data');
  const index = useIndex();
  const [, go] = useLocation();
  const columns = useFileColumns(tab, today);
  const places = useMemo(
    () => index.list(tab === 'withdrawn' ? { consentWithdrawn: true, sort: 'stop' } : { blocked: true, sort: 'received', descending: true }),
    [index, tab],
  );
  return (
    <section className="q-panel q-list-panel" aria-label={t(`tabs.${tab}`)}>
      <DataTable
        label={t(`tabs.${tab}`)}
        columns={columns}
        count={places.length}
        rowAt={(at) => index.summary(places[at] ?? 0)}
        rowKey={(row) => row.id}
        rowHeight={52}
        onOpen={(row) => go(`/cases/${row.id}`)}
        empty={<Empty icon="check" title={index.complete ? t(`files.empty.${tab}`) : t('loading')} />}
      />
      <p className="q-list-foot q-soft" style={{ margin: 0 }}>
        {t(`files.hint.${tab}`)}
      </p>
    </section>
  );
}

function useFileColumns(tab: Tab, today: LocalDate): readonly Column<CaseSummary>[] {
  const { t } = useTranslation('personal-data');
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return useMemo(
    () => [
      { key: 'number', label: t('files.number'), width: '150px', cell: (row) => <strong>{row.number}</strong> },
      { key: 'applicant', label: t('files.applicant'), width: 'minmax(200px, 1.2fr)', cell: (row) => row.applicant },
      { key: 'service', label: t('files.service'), width: 'minmax(180px, 1fr)', cell: (row) => serviceTitle(catalogue, row.service, lang) },
      { key: 'state', label: t('files.state'), width: '206px', cell: (row) => <StateBadge state={row.state} /> },
      ...(tab === 'withdrawn'
        ? [{ key: 'stop', label: t('files.stopBy'), width: '290px', cell: (row: CaseSummary) => <DueBadge due={row.stopBy} today={today} /> }]
        : [{ key: 'due', label: t('files.due'), width: '290px', cell: (row: CaseSummary) => <DueBadge due={row.due} today={today} /> }]),
    ],
    [t, tab, today, catalogue, lang],
  );
}
