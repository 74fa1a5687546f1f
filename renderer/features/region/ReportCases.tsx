import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { OfficeReport } from '../../../shared/wire/region-view.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { CountLine } from './CountLine.tsx';
import { DaysLeft } from './DaysLeft.tsx';
import { RegionTable } from './RegionTable.tsx';

/** The cases of an office whose terms bind now, without names: the region asks the office by number. */
export function ReportCases({ report: { cases, today } }: { readonly report: OfficeReport }) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (
    <Panel title={t('report.cases')} flush>
      <CountLine
        counts={[
          { label: t('report.open'), count: cases.open },
          { label: t('report.late'), count: cases.late, tone: 'red' },
          { label: t('report.today'), count: cases.today, tone: 'amber' },
          { label: t('report.soon'), count: cases.soon, tone: 'amber' },
          { label: t('report.withoutTerms'), count: cases.withoutTerms, tone: 'amber' },
        ]}
      />
      <RegionTable
        label={t('report.pressing')}
        empty={t('report.noCases')}
        heads={['number', 'service', 'state', 'received', 'due', 'holder'].map((key) => t(`case.${key}`))}
        rows={cases.pressing.map((one) => ({
          key: one.id,
          cells: [
            one.number,
            serviceTitle(catalogue, one.service, lang),
            <StateBadge state={one.state} key="state" />,
            format.date(dateOf(one.receivedAt)),
            <DaysLeft due={one.due} days={one.daysLeft} today={today} key="due" />,
            one.holder ?? '—',
          ],
        }))}
      />
    </Panel>
  );
}
