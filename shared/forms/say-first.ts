import type { FormWords } from './form-input.ts';

/** The words of the first key there are words for: the service's or form's own, then the general ones. */
export function sayFirst({ say, has }: FormWords, keys: readonly string[], params?: Readonly<Record<string, string | number>>): string {
  return say(keys.find((key) => has(key)) ?? keys.at(-1) ?? '', params);
}
