import { useDeferredValue, useMemo } from 'react';
import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import type { CaseState } from '../../../shared/cases/case.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import type { TodayView } from './remembered-view.ts';
import { conversationSteps, GROUPS_AT, narrowed, queryOf, SELDOM, type TodayDays, type TodayGroup } from './today-groups.ts';
import { countsByState, rowsOf, type TodayRows } from './today-rows.ts';

const SOON_WORKING_DAYS = 3;
const SOON_CALENDAR_DAYS = 5;

export type GroupCount = { readonly group: TodayGroup; readonly count: number };
export type TodayList = {
  /** The groups to show; one that is seldom needed only while it is chosen or holds a case. */
  readonly groups: readonly GroupCount[];
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
  readonly rows: TodayRows;
};

/** What the screen shows for a group and a filter; computed anew when the index, the day or the view changes. */
export function useTodayList(view: TodayView, today: LocalDate): TodayList {
  const store = useStore();
  const index = useIndex();
  const { calendar, actor, catalogue, office } = store.world();
  const text = useDeferredValue(view.filter.text);
  const { executor, state, service } = view.filter;
  const kind = kindOf(office);
  const desk = useMemo(
    () => ({ days: daysFrom(calendar, today), actor, conversationSteps: conversationSteps(catalogue) }),
    [calendar, today, actor, catalogue],
  );

  const groups = useMemo(() => {
    const all = GROUPS_AT[kind].map((group) => {
      return { group, count: index.list(narrowed(queryOf(group, desk), { state: null, executor, service })).length };
    });
    return all.filter(({ group, count }) => count > 0 || group === view.group || !SELDOM.includes(group));
  }, [index, kind, desk, executor, service, view.group]);

  const states = useMemo(() => {
    return countsByState(index, queryOf(view.group, desk), { executor, service });
  }, [index, view.group, desk, executor, service]);

  const rows = useMemo(() => {
    return rowsOf(index, narrowed(queryOf(view.group, desk), { state, executor, service }), text);
  }, [index, view.group, desk, state, executor, service, text]);

  return { groups, states, rows };
}

/** Soon is the next three working days; at the end of the loaded calendar, the next five days of any kind. */
function daysFrom(calendar: World['calendar'], today: LocalDate): TodayDays {
  const last = addWorkingDays(calendar, 'five-day', today, SOON_WORKING_DAYS);
  return { today, tomorrow: addDays(today, 1), afterSoon: addDays(last.ok ? last.value : addDays(today, SOON_CALENDAR_DAYS), 1) };
}
