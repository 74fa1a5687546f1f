import type { Case } from '../../../shared/cases/case.ts';
import { type CaseAct, WORKFLOWS } from '../../../shared/cases/case-workflow.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { DialogAct } from './acts/act-dialogs.ts';

/** Acts that are done with several cases at once, on a screen of their own. */
export const ELSEWHERE = { 'send-package': '/courier', 'deliver-package': '/courier' } as const satisfies Partial<Record<CaseAct, string>>;
export type PanelAct = DialogAct | keyof typeof ELSEWHERE;

/** In the order in which a case goes its way; corrections last. Registration and print have places of their own. */
const PANEL_ACTS: readonly PanelAct[] = [
  'assign',
  'confirm-completeness',
  'hold-conversation',
  'finish-hearing',
  'draft-grant',
  'sign',
  'send-package',
  'deliver-package',
  'receive-result',
  'hand-back',
  'request-back',
  'issue',
  'close',
  'record-certificate',
  'remind',
  'record-objection',
  'draft-refusal',
  'refuse-acceptance',
  'return-draft',
  'withdraw-consent',
  'correct',
  'send-away',
  'block-data',
  'unblock-data',
];

/** Acts that do not bring the case onward: never the main button. */
const SIDEWAYS: readonly PanelAct[] = [
  'correct',
  'refuse-acceptance',
  'draft-refusal',
  'return-draft',
  'record-objection',
  'remind',
  'withdraw-consent',
  'send-away',
  'block-data',
  'unblock-data',
];

/** The acts this case can ever meet: by the workplace, and by what its edition knows. The others are not spoken of. */
export function panelActs(current: Case, edition: Edition | undefined, kind: WorkplaceKind): readonly PanelAct[] {
  const here = new Set(Object.values(WORKFLOWS[kind]).flatMap((row) => Object.keys(row)));
  return PANEL_ACTS.filter((act) => here.has(act) && isKnownTo(act, current, edition));
}

function isKnownTo(act: PanelAct, current: Case, edition: Edition | undefined): boolean {
  switch (act) {
    case 'hold-conversation':
      return edition?.steps.some(({ completes }) => completes === 'hold-conversation') ?? false;
    case 'record-certificate':
    case 'remind':
      return (current.obligations?.length ?? 0) > 0;
    case 'block-data':
      return current.blocked === undefined;
    case 'unblock-data':
      return current.blocked !== undefined;
    case 'request-back':
      return edition?.returnOnRequest !== undefined;
    default:
      return true;
  }
}

/** A second resolution only hands the case over, a further conversation repeats the first, a grant after the notice is the exception. */
export function isOnward(act: PanelAct, current: Case): boolean {
  if (act === 'assign') return current.executor === null;
  if (act === 'hold-conversation') return current.conversation === undefined && current.state === 'checked';
  if (act === 'draft-grant') return current.state === 'checked';
  return !SIDEWAYS.includes(act);
}
