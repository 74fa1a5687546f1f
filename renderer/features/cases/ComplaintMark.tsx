import { Link } from 'wouter';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ComplaintClockBadge } from '../../parts/ComplaintClockBadge.tsx';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';

type Props = { readonly current: Case; readonly today: LocalDate };

/** The case is under complaint: each one that is not closed, with its state and the clock that binds. Nothing when there is none. */
export function ComplaintMark({ current, today }: Props) {
  const { t } = useTranslation('cases');
  const open = useComplaints()
    .about(current.id)
    .filter(({ state }) => state !== 'closed');
  if (open.length === 0) return null;
  return (
    <Notice kind="warning" title={t('complaints.mark', { count: open.length })}>
      {open.map((complaint) => (
        <Line key={complaint.id} complaint={complaint} today={today} />
      ))}
    </Notice>
  );
}

function Line({ complaint, today }: { readonly complaint: Complaint; readonly today: LocalDate }) {
  const { t } = useTranslation('cases');
  const { calendar } = useStore().world();
  const clock = complaintForecast(complaint, today, calendar)?.clocks[0];
  return (
    <div className="q-complaint-mark">
      <Link href={`/complaints/${complaint.id}`} className="q-link">
        {t('complaints.number', { number: complaint.number.text })}
      </Link>
      <ComplaintStateBadge state={complaint.state} />
      {clock ? <ComplaintClockBadge clock={clock} today={today} /> : null}
    </div>
  );
}
