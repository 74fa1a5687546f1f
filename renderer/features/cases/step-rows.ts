import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';

export type StepRow = {
  readonly step: string;
  readonly actor: string;
  readonly due: LocalDate;
  /** When and by whom the step ended; null while it runs or lies ahead. */
  readonly done: { readonly at: LocalDateTime; readonly by: string } | null;
  readonly running: boolean;
};

/** Facts of one case out of the entries that touch it, oldest first. */
export function factsOf(entries: readonly Entry[], caseId: string): CaseFact[] {
  return entries.flatMap((entry) => entry.facts).filter((fact): fact is CaseFact => 'case' in fact && fact.case === caseId);
}

/**
 * The steps with their planned term and when they really ended. The domain says at which step a case stands; a step has ended with
 * the fact after which the case stands further on. A case taken back a step (a returned draft) ends that step anew.
 */
export function stepRows(current: Case, facts: readonly CaseFact[], edition: Edition): StepRow[] {
  const planned = current.terms?.steps ?? [];
  const done = new Map<string, { at: LocalDateTime; by: string }>();
  let state: Case | null = null;
  let standing = -1;
  for (const fact of facts) {
    state = applyCaseFact(state, fact, current.office);
    const now = placeOf(state, edition, planned, standing);
    if (now < standing) for (const { step } of planned.slice(now)) done.delete(step);
    for (const { step } of planned.slice(Math.max(standing, 0), Math.max(now, 0))) done.set(step, { at: fact.at, by: fact.by });
    standing = now;
  }
  const running = currentStep(current, edition)?.step;
  return planned.map(({ step, due }) => ({
    step,
    actor: edition.steps.find((one) => one.id === step)?.actor ?? 'office',
    due,
    done: done.get(step) ?? null,
    running: step === running,
  }));
}

/** How many steps lie behind: the place of the step the case stands at; a refusal to accept ends the running step, an issue all of them. */
function placeOf(state: Case, edition: Edition, planned: readonly { readonly step: string }[], before: number): number {
  if (state.state === 'acceptance-refused') return before + 1;
  const standing = currentStep(state, edition)?.step;
  return standing === undefined ? planned.length : planned.findIndex(({ step }) => step === standing);
}

/** Did the step end after its term? */
export const endedLate = (row: StepRow): boolean => row.done !== null && dateOf(row.done.at) > row.due;
