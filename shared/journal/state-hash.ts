import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from './chain.ts';
import type { Folded } from './fold.ts';

/**
 * One hash over everything that the entries add up to: office, cases and complaints, whatever the order in which they came. Two stores with the same
 * hash show the same to everybody.
 */
export async function stateHash({ cases, complaints, office }: Folded, sha256: Sha256): Promise<string> {
  const named = [
    ...[...cases].map(([id, row]) => [`case ${id}`, row] as const),
    ...[...complaints].map(([id, row]) => [`complaint ${id}`, row] as const),
  ];
  const lines = await Promise.all(named.map(([name, row]) => stateLine(name, row, sha256)));
  return sumOfLines([await stateLine('office', office, sha256), ...lines], sha256);
}

/** What one row adds to the hash of the state; `name`: `office`, `case <id>` or `complaint <id>`. Many rows need not be in memory at once. */
export const stateLine = async (name: string, row: unknown, sha256: Sha256): Promise<string> => `${name} ${await sha256(canonicalJson(row))}`;

/** The hash of the state whose lines these are. The office comes first, the others in any order. */
export const sumOfLines = ([office = '', ...lines]: readonly string[], sha256: Sha256): Promise<string> =>
  sha256([office, ...lines.sort()].join('\n'));
