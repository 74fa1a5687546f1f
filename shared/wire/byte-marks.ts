/** Do the bytes begin with these? */
export const startsWith = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean => mark.every((byte, index) => bytes[at + index] === byte);

const codesOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Where an ASCII text last stands at or after `from`; -1: nowhere. */
export function lastTextIn(bytes: Uint8Array, text: string, from = 0): number {
  const mark = codesOf(text);
  for (let at = bytes.length - mark.length; at >= Math.max(0, from); at -= 1) if (startsWith(bytes, mark, at)) return at;
  return -1;
}

/** Does an ASCII text stand in the bytes at or after `from`? */
export function hasText(bytes: Uint8Array, text: string, from = 0): boolean {
  const [first = 0, ...rest] = codesOf(text);
  const end = bytes.length - rest.length;
  for (let at = bytes.indexOf(first, from); at >= 0 && at < end; at = bytes.indexOf(first, at + 1)) if (startsWith(bytes, rest, at + 1)) return true;
  return false;
}
