import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Edition, StepAct } from '../law/catalogue.ts';
import type { Case } from './case.ts';

/** A step of the case's procedure: when it is due, when it was done, and whether in time (absent while it is not done). */
export type StepState = {
  readonly step: string;
  readonly due: LocalDate;
  readonly dueAt?: LocalDateTime;
  readonly doneAt?: LocalDateTime;
  readonly kept?: boolean;
};
export type Progress = Pick<Case, 'state' | 'terms'> & Partial<Case>;

/** Which act ends a step whose edition does not say so: by the usual ids of the catalogue. */
const BY_ID: Readonly<Record<string, StepAct>> = {
  courier: 'deliver',
  registration: 'register',
  assign: 'assign',
  check: 'confirm-completeness',
  conversation: 'hold-conversation',
  prepare: 'sign',
  sign: 'sign',
  send: 'issue',
};

/** Steps with their terms, in the order of the procedure. Steps without a term are not among them. */
export function stepsOf(current: Progress, edition: Edition | undefined): StepState[] {
  const { terms } = current;
  if (!terms) return [];
  const known = new Map(edition?.steps.map((step) => [step.id, step]));
  return terms.steps
    .filter(({ step }) => known.size === 0 || known.has(step))
    .map(({ step, due, dueAt }) => {
      const completes = known.get(step)?.completes ?? BY_ID[step];
      const doneAt = completes && doneBy(current, completes);
      const planned = { step, due, ...(dueAt && { dueAt }) };
      return doneAt ? { ...planned, doneAt, kept: dueAt ? doneAt <= dueAt : dateOf(doneAt) <= due } : planned;
    });
}

/** The moment at which an act of the procedure was done, if it was; what was undone (a returned draft) was not. */
function doneBy(current: Partial<Case>, completes: StepAct): LocalDateTime | undefined {
  switch (completes) {
    case 'register':
      return current.receivedAt;
    case 'assign':
      return current.assignment?.at;
    case 'confirm-completeness':
      return current.completeness?.at;
    case 'hold-conversation':
      return current.conversation?.at;
    case 'draft':
      return current.draft && current.draft.returned === undefined ? current.draft.at : undefined;
    case 'sign':
      return current.decision?.at;
    case 'issue':
    case 'send':
      return current.issue?.at ?? current.storage?.at;
    case 'deliver':
      return current.application?.via?.deliveredAt ?? current.transfer?.delivered?.at;
  }
}
