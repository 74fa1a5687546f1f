import type { Case } from '../../../shared/cases/case.ts';
import type { ComplaintTerms } from '../../../shared/complaints/complaint.ts';
import { missingParticulars, type Particular } from '../../../shared/complaints/complaint-particulars.ts';
import { complaintTerms, type StatedTerm } from '../../../shared/complaints/complaint-terms.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import { filingWarning } from '../../../shared/complaints/filing-limit.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime, parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { editionFor } from '../../../shared/law/edition-for.ts';
import { checkBin } from '../../../shared/people/bin.ts';
import { checkIin } from '../../../shared/people/iin.ts';
import type { ComplaintDraft } from './complaint-draft.ts';
import { complaintInput, intakeSoFar, typedMoment } from './complaint-input.ts';
import { placeComplaintIssues } from './place-complaint-issues.ts';

/** Everything the screen says about a complaint as it is typed. */
export type ComplaintCheck = {
  readonly now: LocalDateTime;
  /** When it came; null while the typed moment is none. */
  readonly receivedAt: LocalDateTime | null;
  readonly edition: Edition | null;
  /** No act gives a term for this addressee: it is stated with its ground. */
  readonly asksTerm: boolean;
  /** Clocks, or why they cannot be computed. */
  readonly terms: Result<ComplaintTerms, Refusal>;
  readonly issues: readonly Refusal[];
  /** The first issue of each field. */
  readonly issueAt: ReadonlyMap<string, Refusal>;
  /** What an appeal should name and this one does not; never in the way. */
  readonly missing: readonly Particular[];
  /** An IIN or BIN that is wrong, a limit that has passed: said, and registered all the same. */
  readonly warnings: readonly Refusal[];
};

/** `now` by the office's clock; `subject`: the case of ours that was chosen. */
type Desk = { readonly world: ComplaintWorld; readonly now: LocalDateTime; readonly subject: Case | null };

/** Checks a draft as the act will, and tells the clocks and what is missing while it is not whole. */
export function checkComplaint(draft: ComplaintDraft, { world, now, subject }: Desk): ComplaintCheck {
  const receivedAt = draft.received === '' ? now : parseLocalDateTime(typedMoment(draft));
  const at = receivedAt ?? now;
  const found = editionFor(world.catalogue, { service: draft.service, region: draft.region, date: dateOf(at) });
  const intake = intakeSoFar(draft);
  const request = { intake, receivedAt: at };
  const byAct = complaintTerms(request, world);
  const asksTerm = !byAct.ok && byAct.error.code === 'complaint-term-required';
  const stated = asksTerm ? statedTerm(draft) : null;
  const reckoned = stated ? complaintTerms({ ...request, stated }, world) : byAct;
  // The number and the id are not used: nothing is written.
  const tried = registerComplaint(complaintInput(draft, asksTerm), { ...world, ids: { next: () => '' }, subject });
  const issues = tried.ok ? [] : placeComplaintIssues(tried.error, draft);
  const late = reckoned.ok && receivedAt ? filingWarning({ terms: reckoned.value.terms, receivedAt }) : null;
  return {
    now,
    receivedAt,
    edition: found.ok ? found.value : null,
    asksTerm,
    terms: reckoned.ok ? { ok: true, value: reckoned.value.terms } : err(reckoned.error),
    issues,
    issueAt: new Map(issues.toReversed().map((issue) => [issue.field ?? '', issue])),
    missing: missingParticulars(intake, dateOf(at), world.catalogue),
    warnings: [...codeWarnings(draft, now), ...(late ? [late] : [])],
  };
}

function statedTerm({ term }: ComplaintDraft): StatedTerm | null {
  const due = parseLocalDate(term.due);
  return due ? { due, ground: term.ground } : null;
}

/** A wrong IIN or BIN; an empty one is among what is missing. */
function codeWarnings({ complainant }: ComplaintDraft, now: LocalDateTime): readonly Refusal[] {
  const { iin, organisation } = complainant;
  const person = iin.trim() === '' ? null : checkIin(iin, dateOf(now));
  const body = organisation.present && organisation.bin.trim() !== '' ? checkBin(organisation.bin) : null;
  return [
    ...(person && !person.ok ? [{ ...person.error, field: 'complainant.iin' }] : []),
    ...(body && !body.ok ? [{ ...body.error, field: 'complainant.organisation.bin' }] : []),
  ];
}
