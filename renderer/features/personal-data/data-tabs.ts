import { mayAct } from '../../../shared/roles/permissions.ts';
import type { Act } from '../../../shared/roles/permissions.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';

export const DATA_TABS = ['purposes', 'access', 'breaches', 'withdrawn', 'blocked', 'retention'] as const;
export type DataTab = (typeof DATA_TABS)[number];

/** Whose part of the screen it is: the roles that may do one of these acts; none named: everybody's. */
const TAB_ACTS: Readonly<Record<DataTab, readonly Act[]>> = {
  purposes: [],
  access: ['view-audit'],
  breaches: ['record-breach', 'view-audit'],
  withdrawn: ['view-case'],
  blocked: ['view-case'],
  retention: ['order-retention', 'view-audit'],
};

/** The tabs of a role, in their order. */
export const tabsOf = (role: Role, kind: WorkplaceKind): readonly DataTab[] =>
  DATA_TABS.filter((tab) => TAB_ACTS[tab].length === 0 || TAB_ACTS[tab].some((act) => mayAct(role, act, kind)));
