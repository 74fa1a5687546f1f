import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useComplaints } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useComplaintForm } from './ComplaintFormContext.tsx';
import { earlierComplaints } from './earlier-complaints.ts';

/** Complaints of the same person or about the same case that are in the journal already. */
export function EarlierComplaints() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const format = useFormat();
  const complaints = useComplaints();
  const { draft } = useComplaintForm();
  const typed = useDeferredValue(draft);
  const found = useMemo(() => earlierComplaints(complaints, typed), [complaints, typed]);
  if (found.length === 0) return null;
  return (
    <Notice kind="warning" title={t('summary.earlier')}>
      <ul>
        {found.map(({ id, number, receivedAt, state }) => (
          <li key={id}>
            <Link href={`/complaints/${id}`} className="intake-link">
              {number.text}
            </Link>
            , {format.dateTime(receivedAt)} ({t(`complaints:state.${state}`)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
