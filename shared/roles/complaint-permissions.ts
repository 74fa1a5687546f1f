import type { Role } from './roles.ts';

/** What a person can do with a complaint. */
export const COMPLAINT_ACTS = [
  'register-complaint',
  'complete-particulars',
  'assign-complaint',
  'request-material',
  'receive-material',
  'notify-preliminary',
  'record-complaint-objection',
  'finish-complaint-hearing',
  'extend-term',
  'forward-complaint',
  'answer-complaint',
  'send-answer',
  'record-measures',
  'close-complaint',
  'correct-complaint',
  'print-complaint',
  'attach-complaint-file',
  'remove-complaint-file',
  'settle-complaint-conflict',
] as const;
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number];

const EVERYBODY = ['clerk', 'executor', 'head', 'complaints-officer', 'operator'] as const satisfies readonly Role[];
const OFFICERS = ['complaints-officer', 'executor', 'head'] as const satisfies readonly Role[];

/** Complaint act by role, total; who decided the case never answers alone, whatever the roles (answer-rules.ts). */
export const COMPLAINT_PERMISSIONS: Readonly<Record<ComplaintAct, readonly Role[]>> = {
  'register-complaint': EVERYBODY, // to refuse an appeal is forbidden (АППК art. 64): whoever is in takes it
  'complete-particulars': EVERYBODY, // what was missing comes over the counter or by telephone
  'assign-complaint': ['head'], // the resolution is the head's
  'request-material': OFFICERS,
  'receive-material': EVERYBODY, // whoever opens the post
  'notify-preliminary': OFFICERS, // art. 73
  'record-complaint-objection': EVERYBODY,
  'finish-complaint-hearing': OFFICERS,
  'extend-term': ['head'], // longer than the law says only by the head
  'forward-complaint': ['complaints-officer', 'head'], // art. 91(4)
  'answer-complaint': ['head'], // the complaint is addressed to the head
  'send-answer': ['clerk', 'executor', 'head', 'complaints-officer', 'operator'],
  'record-measures': OFFICERS,
  'close-complaint': ['clerk', 'complaints-officer', 'head', 'operator'],
  'correct-complaint': EVERYBODY, // after the answer the head only (complaint-workflow.ts)
  'print-complaint': [...EVERYBODY, 'inspector'],
  'attach-complaint-file': EVERYBODY, // whoever opens the post
  'remove-complaint-file': EVERYBODY, // after the answer the head only (complaint-workflow.ts)
  'settle-complaint-conflict': OFFICERS, // the head; what harms nobody also who looks into it (settle-complaint-conflict.ts)
};
