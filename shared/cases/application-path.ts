import type { Json } from '../kernel/canonical-json.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import { Application } from './case.ts';

/** Fields that a correction may touch; service, region, channel, consent and the ticks of the checklist are facts of the intake, not slips. */
const CORRECTABLE = [
  /^applicant\.(?:surname|name|patronymic|iin|birthDate|sex|address|phone|email|lang)$/,
  /^representative$/,
  /^representative\.(?:surname|name|patronymic|iin|powerOfAttorney\.(?:number|date|notary|validUntil))$/,
  /^children\.\d{1,2}$/,
  /^children\.\d{1,2}\.(?:surname|name|patronymic|iin|birthDate|sex|residence)$/,
  /^courtDecision\.(?:court|date|number)$/,
  /^documents\.\d{1,2}\.(?:seenAs|number|date|validUntil|sheets)$/,
  /^identity\.(?:document|number|validUntil)$/,
  /^particulars\.[a-z]+(?:-[a-z]+)*$/,
  /^via\.(?:department|receiptNumber)$/,
  /^note$/,
];
export const isCorrectable = (path: string): boolean => CORRECTABLE.some((pattern) => pattern.test(path));

/** The application with the value at the path; null or '' takes the field (or the child) away. Null when the result is no application. */
export function withValueAt(application: Application, path: string, value: Json): Application | null {
  const changed: unknown = put(application, path.split('.'), value === '' ? null : value);
  const parsed = parseSafely(Application, changed);
  return parsed.success ? parsed.data : null;
}

/** The same before the shape is checked: what a re-check parses and names. */
export const candidateWith = (application: unknown, path: string, value: Json): unknown =>
  put(application, path.split('.'), value === '' ? null : value);

function put(container: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value;
  if (Array.isArray(container)) {
    const list = container as readonly unknown[];
    const index = Number(key);
    const next = rest.length === 0 ? value : put(list[index], rest, value);
    return next === null ? list.filter((_, i) => i !== index) : [...list.slice(0, index), next, ...list.slice(index + 1)];
  }
  const { [key]: before, ...others } = (container ?? {}) as Record<string, unknown>;
  const next = rest.length === 0 ? value : put(before, rest, value);
  return next === null ? others : { ...others, [key]: next };
}

/** A value of the application as text, for "before" and "after". */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object'
    ? Object.values(value)
        .map(valueText)
        .filter((text) => text !== '')
        .join(', ')
    : String(value);
}
