import { useMemo } from 'react';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { onBodysDesk } from '../../../shared/wire/at-body.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { useComplaints, useStore } from '../../store/StoreProvider.tsx';

/** The complaints as this desk knows them: what was taken over here a moment ago the region has not heard of yet. */
export function useAtBody(complaints: readonly BodyComplaint[], today: LocalDate): readonly BodyComplaint[] {
  const own = useComplaints();
  const { office, calendar } = useStore().world();
  return useMemo(() => {
    const known = (row: BodyComplaint) => onBodysDesk(own.byId(row.id), row.office, { office, today, calendar });
    return complaints.map((row) => ({ ...row, atBody: known(row) ?? row.atBody }));
  }, [complaints, own, office, calendar, today]);
}
