import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { CaseNumber } from '../../parts/CaseNumber.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import type { CaseSummary } from '../../store/case-index.ts';
import { useCase, useStore } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

type RowProps = { readonly row: CaseSummary };

type DueProps = RowProps & { readonly due: LocalDate; readonly today: LocalDate; readonly date: string };

/** The clock of the whole term stops with the result in the applicant's hands, or kept for them. */
export function DueCell({ row, due, today, date }: DueProps) {
  const stopped = row.state === 'issued' || row.state === 'closed' || row.state === 'stored';
  if (stopped) return <span className="q-soft">{date}</span>;
  const under = row.channel === 'state-corporation' ? <DeliverBack id={row.id} date={date} /> : date;
  return <TwoLines main={<TermBadge due={due} today={today} estimated={row.estimated} dateless />} under={under} />;
}

/** The day by which the result must be back at the State Corporation is read from the case while its row is in sight. */
function DeliverBack({ id, date }: { readonly id: string; readonly date: string }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const back = useCase(id)?.terms?.deliverBackBy;
  return <>{back ? t('deliverBack', { date, back: format.date(back) }) : date}</>;
}

export function NumberCell({ row }: RowProps) {
  const { t } = useTranslation(['today', 'terms']);
  const format = useFormat();
  const under = row.conflict ? (
    <span className="q-conflict">
      <Icon name="warning" size={13} /> {t('today:conflict')}
    </span>
  ) : row.channel === 'office' ? (
    format.dateTime(row.receivedAt)
  ) : (
    <span title={t(`terms:channel.${row.channel}`)}>
      {format.date(dateOf(row.receivedAt))} · <span className="q-channel">{t(`today:channel.${row.channel}`)}</span>
    </span>
  );
  return <TwoLines main={<CaseNumber id={row.id} number={row.number} />} under={under} />;
}

export function HolderCell({ row }: RowProps) {
  const { t } = useTranslation(['today', 'terms']);
  const { office } = useStore().world();
  const executor = row.executor === null ? t('today:noExecutorYet') : staffName(office, row.executor);
  if (row.holderRole === null) return <span className="q-soft">{executor}</span>;
  if (row.holderRole === 'executor') return <TwoLines main={executor} under={t('terms:role.executor')} />;
  return <TwoLines main={t(`terms:role.${row.holderRole}`)} under={executor} />;
}

/** Until when a result lies at the counter. */
export function KeptCell({ row, today }: RowProps & { readonly today: LocalDate }) {
  const format = useFormat();
  if (row.state !== 'stored' || row.keptUntil === null) return <span className="q-soft">—</span>;
  return <TwoLines main={<TermBadge due={row.keptUntil} today={today} dateless />} under={format.date(row.keptUntil)} />;
}

export function TwoLines({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <div className="q-two-lines">
      <div>{main}</div>
      <div className="q-under" title={typeof under === 'string' ? under : undefined}>
        {under}
      </div>
    </div>
  );
}
