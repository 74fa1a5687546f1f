/** What JSON from outside may look like at most, whatever its meaning. */
export type JsonLimits = {
  readonly depth: number;
  readonly array: number;
  readonly members: number;
  readonly text: number;
  /** Texts must be in the composed form (NFC). Off for entries: their text is under a signature and stays as it was signed. */
  readonly nfc: boolean;
};
export const JSON_LIMITS: JsonLimits = { depth: 20, array: 5000, members: 500, text: 100_000, nfc: true };

export const JSON_FAULTS = ['depth', 'array', 'members', 'text', 'nul', 'surrogate', 'not-composed', 'number', 'name'] as const;
export type JsonFault = (typeof JSON_FAULTS)[number];

/** Names that reach a prototype. The parser refuses them, too; this guard does not depend on it. */
const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a parsed JSON value, or null. No recursion: a deep value costs no stack. */
export function jsonFault(value: unknown, limits: JsonLimits = JSON_LIMITS): JsonFault | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) return 'depth';
    const next: unknown[] = [];
    for (const one of level) {
      const fault = typeof one === 'object' && one !== null ? branchFault(one, limits, next) : leafFault(one, limits);
      if (fault) return fault;
    }
    level = next;
  }
  return null;
}

/** Does a value branch deeper than that? No recursion here either. */
export function isDeeper(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let down = 0; level.length > 0; down += 1) {
    if (down > depth) return true;
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}

/** A list or an object: its size and its names; what is in it goes to the next level. */
function branchFault(branch: object, limits: JsonLimits, next: unknown[]): JsonFault | null {
  if (Array.isArray(branch)) {
    if (branch.length > limits.array) return 'array';
    for (const item of branch) next.push(item);
    return null;
  }
  const names = Object.keys(branch);
  if (names.length > limits.members) return 'members';
  for (const name of names) {
    const fault = POISON.has(name) ? 'name' : textFault(name, limits);
    if (fault) return fault;
    next.push((branch as Record<string, unknown>)[name]);
  }
  return null;
}

function leafFault(leaf: unknown, limits: JsonLimits): JsonFault | null {
  if (typeof leaf === 'string') return textFault(leaf, limits);
  return typeof leaf === 'number' && !Number.isFinite(leaf) ? 'number' : null;
}

function textFault(text: string, { text: longest, nfc }: JsonLimits): JsonFault | null {
  if (text.length > longest) return 'text';
  if (text.includes('\0')) return 'nul';
  if (!text.isWellFormed()) return 'surrogate';
  return nfc && text.normalize('NFC') !== text ? 'not-composed' : null;
}
