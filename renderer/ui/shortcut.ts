/** What a key press looks like to us: the part of KeyboardEvent that matters. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/**
 * Does a key press mean a combination such as 'Alt+1', 'F2', 'Ctrl+Enter', '/' or '?'? Digits, letters and the slash are told by their place
 * on the keyboard: on the Kazakh layout the digit row types letters, and on the Russian one the slash key types a dot.
 */
export function meansShortcut(press: KeyPress, combo: string): boolean {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if (press.metaKey || press.altKey !== wants('Alt') || press.ctrlKey !== wants('Ctrl')) return false;
  if (key === '?') return press.key === '?';
  if (press.shiftKey !== wants('Shift')) return false;
  return press.key === key || press.code === codeOf(key);
}

function codeOf(key: string): string {
  if (/^\d$/u.test(key)) return `Digit${key}`;
  if (/^[A-Z]$/u.test(key)) return `Key${key}`;
  return key === '/' ? 'Slash' : key;
}

/** A bare character would be typed into a field; function keys and combinations work everywhere. */
export const worksInFields = (combo: string): boolean => combo.length > 1;
