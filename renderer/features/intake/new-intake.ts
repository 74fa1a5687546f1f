import { type ApplicationDraft, emptyDocument, emptyDraft } from '../../../shared/cases/application-draft.ts';
import type { World } from '../../../shared/cases/world.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { DocumentRequirement } from '../../../shared/law/catalogue.ts';
import { withIin } from './fill-from-iin.ts';
import type { TypedQuery } from './typed-query.ts';

/** The counter takes one service through one channel for the moment; both are data of the draft. */
export const COUNTER_SERVICE = 'visits';
export const COUNTER_CHANNEL = 'office';

export const startOf = (world: World, lang: Lang) => ({
  service: COUNTER_SERVICE,
  region: world.office.settings.region,
  channel: COUNTER_CHANNEL,
  lang,
});

/** A blank application that already says what was typed into the search box. */
export function newIntake(world: World, lang: Lang, query: TypedQuery): ApplicationDraft {
  const blank = emptyDraft(startOf(world, lang));
  if (query.kind === 'iin')
    return withIin(blank, {
      person: 'applicant',
      text: query.iin,
      today: dateOf(toLocal(world.clock.now(), world.office.settings.zone)),
      fills: true,
    });
  if (query.kind === 'court') return { ...blank, courtDecision: { ...blank.courtDecision, number: query.number } };
  if (query.kind === 'empty') return blank;
  const { surname, name = '', patronymic = '' } = query;
  return { ...blank, applicant: { ...blank.applicant, surname, name, patronymic } };
}

/** Identity is shown and recorded as checked (`identity`), not handed in: no copy of it is kept (Law 94-V art. 7(10)). */
export const isSubmitted = (requirement: DocumentRequirement): boolean => requirement.kind !== 'identity';

/** The draft's documents in the order of the edition's list, each with what was typed about it. */
export function alignDocuments(draft: ApplicationDraft, requirements: readonly DocumentRequirement[]): ApplicationDraft {
  const typed = new Map(draft.documents.map((document) => [document.requirement, document]));
  const asked = requirements.filter(isSubmitted).map((requirement) => typed.get(requirement.id) ?? startDocument(requirement));
  const same = asked.length === draft.documents.length && asked.every((document, place) => document === draft.documents[place]);
  return same ? draft : { ...draft, documents: asked };
}

// The application itself is printed and signed at the counter: it is there unless the clerk says otherwise.
const startDocument = (requirement: DocumentRequirement) => ({
  ...emptyDocument(requirement.id),
  state: requirement.kind === 'application' ? 'present' : '',
});
