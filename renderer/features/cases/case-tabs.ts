import { mayAct } from '../../../shared/roles/permissions.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';

export const CASE_TABS = ['progress', 'application', 'reckoning', 'journal', 'forms', 'complaints', 'access'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** The leaves of an open case for a role: who looked is for those who answer for it. */
export const caseTabsOf = (role: Role, kind: WorkplaceKind): readonly CaseTab[] =>
  CASE_TABS.filter((tab) => tab !== 'access' || mayAct(role, 'view-audit', kind));
