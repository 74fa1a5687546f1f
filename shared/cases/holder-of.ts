import type { LocalDate } from '../kernel/local-date.ts';
import type { Edition } from '../law/catalogue.ts';
import type { Role } from '../roles/roles.ts';
import type { Case, CaseState } from './case.ts';

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
};

/** Who holds the case; null when nobody has to do anything any more. */
export function holderOf(current: Pick<Case, 'state' | 'executor'>): Holder | null {
  const role = HOLDING_ROLE[current.state];
  if (!role) return null;
  return role === 'executor' && current.executor !== null ? { role, staff: current.executor } : { role };
}

/** The way of a case in thirds: before the package is checked, before the decision is signed, before the result is out. */
const PHASE: Readonly<Record<CaseState, 'check' | 'decide' | 'send' | null>> = {
  registered: 'check',
  assigned: 'check',
  checked: 'decide',
  'refusal-noticed': 'decide',
  drafted: 'decide',
  signed: 'send',
  issued: null,
  closed: null,
  'acceptance-refused': null,
};

/** Which step of an edition belongs to a phase, by its id in the catalogue; otherwise its place decides: first, last but one, last. */
const STEP_OF = { check: 'check', decide: 'prepare', send: 'send' } as const;

/** The step whose term runs now, with its due date; null when no term runs. */
export function currentStep(
  current: Pick<Case, 'state' | 'terms'>,
  edition: Edition | undefined,
): { readonly step: string; readonly due: LocalDate } | null {
  const phase = PHASE[current.state];
  const known = new Set(edition?.steps.map(({ id }) => id));
  const steps = (current.terms?.steps ?? []).filter(({ step }) => known.size === 0 || known.has(step));
  if (!phase || steps.length === 0) return null;
  const place = { check: 0, decide: Math.max(0, steps.length - 2), send: steps.length - 1 }[phase];
  return steps.find(({ step }) => step === STEP_OF[phase]) ?? steps[place] ?? null;
}
