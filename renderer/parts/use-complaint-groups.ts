import { useMemo } from 'react';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { useComplaints, useStore } from '../store/StoreProvider.tsx';
import { complaintGroups } from './complaint-groups.ts';

/** All complaints by groups as they stand today; computed anew when the complaints, the day or the person change. */
export function useComplaintGroups(today: LocalDate): ReturnType<typeof complaintGroups> {
  const store = useStore();
  const complaints = useComplaints();
  const { calendar, actor, office } = store.world();
  return useMemo(() => {
    return complaintGroups(complaints.list({ sort: 'due' }), { today, calendar, actor, office });
  }, [complaints, today, calendar, actor, office]);
}
