import { useTranslation } from 'react-i18next';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import type { SyncDesk, SyncReport } from '../../sync/sync-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** What the night brought: for the head, until it is read. */
export function ReportPanel({ desk, report }: { readonly desk: SyncDesk; readonly report: SyncReport | null }) {
  const { t } = useTranslation('sync');
  const read = report?.read === false ? <ActButton label={t('report.read')} icon="check" onClick={desk.markReportRead} /> : null;
  return (
    <Panel title={t('report.title')} actions={read}>
      {report ? (
        <Report report={report} />
      ) : (
        <p className="q-soft" style={{ margin: 0 }}>
          {t('report.none')}
        </p>
      )}
    </Panel>
  );
}

const COUNTED = ['sent', 'received', 'waiting', 'refused', 'deferred', 'conflicts'] as const;
/** Said also when there is nothing of it. */
const ALWAYS: readonly (typeof COUNTED)[number][] = ['sent', 'received', 'waiting', 'refused'];

function Report({ report }: { readonly report: SyncReport }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const refusalText = useRefusalText();
  const office = useOffice();
  if (!office) return null;
  const moment = (at: typeof report.until) => format.dateTime(toLocal(at, office.settings.zone));
  const period = report.from === null ? moment(report.until) : t('report.period', { from: moment(report.from), until: moment(report.until) });
  const shown = COUNTED.filter((what) => report[what] > 0 || ALWAYS.includes(what));
  const whole = report.waiting === 0 && report.refused === 0 && report.problem === null;
  return (
    <div className="q-stack">
      <span className="q-soft">{period}</span>
      <Facts rows={shown.map((what) => ({ label: t(`report.${what}`), value: format.number(report[what]) }))} />
      {whole ? <Notice kind="success">{t('report.whole')}</Notice> : null}
      {report.problem ? (
        <Notice kind="warning" title={t('report.problem')}>
          {refusalText(report.problem)}
        </Notice>
      ) : null}
      {report.read ? <span className="q-soft">{t('report.wasRead')}</span> : null}
    </div>
  );
}
