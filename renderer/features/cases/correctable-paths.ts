import { isCorrectable, valueText } from '../../../shared/cases/application-path.ts';
import type { Application } from '../../../shared/cases/case.ts';

const NAMES = ['surname', 'name', 'patronymic', 'iin'] as const;
const FIELDS = {
  applicant: [...NAMES, 'birthDate', 'sex', 'address', 'phone', 'email', 'lang'],
  representative: [...NAMES, 'powerOfAttorney.number', 'powerOfAttorney.date', 'powerOfAttorney.notary', 'powerOfAttorney.validUntil'],
  child: [...NAMES, 'birthDate', 'sex', 'residence'],
  courtDecision: ['court', 'date', 'number'],
  document: ['seenAs', 'number', 'date', 'validUntil', 'sheets'],
  identity: ['document', 'number', 'validUntil'],
} as const;

export const DATE_LEAVES: readonly string[] = ['birthDate', 'date', 'validUntil'];
export const leafOf = (path: string): string => path.split('.').at(-1) ?? '';

const under = (head: string, fields: readonly string[]): string[] => fields.map((field) => `${head}.${field}`);

/** The fields of this application that a person may correct, in the order of the paper form; the domain has the last word. */
export function correctablePaths(application: Application): string[] {
  const paths = [
    ...under('applicant', FIELDS.applicant),
    ...(application.representative ? under('representative', FIELDS.representative) : []),
    ...application.children.flatMap((_, index) => under(`children.${index}`, FIELDS.child)),
    ...(application.courtDecision ? under('courtDecision', FIELDS.courtDecision) : []),
    ...application.documents.flatMap((document, index) => (document.state === 'present' ? under(`documents.${index}`, FIELDS.document) : [])),
    ...under('identity', FIELDS.identity),
    ...under('particulars', Object.keys(application.particulars ?? {})),
    ...(application.via ? under('via', ['department', 'receiptNumber']) : []),
    'note',
  ];
  return paths.filter(isCorrectable);
}

/** The value at a path as text; empty when the field is not filled. */
export function textAt(application: Application, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (container, key) => (typeof container === 'object' && container !== null ? (container as Record<string, unknown>)[key] : undefined),
      application,
    );
  return valueText(value);
}

/** What a typed text becomes as a value: a number of sheets is a number when it reads as one, all else is text. */
export function valueToWrite(path: string, text: string): string | number {
  return leafOf(path) === 'sheets' && /^\s*\d+\s*$/u.test(text) ? Number(text) : text;
}
