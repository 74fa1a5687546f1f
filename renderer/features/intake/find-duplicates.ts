import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import type { CaseIndex, CaseSummary, DuplicateQuery } from '../../store/case-index.ts';

const MOST = 5;

/** Earlier cases that share the applicant's IIN, a child or the court decision with what is being typed; the newest first, at most five. */
export function findDuplicates(index: CaseIndex, draft: ApplicationDraft): readonly CaseSummary[] {
  const queries: DuplicateQuery[] = [
    ...(/^\d{12}$/.test(draft.applicant.iin) ? [{ applicantIin: draft.applicant.iin }] : []),
    ...(draft.courtDecision.number.trim() ? [{ courtNumber: draft.courtDecision.number }] : []),
    ...draft.children.flatMap((child) => [
      ...(/^\d{12}$/.test(child.iin) ? [{ childIin: child.iin }] : []),
      ...(child.surname.trim() && child.name.trim() ? [{ childName: fullName(child) }] : []),
    ]),
  ];
  const byId = new Map(queries.flatMap((query) => index.duplicatesOf(query)).map((summary) => [summary.id, summary]));
  return [...byId.values()].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, MOST);
}
