import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { OfficeReport } from '../../../shared/wire/region-view.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { ComplaintClocks } from './ComplaintClocks.tsx';
import { CountLine } from './CountLine.tsx';
import { RegionTable } from './RegionTable.tsx';

/** The complaints about an office with their clocks, without the complainant and the essence. */
export function ReportComplaints({ report: { complaints } }: { readonly report: OfficeReport }) {
  const { t } = useTranslation(['region', 'complaints']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (
    <Panel title={t('report.complaints')} flush>
      <CountLine
        counts={[
          { label: t('report.open'), count: complaints.open },
          { label: t('report.late'), count: complaints.late, tone: 'red' },
          { label: t('report.atRisk'), count: complaints.atRisk, tone: 'red' },
        ]}
      />
      <RegionTable
        label={t('report.complaints')}
        empty={t('report.noComplaints')}
        heads={['number', 'service', 'addressee', 'state', 'received', 'clocks'].map((key) => t(`complaint.${key}`))}
        rows={complaints.lines.map((one) => ({
          key: one.id,
          cells: [
            one.number,
            serviceTitle(catalogue, one.service, lang),
            t(`complaints:addressee.${one.addressee}`),
            <ComplaintStateBadge state={one.state} key="state" />,
            format.date(dateOf(one.registeredAt)),
            <ComplaintClocks complaint={one} key="clocks" />,
          ],
        }))}
      />
    </Panel>
  );
}
