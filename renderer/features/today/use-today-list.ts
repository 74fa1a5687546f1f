import { useDeferredValue, useMemo } from 'react';
import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import type { CaseState } from '../../../shared/cases/case.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { World } from '../../../shared/cases/world.ts';
import { useIndex, useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { countsByState, narrowed, queryOf, rowsOf, TODAY_GROUPS, type TodayDays, type TodayGroup, type TodayRows } from './today-groups.ts';
import type { TodayView } from './remembered-view.ts';

const SOON_WORKING_DAYS = 3;
const SOON_CALENDAR_DAYS = 5;

export type TodayList = {
  readonly counts: Readonly<Record<TodayGroup, number>>;
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
  readonly rows: TodayRows;
};

/** What the screen shows for a group and a filter; computed anew when the index, the day or the view changes. */
export function useTodayList(view: TodayView, today: LocalDate): TodayList {
  const store = useStore();
  const index = useIndex();
  const version = useStoreVersion();
  const { calendar, actor } = store.world();
  const text = useDeferredValue(view.filter.text);
  const days = useMemo(() => daysFrom(calendar, today), [calendar, today]);
  const { executor, state } = view.filter;

  const counts = useMemo(() => {
    const filter = { state: null, executor, text: '' };
    const entries = TODAY_GROUPS.map((group) => [group, index.list(narrowed(queryOf(group, days, actor), filter)).length]);
    return Object.fromEntries(entries) as Record<TodayGroup, number>;
    // The index is one object for ever; its version says that it moved.
  }, [index, version, days, actor, executor]);

  const states = useMemo(() => {
    return countsByState(index, queryOf(view.group, days, actor), { state: null, executor, text: '' });
  }, [index, version, view.group, days, actor, executor]);

  const rows = useMemo(() => {
    const query = narrowed(queryOf(view.group, days, actor), { state, executor, text });
    return rowsOf(index, query, text);
  }, [index, version, view.group, days, actor, state, executor, text]);

  return { counts, states, rows };
}

/** Soon is the next three working days; at the end of the loaded calendar, the next five days of any kind. */
function daysFrom(calendar: World['calendar'], today: LocalDate): TodayDays {
  const last = addWorkingDays(calendar, 'five-day', today, SOON_WORKING_DAYS);
  return { today, tomorrow: addDays(today, 1), afterSoon: addDays(last.ok ? last.value : addDays(today, SOON_CALENDAR_DAYS), 1) };
}
