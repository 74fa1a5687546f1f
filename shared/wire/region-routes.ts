import type { Role } from '../roles/roles.ts';

const WATCHERS = ['head', 'inspector', 'complaints-officer'] as const satisfies readonly Role[];
const KEEPERS = ['head', 'administrator'] as const satisfies readonly Role[];

type RegionRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly roles: readonly Role[];
  /** Most bytes of a body that is larger than a few lines. */ readonly limit?: number;
};

/**
 * Every question to the region's server, who of the region's own office may ask it, and why. Read by the server, which refuses (`not-allowed`), and by the screens,
 * which do not offer what would be refused.
 */
export const REGION_ROUTES = {
  offices: { method: 'GET', path: '/v1/region/offices', roles: [...WATCHERS, 'administrator'] }, // counts only
  report: { method: 'GET', path: '/v1/region/offices/:office', roles: WATCHERS }, // numbers and terms of cases: an administrator looks after computers
  complaints: { method: 'GET', path: '/v1/region/complaints', roles: WATCHERS }, // with the complainant: the authorised body answers them
  handover: { method: 'GET', path: '/v1/region/complaints/:office/:id', roles: ['head', 'complaints-officer'] }, // whole, to be taken over by who answers it
  quarantine: { method: 'GET', path: '/v1/region/quarantine', roles: [...WATCHERS, 'administrator'] }, // reasons without content
  conflicts: { method: 'GET', path: '/v1/region/conflicts', roles: WATCHERS },
  statistics: { method: 'GET', path: '/v1/region/statistics', roles: WATCHERS },
  devices: { method: 'GET', path: '/v1/region/devices', roles: KEEPERS },
  'make-code': { method: 'POST', path: '/v1/region/codes', roles: KEEPERS },
  'decide-device': { method: 'POST', path: '/v1/region/devices/decide', roles: KEEPERS }, // another person than who made the code
  packages: { method: 'GET', path: '/v1/region/packages', roles: [...WATCHERS, 'administrator'] },
  'publish-package': { method: 'POST', path: '/v1/region/packages', roles: ['head'], limit: 1_000_000 }, // by it terms of cases move in every office
  suspend: { method: 'POST', path: '/v1/region/suspensions', roles: KEEPERS },
} as const satisfies Readonly<Record<string, RegionRoute>>;
export type RegionAsk = keyof typeof REGION_ROUTES;
