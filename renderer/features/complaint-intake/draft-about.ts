import type { Case } from '../../../shared/cases/case.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import type { TypedQuery } from '../../parts/typed-query.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

/** The complaint is about this case of ours: its number and service follow, what it decided is the matter unless one was chosen. */
export function withCase(draft: ComplaintDraft, found: Case): ComplaintDraft {
  const { service, region } = found.application;
  return {
    ...draft,
    about: { ...draft.about, kind: 'our-case', case: found.id, number: found.number.text },
    service,
    region,
    matter: draft.matter || matterOf(found),
    learned: draft.learned || (found.decision?.date ?? ''),
  };
}

/** The case was the wrong one: its number and what it gave go with it. */
export function withoutCase(draft: ComplaintDraft, found: Case | null): ComplaintDraft {
  const learned = draft.learned === found?.decision?.date ? '' : draft.learned;
  const matter = found && draft.matter === matterOf(found) ? '' : draft.matter;
  return { ...draft, about: { ...draft.about, case: '', number: '' }, matter, learned };
}

function matterOf({ state, decision }: Case): string {
  if (state === 'acceptance-refused') return 'acceptance-refusal';
  return decision ? 'decision' : '';
}

/** The applicant of the case complains: name, IIN, address, telephone and language are theirs. */
export function withApplicant(draft: ComplaintDraft, found: Case): ComplaintDraft {
  const { surname, name, patronymic = '', iin, address, phone = '', lang } = found.application.applicant;
  return { ...draft, complainant: { ...draft.complainant, surname, name, patronymic, iin, address, phone: formatPhone(phone), lang } };
}

/** What was typed into the search box is already in the form. */
export function withQuery(draft: ComplaintDraft, query: TypedQuery): ComplaintDraft {
  if (query.kind === 'iin') return { ...draft, complainant: { ...draft.complainant, iin: query.iin } };
  if (query.kind !== 'name') return draft;
  const { surname, name = '', patronymic = '' } = query;
  return { ...draft, complainant: { ...draft.complainant, surname, name, patronymic } };
}
