import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { OfficeReport } from '../../../shared/wire/region-view.ts';
import { useMoment } from '../../parts/use-moment.ts';
import { useAsked, useAskRegion } from '../../sync/use-region.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { ContactBadge } from './ContactBadge.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { ReportCases } from './ReportCases.tsx';
import { ReportComplaints } from './ReportComplaints.tsx';
import { ReportStaff } from './ReportStaff.tsx';

/** One office: how it stands, which terms bind now, which complaints run, who works there. */
export function ReportScreen() {
  const { t } = useTranslation('region');
  const { office = '' } = useParams<{ office: string }>();
  const [lang] = useLang();
  const ask = useAskRegion();
  const asked = useAsked(useCallback(() => ask('report', { office }), [ask, office]));
  return (
    <RegionSheet title={asked.shown?.value.standing.name[lang] ?? t('report.title')} asked={asked}>
      {(report) => (
        <>
          <Link href="/region/offices" className="q-link q-region-back">
            <Icon name="left" size={14} /> {t('report.back')}
          </Link>
          <Standing standing={report.standing} />
          <ReportCases report={report} />
          <ReportComplaints report={report} />
          <ReportStaff report={report} onChanged={asked.again} />
        </>
      )}
    </RegionSheet>
  );
}

function Standing({ standing }: Pick<OfficeReport, 'standing'>) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const moment = useMoment();
  const { contact, lastContactAt, knownUpTo, entries, devices, quarantined, conflicts, scansMissing } = standing;
  const said = (at: typeof knownUpTo) => (at ? moment(at) : t('unknown'));
  return (
    <Panel title={t('report.standing')}>
      <div className="q-region-columns">
        <Facts
          rows={[
            { label: t('offices.column.contact'), value: <ContactBadge contact={contact} /> },
            { label: t('report.lastContact'), value: lastContactAt && moment(lastContactAt) },
            { label: t('offices.column.known'), value: said(knownUpTo) },
          ]}
        />
        <Facts
          rows={[
            { label: t('offices.column.entries'), value: format.number(entries) },
            { label: t('offices.column.computers'), value: t('report.computers', { ...devices }) },
          ]}
        />
        <Facts
          rows={[
            { label: t('offices.column.quarantined'), value: format.number(quarantined) },
            { label: t('offices.column.conflicts'), value: format.number(conflicts) },
            { label: t('report.scansMissing'), value: format.number(scansMissing) },
          ]}
        />
      </div>
    </Panel>
  );
}
