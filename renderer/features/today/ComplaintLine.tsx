import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { shortName } from '../../../shared/people/full-name.ts';
import { ComplaintClockBadge } from '../../parts/ComplaintClockBadge.tsx';
import { complaintCounts, type ComplaintGroup, isRunning, type WatchedComplaint } from '../../parts/complaint-groups.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { rememberComplaintGroup } from '../../parts/complaint-view.ts';
import { useComplaintGroups } from '../../parts/use-complaint-groups.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** So many complaints stand on Today by themselves; the others are on the board. */
const SHOWN = 2;
/** Each number leads to its group of the board. */
const LEADS = [
  ['late', 'red', 'q-red'],
  ['today', 'red', 'q-red'],
  ['atRisk', 'red', 'q-red'],
  ['mine', 'mine', ''],
  ['open', 'open', ''],
] as const;

/** The complaints have their own clocks: how they stand, and the most urgent ones that wait for this person; nothing while none is open. */
export function ComplaintLine({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation('today');
  const store = useStore();
  const groups = useComplaintGroups(today);
  const counts = complaintCounts(groups, today);
  if (counts.open === 0) return null;
  const lead = (group: ComplaintGroup) => () => rememberComplaintGroup(store, group);
  return (
    <section className="q-complaint-line" aria-label={t('complaints.label')}>
      <Icon name="complaint" />
      <span>{t('complaints.text')}</span>
      {LEADS.filter(([count]) => counts[count] > 0).map(([count, group, tone]) => (
        <Link key={count} href="/complaints" className={`q-link ${tone}`} onClick={lead(group)}>
          {t(`complaints.${count}`, { count: counts[count] })}
        </Link>
      ))}
      <span className="q-complaint-mine">
        {groups.mine.slice(0, SHOWN).map((row) => (
          <MyComplaint key={row.complaint.id} row={row} today={today} />
        ))}
      </span>
    </section>
  );
}

/** One that waits for me: the clock that binds, or, when it stands, what is left to be done. */
function MyComplaint({ row, today }: { readonly row: WatchedComplaint; readonly today: LocalDate }) {
  const { complaint, forecast } = row;
  const { complainant } = complaint.intake;
  const clock = forecast?.clocks[0];
  return (
    <Link href={`/complaints/${complaint.id}`} className="q-complaint-chip" title={complaint.number.text}>
      <span>{complainant.organisation?.name || shortName(complainant) || complaint.number.text}</span>
      {clock && isRunning(complaint) ? <ComplaintClockBadge clock={clock} today={today} /> : <ComplaintStateBadge state={complaint.state} />}
    </Link>
  );
}
