import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isComplaintVisibleTo } from '../../../shared/complaints/complaint-visibility.ts';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** So many stand here by their number. */
const SHOWN = 3;

/** Complaints that the authorised body has answered: the office reads the outcome and files them away; nothing while none waits for that. */
export function ReviewLine() {
  const { t } = useTranslation(['today', 'complaints']);
  const complaints = useComplaints();
  const { actor, office } = useStore().world();
  const answered = useMemo(() => {
    const viewer = { role: actor.role, offices: new Set([office.id]) };
    return complaints.list({ states: ['forwarded'], sort: 'due' }).filter((one) => one.review?.answer && isComplaintVisibleTo(one, viewer));
  }, [complaints, actor.role, office.id]);
  if (answered.length === 0) return null;
  return (
    <p className="q-owed">
      <Icon name="complaint" />
      <strong>{t('reviews', { count: answered.length })}</strong>
      {answered.slice(0, SHOWN).map(({ id, number, review }) => (
        <Link key={id} href={`/complaints/${id}`} className="q-link">
          {t('review', { number: number.text, outcome: review?.answer ? t(`complaints:outcome.${review.answer.outcome}`) : '' })}
        </Link>
      ))}
    </p>
  );
}
