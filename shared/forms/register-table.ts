import type { Role } from '../roles/roles.ts';
import { WORKPLACE_KINDS, type WorkplaceKind } from '../roles/workplaces.ts';
import type { REGISTER_FORMS } from './form-table.ts';

type RegisterForm = { readonly at: readonly WorkplaceKind[]; readonly who: readonly Role[] };
const READERS = ['clerk', 'executor', 'head', 'operator', 'inspector'] as const satisfies readonly Role[];

/** Registers over many cases: where and by whom they are printed. Each has its own builder and input. */
export const REGISTERS: Readonly<Record<(typeof REGISTER_FORMS)[number], RegisterForm>> = {
  'incoming-journal': { at: WORKPLACE_KINDS, who: READERS },
  'complaint-journal': { at: WORKPLACE_KINDS, who: [...READERS, 'complaints-officer'] },
  'courier-register': { at: ['state-corporation'], who: ['operator', 'head'] },
  'storage-register': { at: ['state-corporation'], who: ['operator', 'head', 'inspector'] },
  'breach-register': { at: WORKPLACE_KINDS, who: [...READERS, 'complaints-officer'] },
  'access-register': { at: WORKPLACE_KINDS, who: ['head', 'inspector'] },
  'file-access-register': { at: WORKPLACE_KINDS, who: ['head', 'inspector'] },
};
