const SLASH = 0x2f;
const HASH = 0x23;
const LONGEST = 40;
/** White space and delimiters end a name (ISO 32000 7.2.3). */
const ENDS = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));

/** Every name of a PDF's text, `/Name`, with #xx put back into letters, and where it stands. */
export function* namesIn(bytes: Uint8Array): Generator<{ readonly name: string; readonly start: number; readonly end: number }> {
  for (let start = bytes.indexOf(SLASH); start >= 0; start = bytes.indexOf(SLASH, start + 1)) {
    let [name, at] = ['', start + 1];
    while (at < bytes.length && name.length < LONGEST && !ENDS.has(bytes[at] ?? 0)) {
      const escaped = bytes[at] === HASH ? hexAt(bytes, at + 1) : null;
      name += String.fromCharCode(escaped ?? bytes[at] ?? 0);
      at += escaped === null ? 1 : 3;
    }
    yield { name, start, end: at };
  }
}

function hexAt(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/iu.test(digits) ? Number.parseInt(digits, 16) : null;
}
