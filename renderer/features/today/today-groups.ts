import { OPEN_STATES, type CaseState } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Catalogue } from '../../../shared/law/catalogue.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { CaseQuery } from '../../store/case-index.ts';

const OFFICE_GROUPS = ['waiting', 'late', 'today', 'soon', 'conversation', 'portal', 'open'] as const;
const COUNTER_GROUPS = ['toSend', 'courier', 'courierLate', 'provider', 'late', 'toIssue', 'ending'] as const;
export type TodayGroup = (typeof OFFICE_GROUPS)[number] | (typeof COUNTER_GROUPS)[number];
/** The groups of a kind of workplace, the first one first. */
export const GROUPS_AT = { office: OFFICE_GROUPS, 'state-corporation': COUNTER_GROUPS } as const satisfies Readonly<
  Record<WorkplaceKind, readonly TodayGroup[]>
>;
/** Shown only while something stands in them. */
export const SELDOM: readonly TodayGroup[] = ['conversation', 'portal', 'courierLate', 'ending'];

/** What the person narrowed the list to. */
export type TodayFilter = {
  readonly state: CaseState | null;
  /** Staff id; null: everybody's. */
  readonly executor: string | null;
  readonly service: string | null;
  readonly text: string;
};

/** Days the groups are cut by: today, and the first day that is no longer soon. */
export type TodayDays = { readonly today: LocalDate; readonly tomorrow: LocalDate; readonly afterSoon: LocalDate };
/** What the groups are made by: the days, who sits here, and the steps at which a conversation with the child is due. */
export type Desk = { readonly days: TodayDays; readonly actor: Actor; readonly conversationSteps: readonly string[] };

/** States a person can be waited for in: those with a running term, and issued results that are still to be closed. */
export const WORK_STATES: readonly CaseState[] = [...OPEN_STATES, 'issued'];

/** The question a group puts to the index, without the narrowing by the person. */
export function queryOf(group: TodayGroup, { days, actor, conversationSteps }: Desk): CaseQuery {
  const open = { states: OPEN_STATES, sort: 'due' } as const;
  switch (group) {
    case 'waiting':
      return { states: WORK_STATES, sort: 'due', holderRole: actor.role, ...(actor.role === 'executor' && { executor: actor.staff }) };
    case 'late':
      return { ...open, dueBefore: days.today };
    case 'today':
      return { ...open, dueFrom: days.today, dueBefore: days.tomorrow };
    case 'soon':
      return { ...open, dueFrom: days.tomorrow, dueBefore: days.afterSoon };
    case 'conversation':
      return { ...open, steps: conversationSteps, sort: 'step-due' };
    case 'portal':
      return { ...open, states: ['registered'], channel: 'portal' };
    case 'open':
      return open;
    case 'toSend':
      return { states: ['accepted'], sort: 'step-due' };
    case 'courier':
      return { states: ['with-courier'], sort: 'step-due' };
    case 'courierLate':
      return { states: ['accepted', 'with-courier'], stepDueBefore: days.today, sort: 'step-due' };
    case 'provider':
      return { states: ['at-provider'], sort: 'due' };
    case 'toIssue':
      return { states: ['stored'], sort: 'kept' };
    case 'ending':
      return { states: ['stored'], keptBefore: days.afterSoon, sort: 'kept' };
  }
}

/** The group's query with the person's choices on top. */
export function narrowed(query: CaseQuery, filter: Omit<TodayFilter, 'text'>): CaseQuery {
  return {
    ...query,
    ...(filter.state && { states: [filter.state] }),
    ...(filter.service && { service: filter.service }),
    ...(filter.executor && !query.executor && { executor: filter.executor }),
  };
}

/** Steps of any edition that end with the conversation with a child. */
export const conversationSteps = ({ editions }: Catalogue): readonly string[] => [
  ...new Set(editions.flatMap(({ steps }) => steps.filter(({ completes }) => completes === 'hold-conversation').map(({ id }) => id))),
];
