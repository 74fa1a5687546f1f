import type { ComponentType } from 'react';
import type { CaseAct } from '../../../../shared/cases/case-workflow.ts';
import { AssignDialog } from './AssignDialog.tsx';
import type { ActProps } from './act-props.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { CompletenessDialog } from './CompletenessDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { HearingDialog } from './HearingDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { RefusalDialog } from './RefusalDialog.tsx';
import { RefuseAcceptanceDialog } from './RefuseAcceptanceDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SignDialog } from './SignDialog.tsx';

/** Acts of this screen, in the order in which a case goes its way; corrections last. Registration and print have places of their own. */
export const DIALOG_ACTS = [
  'assign',
  'confirm-completeness',
  'finish-hearing',
  'draft-grant',
  'sign',
  'issue',
  'close',
  'record-objection',
  'draft-refusal',
  'refuse-acceptance',
  'return-draft',
  'correct',
] as const satisfies readonly CaseAct[];
export type DialogAct = (typeof DIALOG_ACTS)[number];

export const ACT_DIALOGS: Readonly<Record<DialogAct, ComponentType<ActProps>>> = {
  assign: AssignDialog,
  'confirm-completeness': CompletenessDialog,
  'refuse-acceptance': RefuseAcceptanceDialog,
  'draft-grant': GrantDialog,
  'draft-refusal': RefusalDialog,
  'record-objection': ObjectionDialog,
  'finish-hearing': HearingDialog,
  'return-draft': ReturnDialog,
  sign: SignDialog,
  issue: IssueDialog,
  close: CloseDialog,
  correct: CorrectDialog,
};
