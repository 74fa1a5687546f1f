/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON with sorted keys and no spaces (RFC 8785 for the values we use): equal data, equal bytes. `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? canonicalList(value) : canonicalRecord(value as Record<string, unknown>);
}

// Each entry that is written, sent or taken goes through here whole: no lists are made on the way.
function canonicalList(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) text += `${index > 0 ? ',' : ''}${canonicalJson(list[index])}`;
  return `${text}]`;
}

function canonicalRecord(record: Record<string, unknown>): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
