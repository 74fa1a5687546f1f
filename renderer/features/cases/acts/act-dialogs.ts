import type { ComponentType } from 'react';
import type { Case } from '../../../../shared/cases/case.ts';
import type { CaseAct } from '../../../../shared/cases/case-workflow.ts';
import { closeCase } from '../../../../shared/cases/close-case.ts';
import { handBack } from '../../../../shared/cases/hand-back.ts';
import { remind } from '../../../../shared/cases/remind.ts';
import { requestBack } from '../../../../shared/cases/request-back.ts';
import { withdrawConsent } from '../../../../shared/cases/withdraw-consent.ts';
import { BlockDialog, UnblockDialog } from './BlockDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import type { ActProps } from './act-props.ts';
import { CertificateDialog } from './CertificateDialog.tsx';
import { CompletenessDialog } from './CompletenessDialog.tsx';
import { ConversationDialog } from './ConversationDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { HearingDialog } from './HearingDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { plainDialog } from './plain-dialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { RefusalDialog } from './RefusalDialog.tsx';
import { RefuseAcceptanceDialog } from './RefuseAcceptanceDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SendAwayDialog } from './SendAwayDialog.tsx';
import { SignDialog } from './SignDialog.tsx';

const owed = (current: Case) => ({ obligation: current.obligations?.find(({ received }) => !received)?.id ?? '' });

/** What is asked for each act that is done on the screen of the case. */
export const ACT_DIALOGS = {
  assign: AssignDialog,
  'confirm-completeness': CompletenessDialog,
  'refuse-acceptance': RefuseAcceptanceDialog,
  'hold-conversation': ConversationDialog,
  'draft-grant': GrantDialog,
  'draft-refusal': RefusalDialog,
  'record-objection': ObjectionDialog,
  'finish-hearing': HearingDialog,
  'return-draft': ReturnDialog,
  sign: SignDialog,
  'receive-result': ReceiveDialog,
  'hand-back': plainDialog('hand-back', handBack),
  'request-back': plainDialog('request-back', requestBack),
  issue: IssueDialog,
  close: plainDialog('close', closeCase),
  'record-certificate': CertificateDialog,
  remind: plainDialog('remind', remind, { inputOf: owed, print: 'certificate-reminder' }),
  'withdraw-consent': plainDialog('withdraw-consent', withdrawConsent, { danger: true }),
  correct: CorrectDialog,
  'send-away': SendAwayDialog,
  'block-data': BlockDialog,
  'unblock-data': UnblockDialog,
} as const satisfies Readonly<Partial<Record<CaseAct, ComponentType<ActProps>>>>;
export type DialogAct = keyof typeof ACT_DIALOGS;
