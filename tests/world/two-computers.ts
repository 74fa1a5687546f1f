import type { Case } from '../../shared/cases/case.ts';
import type { CaseFact } from '../../shared/cases/case-facts.ts';
import { foldInCase } from '../../shared/journal/conflicts.ts';
import { isCaseFact } from '../../shared/journal/fold.ts';
import type { Role } from '../../shared/roles/roles.ts';
import { makeWorld, type TestWorld } from './make-world.ts';
import * as story from './stories.ts';

export type Line = {
  readonly device: string;
  readonly n: number;
  readonly seq?: number;
  readonly seen?: number;
  readonly role: Role;
  readonly fact: CaseFact;
};
export const fold = (lines: readonly Line[], from: Case | null = null): Case =>
  lines.reduce<Case | null>((row, { fact, ...entry }) => foldInCase(row, fact, { ...entry, office: 'o' }), from) as Case;

/** A case that both computers know: written at computer A, numbered by the region. */
export function known(tell: (w: TestWorld) => Case = story.checkedCase) {
  const w = makeWorld();
  const { id } = tell(w);
  const facts = w.facts().filter((fact) => isCaseFact(fact) && fact.case === id) as CaseFact[];
  const lines = facts.map((fact, index): Line => ({ device: 'A', n: index + 1, seq: index + 1, role: 'clerk', fact }));
  return { w, id, lines, end: facts.length, row: fold(lines) };
}
export type Known = ReturnType<typeof known>;

/** What computer A and computer B did without knowing of one another, in the order in which the region numbered it. */
export function apart(
  { lines, end }: Known,
  [first, second]: readonly [CaseFact, CaseFact],
  devices: readonly [string, string] = ['A', 'B'],
): Line[] {
  const one: Line = { device: devices[0], n: end + 1, seq: end + 1, seen: end, role: 'executor', fact: first };
  return [...lines, one, { ...one, device: devices[1], seq: end + 2, fact: second }];
}

const AT = '2026-11-17T09:00' as CaseFact['at'];
export const base = ({ id }: Known, by = 'x') => ({ case: id, at: AT, by });
export const corrected = (k: Known, path: string, value: string, by = 'x'): CaseFact => ({
  ...{ type: 'case-corrected', ...base(k, by), path, before: '', after: value, value, reason: 'қате' },
});
export const assigned = (k: Known, executor: string): CaseFact => ({ type: 'case-assigned', ...base(k), executor });
export const granted = (k: Known, text: string, by = 'x'): CaseFact => ({
  type: 'grant-drafted',
  ...base(k, by),
  draft: { kind: 'grant', fields: { text } },
});
export const returned = (k: Known): CaseFact => ({ type: 'draft-returned', ...base(k), reason: 'толықтырыңыз' });
export const signed = (k: Known, mark: string): CaseFact => ({
  type: 'decision-signed',
  ...base(k, `head-${mark}`),
  kind: 'grant',
  number: { series: 'outgoing', mark, year: 2026, serial: 1, text: `${mark}-1` },
  date: '2026-11-17' as Case['receivedAt'] as never,
});
export const withdrawn = (k: Known): CaseFact => ({ type: 'consent-withdrawn', ...base(k), stopBy: '2026-11-20' as never });
export const refused = (k: Known): CaseFact => ({ type: 'acceptance-refused', ...base(k), missing: ['x'], expired: [] });
export const issued = (k: Known, who: 'applicant' | 'post'): CaseFact => ({ type: 'result-issued', ...base(k), receiver: { who } });
export const block = (k: Known): CaseFact => ({ type: 'data-blocked', ...base(k), requestedBy: 'Өтініш беруші', reason: 'сұрау' });
export const scan = (k: Known): CaseFact => ({
  ...{ type: 'attachment-added', ...base(k) },
  ...{ attachment: { hash: 'a'.repeat(64), type: 'image/png', bytes: 10, flags: [], name: 'скан.png', title: 'қағаз' } },
});
export const unscan = (k: Known): CaseFact => ({ type: 'attachment-removed', ...base(k), hash: 'a'.repeat(64), reason: 'қате', name: 'скан.png' });
