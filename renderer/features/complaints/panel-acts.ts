import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { isSentToBody } from '../../../shared/complaints/handover.ts';
import { mustGoOn } from '../../../shared/complaints/must-go-on.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import type { DialogAct } from './acts/act-dialogs.ts';

/** In the order in which a complaint goes its way; what helps on the way after it, corrections last. Registration and print have places of their own. */
const PANEL_ACTS: readonly DialogAct[] = [
  'forward-complaint',
  'assign-complaint',
  'notify-preliminary',
  'finish-complaint-hearing',
  'answer-complaint',
  'send-answer',
  'close-complaint',
  'record-complaint-objection',
  'request-material',
  'receive-material',
  'complete-particulars',
  'record-measures',
  'extend-term',
  'correct-complaint',
];

/** The acts this complaint can meet; once somebody looks into it, handing it over is the exception, as sending on is for the body that reviews it. */
export function panelActs(current: Complaint): readonly DialogAct[] {
  const acts = PANEL_ACTS.filter((act) => isMet(act, current));
  const isLast = (act: DialogAct) =>
    (act === 'forward-complaint' && current.intake.reviewing === true) ||
    (current.assignee !== null && (act === 'assign-complaint' || act === 'correct-complaint'));
  return [...acts.filter((act) => !isLast(act)), ...acts.filter(isLast)];
}

/** There must be somebody to send it on to, and something that was asked for to arrive. */
function isMet(act: DialogAct, { terms, intake, materials }: Complaint): boolean {
  if (act === 'receive-material') return materials.length > 0;
  return act !== 'forward-complaint' || terms?.forward !== undefined || intake.addressee !== 'office' || intake.about.kind === 'other-case';
}

/** Does the act bring the complaint onward for this person? The head answers, who was named hears the complainant; what was sent to the body waits for its answer. */
export function isOnward(act: DialogAct, current: Complaint, actor: Actor): boolean {
  const { state, assignee } = current;
  switch (act) {
    case 'forward-complaint':
      return mustGoOn(current);
    case 'assign-complaint':
      return assignee === null;
    case 'notify-preliminary':
      return state === 'assigned' && assignee === actor.staff;
    case 'answer-complaint':
      return state === 'assigned' || state === 'heard';
    case 'close-complaint':
      return !isSentToBody(current) || Boolean(current.review?.answer);
    case 'finish-complaint-hearing':
    case 'send-answer':
      return true;
    default:
      return false;
  }
}
