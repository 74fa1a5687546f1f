import { COMPLAINT_PERMISSIONS, type ComplaintAct } from './complaint-permissions.ts';
import type { Role } from './roles.ts';
import { ROLES_AT, type WorkplaceKind } from './workplaces.ts';

/** What a person can do with a case. */
export const CASE_ACTS = [
  'register',
  'refuse-acceptance',
  'assign',
  'confirm-completeness',
  'draft-grant',
  'draft-refusal',
  'record-objection',
  'finish-hearing',
  'return-draft',
  'sign',
  'issue',
  'close',
  'correct',
  'print',
  'hold-conversation',
  'withdraw-consent',
  'record-certificate',
  'remind',
  'send-package',
  'deliver-package',
  'receive-result',
  'request-back',
  'hand-back',
  'block-data',
  'unblock-data',
  'attach-file',
  'remove-file',
  'settle-conflict',
  'send-away',
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** What a person can do with the office itself. */
export const OFFICE_ACTS = [
  'change-settings',
  'add-staff',
  'change-staff',
  'refuse-portal-package',
  'add-edition',
  'print-register',
  'order-substitution',
  'view-case',
  'view-audit',
  'manage-accounts',
  'keep-backups',
  'record-breach',
  'recompute-terms',
  'order-retention',
  'erase-case',
  'take-in',
  'send-back',
] as const;
export type OfficeAct = (typeof OFFICE_ACTS)[number];
export type Act = CaseAct | OfficeAct | ComplaintAct;

/**
 * Act by role, total. A person may hold several roles (a small office), but acts in one at a time; who drafted never signs,
 * whatever the roles (case-workflow.ts). A row is a list of the entitled roles and the reason beside it.
 */
export const PERMISSIONS: Readonly<Record<Act, readonly Role[]>> = {
  register: ['clerk', 'executor', 'head', 'operator'], // the counter is the clerk's; in a small office whoever is in opens the door
  'refuse-acceptance': ['clerk', 'executor', 'operator'], // at a counter, or on checking completeness (Rules 2020 p. 5, 8)
  assign: ['head'], // the resolution is the head's
  'confirm-completeness': ['executor'], // Rules 2020 p. 7: who prepares the result checks the package
  'draft-grant': ['executor'], // p. 9
  'draft-refusal': ['executor'], // p. 9, after notice by АППК art. 73
  'record-objection': ['clerk', 'executor'], // an objection may come over the counter or to the executor
  'finish-hearing': ['executor'], // the executor weighs the objections
  'return-draft': ['head'], // supervision
  sign: ['head'], // the official who signs answers for the act (АППК art. 80)
  issue: ['clerk', 'executor', 'head', 'operator'], // p. 10-11: handing out is office work, the person at the door must not wait
  close: ['clerk', 'executor', 'head', 'operator'], // filing away after issue
  correct: ['clerk', 'executor', 'head', 'operator'], // whoever sees the slip; after signing the head only (case-workflow.ts)
  print: ['clerk', 'executor', 'head', 'operator'], // every print is recorded anyway
  'hold-conversation': ['executor'], // who prepares the decision hears the child
  'withdraw-consent': ['clerk', 'executor', 'head'], // whoever the person tells (Law 94-V art. 8)
  'record-certificate': ['clerk', 'executor', 'head'], // a paper that comes over the counter
  remind: ['clerk', 'executor', 'head'],
  'send-package': ['operator'], // Rules 2020 p. 6
  'deliver-package': ['operator'],
  'receive-result': ['operator'], // p. 10
  'request-back': ['operator'], // Standard 2015 p. 9
  'hand-back': ['operator'],
  'attach-file': ['clerk', 'executor', 'head', 'operator'], // papers come over the counter and to who works on the case
  'remove-file': ['clerk', 'executor', 'head', 'operator'], // a wrong scan; after signing the head only (case-workflow.ts)
  'send-away': ['head'], // which office decides is for the head to say
  'take-in': ['clerk', 'executor', 'head'], // as an application over the counter
  'send-back': ['head'],
  'settle-conflict': ['head', 'executor'], // whose word stands is for the head to say; what harms nobody the executor settles, too (settle-conflict.ts)
  'block-data': ['clerk', 'head', 'operator'], // whoever the person asks (Law 94-V art. 24)
  'unblock-data': ['head'], // whether the request is settled is for the head to say
  'change-settings': ['head', 'administrator'], // requisites of the office stand on its papers
  'add-staff': ['head', 'administrator'], // appointing is the head's
  'change-staff': ['head', 'administrator'],
  'view-case': ['clerk', 'executor', 'head', 'operator', 'complaints-officer', 'inspector'], // the administrator looks after the PC, not into files
  'view-audit': ['head', 'inspector', 'administrator'], // who came and who looked; what is in a file stays closed to an administrator
  'manage-accounts': ['head', 'administrator'], // passwords and their loss
  'keep-backups': ['head', 'administrator'], // where copies go, and whether one can be read back
  'record-breach': ['clerk', 'executor', 'head', 'operator', 'complaints-officer', 'administrator'], // whoever notices it: the day runs
  'order-substitution': ['head', 'administrator'], // the order itself is on paper; here it gets its days and its number
  'recompute-terms': ['clerk', 'executor', 'head', 'operator', 'complaints-officer'], // the program writes it down by itself, whoever sits there
  'order-retention': ['head'], // the head acts for the owner of the data
  'erase-case': ['head'], // by an order, and only what is past its time (retention.ts)
  'add-edition': ['head', 'administrator'], // the law by which all work here
  'print-register': ['clerk', 'executor', 'head', 'operator', 'inspector', 'complaints-officer'], // a journal on paper is the office's, and shown to who inspects it
  'refuse-portal-package': ['clerk', 'executor', 'head'], // whoever takes the portal's file in
  ...COMPLAINT_PERMISSIONS,
};

/** May the role do the act at all in this kind of workplace (state and person aside)? */
export const mayAct = (role: Role, act: Act, kind: WorkplaceKind = 'office'): boolean =>
  ROLES_AT[kind].includes(role) && PERMISSIONS[act].includes(role);
