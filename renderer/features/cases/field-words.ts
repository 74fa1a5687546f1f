import type { Say } from '../../parts/say.ts';

type Words = {
  readonly say: Say;
  /** Title of the document at a place of the checklist. */
  readonly documentAt: (index: number) => string;
  /** Name of a particular that the edition asks for. */
  readonly particular: (id: string) => string;
};

const PARTS = ['applicant', 'representative', 'courtDecision', 'identity', 'consent', 'answers', 'via'] as const;
const LEAVES = [
  'surname',
  'name',
  'patronymic',
  'iin',
  'birthDate',
  'sex',
  'address',
  'phone',
  'email',
  'lang',
  'residence',
  'court',
  'date',
  'number',
  'notary',
  'validUntil',
  'note',
  'state',
  'seenAs',
  'sheets',
  'given',
  'channel',
  'service',
  'region',
  'powerOfAttorney',
  'department',
  'receiptNumber',
] as const;

/** 'children.0.birthDate' as 'Ребёнок 1: дата рождения'; a path we have no words for is named as another field. */
export function fieldWords(path: string, { say, documentAt, particular }: Words): string {
  const words = path.split('.').flatMap((part, index, all) => {
    if (part === 'children') return [say('field.child', { number: Number(all[index + 1] ?? 0) + 1 })];
    if (part === 'documents') return [say('field.document', { title: documentAt(Number(all[index + 1] ?? -1)) })];
    if (part === 'particulars') return [particular(all[index + 1] ?? '')];
    if (all[index - 1] === 'particulars' || all[index - 1] === 'children' || all[index - 1] === 'documents') return [];
    if ((PARTS as readonly string[]).includes(part) || (LEAVES as readonly string[]).includes(part)) return [say(`field.${part}`)];
    return [];
  });
  const text = words.length > 0 ? words.join(': ') : say('field.other');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
