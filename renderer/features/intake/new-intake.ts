import { type ApplicationDraft, emptyDocument, emptyDraft } from '../../../shared/cases/application-draft.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { DocumentRequirement } from '../../../shared/law/catalogue.ts';
import { withIin } from './fill-from-iin.ts';
import { filingOf, withFiling } from './filing-of.ts';
import { lastFiling } from './remember-filing.ts';
import { servicesHere } from './services-here.ts';
import type { TypedQuery } from '../../parts/typed-query.ts';

export const startOf = (world: World, lang: Lang) => ({
  ...filingOf(servicesHere(world, todayOf(world)), lastFiling()),
  region: world.office.settings.region,
  lang,
});

/** A blank application that already says what was typed into the search box. */
export function newIntake(world: World, lang: Lang, query: TypedQuery): ApplicationDraft {
  const start = startOf(world, lang);
  const blank = withFiling(emptyDraft(start), { service: start.service, channel: start.channel }, world);
  if (query.kind === 'iin')
    return withIin(blank, {
      person: 'applicant',
      text: query.iin,
      today: todayOf(world),
      fills: true,
    });
  if (query.kind === 'court') return { ...blank, courtDecision: { ...blank.courtDecision, number: query.number } };
  if (query.kind === 'empty') return blank;
  const { surname, name = '', patronymic = '' } = query;
  return { ...blank, applicant: { ...blank.applicant, surname, name, patronymic } };
}

/** Identity is shown and recorded as checked (`identity`), not handed in: no copy of it is kept (Law 94-V art. 7(10)). */
export const isSubmitted = (requirement: DocumentRequirement): boolean => requirement.kind !== 'identity';

/**
 * The draft's documents in the order of the edition's list, each with what was typed about it. What was typed about documents that are
 * not asked for now stands behind them: another answer, or the former service, brings it back.
 */
export function alignDocuments(draft: ApplicationDraft, requirements: readonly DocumentRequirement[]): ApplicationDraft {
  const asked = requirements.filter(isSubmitted);
  const typed = new Map(draft.documents.map((document) => [document.requirement, document]));
  const first = asked.map((requirement) => typed.get(requirement.id) ?? startDocument(requirement));
  const rest = draft.documents.filter(({ requirement }) => !asked.some(({ id }) => id === requirement));
  const documents = [...first, ...rest];
  const same = documents.length === draft.documents.length && documents.every((document, place) => document === draft.documents[place]);
  return same ? draft : { ...draft, documents };
}

// The application itself is printed and signed at the counter: it is there unless the clerk says otherwise.
const startDocument = (requirement: DocumentRequirement) => ({
  ...emptyDocument(requirement.id),
  state: requirement.kind === 'application' ? 'present' : '',
});
