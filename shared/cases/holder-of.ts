import type { Edition } from '../law/catalogue.ts';
import type { Role } from '../roles/roles.ts';
import { isTakenElsewhere } from './case-move.ts';
import { type Case, type CaseState, OPEN_STATES } from './case.ts';
import { type Progress, type StepState, stepsOf } from './steps-of.ts';

/** Whose move it is: the role, and the person where one is named. */
export type Holder = { readonly role: Role; readonly staff?: string };

const HOLDING_ROLE: Readonly<Record<CaseState, Role | null>> = {
  registered: 'head', // the resolution
  assigned: 'executor',
  checked: 'executor',
  'refusal-noticed': 'executor', // waits for the applicant, and watches the days
  drafted: 'head',
  signed: 'clerk',
  issued: 'clerk', // files away
  closed: null,
  'acceptance-refused': null,
  accepted: 'operator', // sends the package
  'with-courier': 'operator', // hands it over, notes who signed for it
  'at-provider': 'operator', // watches the day of the result
  stored: 'operator',
  'handed-back': null,
};

/** Who holds the case; null when nobody has to do anything any more. */
export function holderOf(current: Pick<Case, 'state' | 'executor'> & Partial<Pick<Case, 'number' | 'sentAway'>>): Holder | null {
  if (isTakenElsewhere(current)) return null;
  // What the State Corporation issued is filed away there.
  const role = current.state === 'issued' && current.number?.series === 'sc-receipt' ? 'operator' : HOLDING_ROLE[current.state];
  if (!role) return null;
  return role === 'executor' && current.executor !== null ? { role, staff: current.executor } : { role };
}

/** The step whose term runs now, with its due date: the first after the last one done; null when no term of a step runs. */
export function currentStep(current: Progress, edition: Edition | undefined): StepState | null {
  if (!OPEN_STATES.includes(current.state)) return null;
  const steps = stepsOf(current, edition);
  const last = steps.findLastIndex(({ doneAt }) => doneAt !== undefined);
  return steps[last + 1] ?? null;
}
