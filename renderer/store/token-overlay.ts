/** Tokens of the rows that changed since the base was made: small, sorted, kept up to date by every commit. */
export type TokenOverlay = {
  readonly add: (position: number, tokens: readonly string[]) => void;
  readonly remove: (position: number, tokens: readonly string[]) => void;
  /** Calls with every position that has a token beginning with `prefix` (or, `exact`, equal to it). */
  readonly each: (prefix: string, exact: boolean, see: (position: number) => void) => void;
};

export function makeTokenOverlay(): TokenOverlay {
  const tokens: string[] = [];
  const positions: number[] = [];

  const lowerBound = (wanted: string): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tokens[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add: (position, added) => {
      for (const token of added) {
        const at = lowerBound(token);
        tokens.splice(at, 0, token);
        positions.splice(at, 0, position);
      }
    },
    remove: (position, removed) => {
      for (const token of removed) {
        for (let at = lowerBound(token); tokens[at] === token; at += 1) {
          if (positions[at] !== position) continue;
          tokens.splice(at, 1);
          positions.splice(at, 1);
          break;
        }
      }
    },
    each: (prefix, exact, see) => {
      for (let at = lowerBound(prefix); at < tokens.length; at += 1) {
        const token = tokens[at] ?? '';
        if (exact ? token !== prefix : !token.startsWith(prefix)) break;
        see(positions[at] ?? 0);
      }
    },
  };
}
