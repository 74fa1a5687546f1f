import type { ComponentType } from 'react';
import type { ComplaintAct } from '../../../../shared/roles/complaint-permissions.ts';
import type { ActProps } from './act-props.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { HearingDialog } from './HearingDialog.tsx';
import { MaterialDialog } from './MaterialDialog.tsx';
import { MeasuresDialog } from './MeasuresDialog.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { SendDialog } from './SendDialog.tsx';

/** Acts that are done elsewhere: at the desk, at the print bar, at the list of scans, and beside what clashes. */
type DoneElsewhere = 'register-complaint' | 'print-complaint' | 'attach-complaint-file' | 'remove-complaint-file' | 'settle-complaint-conflict';

/** What is asked for each act that is done on the screen of the complaint; total. */
export const ACT_DIALOGS: Readonly<Record<Exclude<ComplaintAct, DoneElsewhere>, ComponentType<ActProps>>> = {
  'complete-particulars': CompleteDialog,
  'assign-complaint': AssignDialog,
  'request-material': MaterialDialog,
  'receive-material': ReceiveDialog,
  'notify-preliminary': NoticeDialog,
  'record-complaint-objection': ObjectionDialog,
  'finish-complaint-hearing': HearingDialog,
  'extend-term': ExtendDialog,
  'forward-complaint': ForwardDialog,
  'answer-complaint': AnswerDialog,
  'send-answer': SendDialog,
  'record-measures': MeasuresDialog,
  'close-complaint': CloseDialog,
  'correct-complaint': CorrectDialog,
};
export type DialogAct = keyof typeof ACT_DIALOGS;
