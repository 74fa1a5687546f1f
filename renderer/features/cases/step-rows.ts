import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import { stepsOf } from '../../../shared/cases/steps-of.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Edition, StepAct } from '../../../shared/law/catalogue.ts';

export type StepRow = {
  readonly step: string;
  readonly actor: string;
  readonly due: LocalDate;
  /** The minute, where the act counts the step in minutes. */
  readonly dueAt: LocalDateTime | null;
  /** When and by whom the step ended and whether in its term; null while it runs or lies ahead. `by` null: not a person of this workplace. */
  readonly done: { readonly at: LocalDateTime; readonly by: string | null; readonly kept: boolean } | null;
  readonly running: boolean;
};

/** Facts of one case out of the entries that touch it, oldest first. */
export function factsOf(entries: readonly Entry[], caseId: string): CaseFact[] {
  return entries.flatMap((entry) => entry.facts).filter((fact): fact is CaseFact => 'case' in fact && fact.case === caseId);
}

/** The steps of the case's own edition with their planned term, and when and by whom each really ended. */
export function stepRows(current: Case, edition: Edition): StepRow[] {
  const running = currentStep(current, edition)?.step;
  return stepsOf(current, edition).map(({ step, due, dueAt = null, doneAt, kept = true }) => {
    const known = edition.steps.find((one) => one.id === step);
    const refused = known?.completes === 'confirm-completeness' ? current.acceptanceRefusal : null;
    const done = doneAt
      ? { at: doneAt, by: known?.completes ? performerOf(current, known.completes) : null, kept }
      : refused && { at: refused.at, by: refused.by, kept: dateOf(refused.at) <= due };
    return { step, actor: known?.actor ?? 'office', due, dueAt, done, running: step === running };
  });
}

/** Who did the act that ended a step; the courier is nobody of this workplace. */
function performerOf(current: Case, completes: StepAct): string | null {
  switch (completes) {
    case 'register':
      return current.registeredBy;
    case 'assign':
      return current.assignment?.by ?? null;
    case 'confirm-completeness':
      return current.completeness?.by ?? null;
    case 'hold-conversation':
      return current.conversation?.by ?? null;
    case 'draft':
      return current.draft?.by ?? null;
    case 'sign':
      return current.decision?.by ?? null;
    case 'issue':
    case 'send':
      return (current.issue ?? current.storage)?.by ?? null;
    case 'deliver':
      return current.application.via ? null : (current.transfer?.delivered?.by ?? null);
  }
}
