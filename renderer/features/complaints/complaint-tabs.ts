import { mayAct } from '../../../shared/roles/permissions.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';

export const COMPLAINT_TABS = ['progress', 'text', 'reckoning', 'journal', 'forms', 'access'] as const;
export type ComplaintTab = (typeof COMPLAINT_TABS)[number];

/** The leaves of an open complaint for a role: who looked is for those who answer for it. */
export const complaintTabsOf = (role: Role, kind: WorkplaceKind): readonly ComplaintTab[] =>
  COMPLAINT_TABS.filter((tab) => tab !== 'access' || mayAct(role, 'view-audit', kind));
