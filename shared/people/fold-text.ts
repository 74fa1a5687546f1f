// Kazakh letters to their Russian neighbours, so that either spelling finds the other.
const NEIGHBOURS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  ə: 'а',
};
// Latin letters typed among Cyrillic ones (the acts themselves write «пiкiрiн» with a Latin i).
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'х',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ı: 'и',
  ï: 'и',
};

/** Folds text for searching: case, composition, Kazakh and look-alike letters, punctuation to one space. Same output for every spelling of one word. */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const tokens = plain.split(/[^\p{L}\p{N}]+/u).filter((token) => token.length > 0);
  return tokens.map(foldToken).join(' ');
}

/** The words of a text, folded. */
export const foldTokens = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((token) => token.length > 0);

// Look-alikes only inside words that are Cyrillic otherwise: a Latin surname or a number's Latin mark stays itself.
function foldToken(token: string): string {
  const mixed = /\p{Script=Cyrillic}/u.test(token);
  let folded = '';
  for (const letter of token) {
    const neighbour = NEIGHBOURS[letter] ?? (mixed ? LOOK_ALIKES[letter] : undefined);
    folded += neighbour ?? letter;
  }
  return folded;
}
