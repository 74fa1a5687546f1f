/** What the words of the search box say about an application that does not exist yet. */
export type TypedQuery =
  | { readonly kind: 'empty' }
  | { readonly kind: 'iin'; readonly iin: string }
  | { readonly kind: 'name'; readonly surname: string; readonly name?: string; readonly patronymic?: string }
  | { readonly kind: 'court'; readonly number: string };

/** Reads the search box: twelve digits are an IIN, words without digits a name (surname first), the rest a court decision's number. */
export function typedQuery(text: string): TypedQuery {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line === '') return { kind: 'empty' };
  const digits = line.replace(/ /g, '');
  if (/^\d{12}$/.test(digits)) return { kind: 'iin', iin: digits };
  if (/\d/.test(line)) return { kind: 'court', number: line };
  const [surname = line, name, ...rest] = line.split(' ');
  return { kind: 'name', surname, ...(name ? { name } : {}), ...(rest.length > 0 ? { patronymic: rest.join(' ') } : {}) };
}
