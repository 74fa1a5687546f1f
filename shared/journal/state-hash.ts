import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from './chain.ts';
import type { Folded } from './fold.ts';

/**
 * One hash over everything that the entries add up to: office, cases and complaints, whatever the order in which they came. Two stores with the same
 * hash show the same to everybody.
 */
export async function stateHash({ cases, complaints, office }: Folded, sha256: Sha256): Promise<string> {
  const lines = await Promise.all(
    [...lined('case', cases), ...lined('complaint', complaints)].map(async ({ name, row }) => `${name} ${await sha256(canonicalJson(row))}`),
  );
  const whole = [`office ${await sha256(canonicalJson(office))}`, ...lines.sort()];
  return sha256(whole.join('\n'));
}

const lined = (kind: string, rows: ReadonlyMap<string, unknown>): { readonly name: string; readonly row: unknown }[] =>
  [...rows].map(([id, row]) => ({ name: `${kind} ${id}`, row }));
