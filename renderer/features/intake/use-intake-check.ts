import { useDeferredValue, useMemo } from 'react';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { checkApplicationOn } from '../../../shared/cases/check-application.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { checkIin } from '../../../shared/people/iin.ts';
import type { Sex } from '../../../shared/people/person.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { candidateOf } from './candidate-of.ts';
import { findDuplicates } from './find-duplicates.ts';
import { placeIssues } from './place-issues.ts';
import { type CounterLaw, useCounterLaw } from './use-counter-law.ts';

/** Everything the screen says about the draft as it is typed. */
export type IntakeCheck = CounterLaw & {
  readonly issues: readonly Refusal[];
  /** The first issue of each field. */
  readonly issueAt: ReadonlyMap<string, Refusal>;
  readonly warnings: readonly Refusal[];
  /** Ids of requirements. */
  readonly missing: readonly string[];
  readonly expired: readonly string[];
  /** Until when an expired document was valid, by requirement; '' when it is not known. */
  readonly expiredAt: ReadonlyMap<string, LocalDate | ''>;
  readonly duplicates: readonly CaseSummary[];
  /** Birth date and sex that a right IIN tells; null otherwise. */
  readonly iinOf: (text: unknown) => { readonly birthDate: LocalDate; readonly sex: Sex } | null;
};

/** Checks the draft beside the typing: the keys never wait for it. */
export function useIntakeCheck(typed: ApplicationDraft): IntakeCheck {
  const store = useStore();
  const index = useIndex();
  const draft = useDeferredValue(typed);
  const law = useCounterLaw(draft);
  const report = useMemo(() => checkApplicationOn(candidateOf(draft, law), store.world(), dateOf(law.filedAt ?? law.now)), [draft, store, law]);
  const duplicates = useMemo(() => findDuplicates(index, draft), [index, draft]);
  return useMemo(() => {
    const issueAt = new Map<string, Refusal>();
    const issues = placeIssues(report.issues, draft, law.today);
    for (const issue of issues) if (issue.field !== undefined && !issueAt.has(issue.field)) issueAt.set(issue.field, issue);
    const expiredAt = new Map(report.expired.map((id) => [id, validUntilOf(draft, id)] as const));
    const { warnings, missing, expired } = report;
    return { ...law, issues, warnings, missing, expired, issueAt, expiredAt, duplicates, iinOf: (text: unknown) => toldBy(text, law.today) };
  }, [law, report, duplicates, draft]);
}

function toldBy(text: unknown, today: LocalDate) {
  const told = typeof text === 'string' && text !== '' ? checkIin(text, today) : null;
  if (!told?.ok) return null;
  const { birthDate, sex } = told.value;
  return birthDate && sex ? { birthDate, sex } : null;
}

function validUntilOf(draft: ApplicationDraft, requirement: string): LocalDate | '' {
  const document = draft.documents.find((one) => one.requirement === requirement);
  const until = document ? document.validUntil : draft.identity.validUntil;
  return /^\d{4}-\d{2}-\d{2}$/.test(until) ? (until as LocalDate) : '';
}
