import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OfficeStanding } from '../../../shared/wire/region-view.ts';
import { useAsked, useAskRegion, useMayAsk } from '../../sync/use-region.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useOfficeColumns } from './office-columns.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { sortOffices, type Sorting, WORST_FIRST } from './sort-offices.ts';

/** How every office stands, the worst first; Enter opens its report. */
export function OfficesScreen() {
  const { t } = useTranslation('region');
  const ask = useAskRegion();
  const asked = useAsked(useCallback(() => ask('offices', {}), [ask]));
  return (
    <RegionSheet title={t('offices.title')} asked={asked}>
      {({ offices }) => <OfficeTable offices={offices} />}
    </RegionSheet>
  );
}

function OfficeTable({ offices }: { readonly offices: readonly OfficeStanding[] }) {
  const { t } = useTranslation('region');
  const [lang] = useLang();
  const [, go] = useLocation();
  const opens = useMayAsk()('report');
  const [sorting, setSorting] = useState<Sorting>(WORST_FIRST);
  const rows = useMemo(() => sortOffices(offices, sorting, lang), [offices, sorting, lang]);
  const columns = useOfficeColumns(sorting, setSorting);
  return (
    <section className="q-panel q-list-panel" aria-label={t('offices.title')}>
      <DataTable
        label={t('offices.title')}
        columns={columns}
        count={rows.length}
        rowAt={(at) => rows[at] as OfficeStanding}
        rowKey={({ office }) => office}
        rowHeight={52}
        autoFocus
        {...(opens && { onOpen: ({ office }: OfficeStanding) => go(`/region/offices/${office}`) })}
        empty={<Empty title={t('offices.none')}>{t('offices.noneWay')}</Empty>}
      />
      <p className="q-list-foot q-soft q-flat">{t(opens ? 'offices.hint' : 'offices.hintCounts')}</p>
    </section>
  );
}
