import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { Condition, DocumentRequirement, Field } from '../../../shared/law/catalogue.ts';

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;
type Known = {
  readonly draft: ApplicationDraft;
  readonly requirements: readonly DocumentRequirement[];
  readonly questions: readonly Condition[];
  readonly particulars: readonly Field[];
  readonly lang: Lang;
};

const LABELS: Readonly<Record<string, string>> = {
  'courtDecision.date': 'decisionDate',
  'courtDecision.number': 'decisionNumber',
  'powerOfAttorney.number': 'powerNumber',
  'powerOfAttorney.date': 'powerDate',
  'powerOfAttorney.notary': 'powerNotary',
  'powerOfAttorney.validUntil': 'powerValidUntil',
  'identity.number': 'identityNumber',
  'documents.number': 'documentNumber',
  'documents.date': 'documentDate',
  'documents.state': 'documentState',
  'counter.homeVisit': 'homeVisit',
  'consent.given': 'consent',
};
const SECTIONS: Readonly<Record<string, string>> = { courtDecision: 'court' };

/** The name of a field by its path, with the part of the form it stands in: 'Ребёнок 2, Дата рождения'. */
export function fieldName(path: string, say: Say, { draft, requirements, questions, particulars, lang }: Known): string {
  const keys = path.split('.');
  const [head = '', place = ''] = keys;
  if (path === 'identity.document') return say('sections.identity');
  const last = keys.at(-1) ?? '';
  if (head === 'answers') return questions.find(({ id }) => id === last)?.question[lang] ?? say('sections.conditions');
  if (head === 'particulars') return particulars.find(({ id }) => id === last)?.label[lang] ?? say('sections.particulars');
  const label = say(`fields.${LABELS[`${head}.${last}`] ?? LABELS[keys.slice(-2).join('.')] ?? last}`);
  if (head === 'children') return keys.length > 1 ? `${say('sections.child', { n: Number(place) + 1 })}, ${label}` : say('sections.children');
  if (head === 'documents')
    return keys.length > 1
      ? `${documentTitle(draft.documents[Number(place)]?.requirement, requirements, lang)}, ${label}`
      : say('sections.documents');
  return keys.length > 1 && head !== 'consent' ? `${say(`sections.${SECTIONS[head] ?? head}`)}, ${label}` : label;
}

/** Title of a requirement in the language of the screen; its id when the edition does not know it. */
export function documentTitle(id: string | undefined, requirements: readonly DocumentRequirement[], lang: Lang): string {
  return requirements.find((requirement) => requirement.id === id)?.title[lang] ?? id ?? '';
}
