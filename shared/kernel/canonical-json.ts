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
  const keys = inOrder(Object.keys(record));
  const flat = flatRecord(record, keys);
  if (flat !== null) return flat;
  let text = '';
  for (const key of keys) {
    const member = record[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** A record of plain values, written in one go by the engine; null when something stands deeper, or a key is of those that an object does not keep in the order of writing. */
function flatRecord(record: Record<string, unknown>, keys: readonly string[]): string | null {
  const sorted: Record<string, unknown> = {};
  for (const key of keys) {
    const member = record[key];
    if ((typeof member === 'object' && member !== null) || !beginsSmall(key)) return null;
    sorted[key] = member;
  }
  return JSON.stringify(sorted);
}

/** No number and not `__proto__`. */
function beginsSmall(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 97 && code <= 122;
}

const FEW = 16;
/** Sorts by code unit, in place; a few keys by inserting, which asks nobody. */
function inOrder(keys: string[]): string[] {
  if (keys.length > FEW) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    let place = index;
    for (; place > 0 && (keys[place - 1] ?? '') > key; place -= 1) keys[place] = keys[place - 1] ?? '';
    keys[place] = key;
  }
  return keys;
}
