import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { StatisticsBasis } from '../../../shared/wire/region-view.ts';
import { LeafTabs } from '../../parts/LeafTabs.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAsked, useAskRegion } from '../../sync/use-region.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { RegionSheet } from './RegionSheet.tsx';
import { CASE_COUNTS, caseLines, COMPLAINT_COUNTS, complaintLines } from './statistics-sums.ts';
import { StatisticsTable } from './StatisticsTable.tsx';

type Period = { readonly from: LocalDate; readonly until: LocalDate };
type Leaf = 'cases' | 'complaints';

/** What reports are made of, for what was received in a period: by office and service, with sums. */
export function StatisticsScreen() {
  const { t } = useTranslation('region');
  const today = useToday();
  const format = useFormat();
  const ask = useAskRegion();
  const [period, setPeriod] = useState<Period>(() => ({ from: `${today.slice(0, 4)}-01-01` as LocalDate, until: today }));
  const asked = useAsked(useCallback(() => ask('statistics', period), [ask, period]));
  return (
    <RegionSheet title={t('statistics.title')} asked={asked} before={<PeriodForm period={period} onChange={setPeriod} />}>
      {(basis) => (
        <>
          <p className="q-soft q-flat">{t('statistics.span', { from: format.date(basis.from), until: format.date(basis.until) })}</p>
          <Figures basis={basis} />
        </>
      )}
    </RegionSheet>
  );
}

function PeriodForm({ period, onChange }: { readonly period: Period; readonly onChange: (period: Period) => void }) {
  const { t } = useTranslation('region');
  const [typed, setTyped] = useState({ from: String(period.from), until: String(period.until) });
  const [isWrong, setWrong] = useState(false);
  const show = () => {
    const [from, until] = [parseLocalDate(typed.from), parseLocalDate(typed.until)];
    const isRight = from !== null && until !== null && from <= until;
    setWrong(!isRight);
    if (isRight) onChange({ from, until });
  };
  return (
    <form
      className="q-region-period"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <DateField id="from" label={t('statistics.from')} value={typed.from} onChange={(from) => setTyped({ ...typed, from })} />
      <DateField id="until" label={t('statistics.until')} value={typed.until} onChange={(until) => setTyped({ ...typed, until })} />
      <ActButton label={t('statistics.show')} kind="primary" type="submit" onClick={show} />
      {isWrong ? <Notice kind="error">{t('statistics.wrong')}</Notice> : null}
    </form>
  );
}

function Figures({ basis }: { readonly basis: StatisticsBasis }) {
  const { t } = useTranslation(['region', 'complaints']);
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const [leaf, setLeaf] = useState<Leaf>('cases');
  return (
    <LeafTabs label={t('statistics.title')} tabs={['cases', 'complaints']} chosen={leaf} onPick={setLeaf} nameOf={(one) => t(`statistics.${one}`)}>
      {leaf === 'cases' ? (
        <StatisticsTable
          part={t('case.service')}
          offices={basis.offices}
          lines={caseLines(basis)}
          counts={CASE_COUNTS}
          partName={(service) => serviceTitle(catalogue, service, lang)}
          file={fileOf(basis, leaf)}
        />
      ) : (
        <StatisticsTable
          part={t('complaint.addressee')}
          offices={basis.offices}
          lines={complaintLines(basis)}
          counts={COMPLAINT_COUNTS}
          partName={(addressee) => t(`complaints:addressee.${addressee}`)}
          file={fileOf(basis, leaf)}
        />
      )}
    </LeafTabs>
  );
}

const fileOf = ({ from, until }: StatisticsBasis, leaf: Leaf): string => `statistics-${leaf}-${from}-${until}.csv`;
