import type { Act } from '../roles/permissions.ts';
import type { Fact } from './entry.ts';

/**
 * The act behind each fact, total: who may write the fact is who may do the act. `anybody`: whoever is on the staff, active, in a role of their own; `opening`: the first
 * entry of an office, checked by what it says itself; `region`: only the region's server.
 */
export const ACT_OF_FACT: Readonly<Record<Fact['type'], Act | 'anybody' | 'opening' | 'region'>> = {
  'application-registered': 'register',
  'acceptance-refused': 'refuse-acceptance',
  'case-assigned': 'assign',
  'completeness-confirmed': 'confirm-completeness',
  'grant-drafted': 'draft-grant',
  'refusal-drafted': 'draft-refusal',
  'objection-recorded': 'record-objection',
  'hearing-finished': 'finish-hearing',
  'draft-returned': 'return-draft',
  'decision-signed': 'sign',
  'result-issued': 'issue',
  'case-closed': 'close',
  'case-corrected': 'correct',
  'form-printed': 'print',
  'attachment-added': 'attach-file',
  'attachment-removed': 'remove-file',
  'conversation-held': 'hold-conversation',
  'consent-withdrawn': 'withdraw-consent',
  'data-blocked': 'block-data',
  'data-unblocked': 'unblock-data',
  'certificate-received': 'record-certificate',
  'reminder-sent': 'remind',
  'package-sent': 'send-package',
  'package-delivered': 'deliver-package',
  'result-received': 'receive-result',
  'result-handed-back': 'hand-back',
  'result-requested-back': 'request-back',

  'complaint-registered': 'register-complaint',
  'complaint-completed': 'complete-particulars',
  'complaint-assigned': 'assign-complaint',
  'complaint-material-requested': 'request-material',
  'complaint-material-received': 'receive-material',
  'complaint-noticed': 'notify-preliminary',
  'complaint-objected': 'record-complaint-objection',
  'complaint-heard': 'finish-complaint-hearing',
  'complaint-extended': 'extend-term',
  'complaint-forwarded': 'forward-complaint',
  'complaint-answered': 'answer-complaint',
  'complaint-sent': 'send-answer',
  'complaint-measures-recorded': 'record-measures',
  'complaint-closed': 'close-complaint',
  'complaint-corrected': 'correct-complaint',
  'complaint-attachment-added': 'attach-complaint-file',
  'complaint-attachment-removed': 'remove-complaint-file',
  'complaint-printed': 'print-complaint',

  'office-opened': 'opening',
  'office-settings-changed': 'change-settings',
  'staff-added': 'add-staff',
  'staff-changed': 'change-staff',
  'breach-recorded': 'record-breach',
  'breach-told': 'record-breach',
  'substitution-ordered': 'order-substitution',
  'substitution-ended': 'order-substitution',
  'retention-ordered': 'order-retention',
  'case-erased': 'erase-case',
  'law-package-worked-off': 'recompute-terms',
  'law-package-received': 'region',
  'workplace-joined': 'region',
  'workplace-revoked': 'region',
  'edition-added': 'add-edition',
  'register-printed': 'print-register',
  'portal-package-refused': 'refuse-portal-package',

  // What happened is written down whoever sat there; the same fact stands for what the program did unasked.
  'audit-signed-in': 'anybody',
  'audit-signed-out': 'anybody',
  'audit-viewed': 'view-case',
  'audit-exported': 'anybody', // a register or a case: each screen asks its own right
  'audit-account-changed': 'anybody', // also the own password
  'audit-backed-up': 'anybody', // also the daily one, unasked
  'audit-drilled': 'keep-backups',
  'audit-healed': 'anybody',
  'audit-verified': 'view-audit',
};
