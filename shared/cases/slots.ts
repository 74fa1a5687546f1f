import { areConcurrent, knew, type Write, type Written } from './clash.ts';

/** Kinds of places that two may write without knowing of one another. `turn`: a step that came when it was no longer possible. */
export const CONFLICT_KINDS = [
  'field',
  'executor',
  'draft',
  'decision',
  'consent',
  'completeness',
  'objection',
  'hearing',
  'conversation',
  'issue',
  'file',
  'block',
  'certificate',
  'notice',
  'answer',
  'extension',
  'sending',
  'turn',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Places that clash with one another though they are not the same; the wider one first. */
const RELATED: Readonly<Partial<Record<string, readonly string[]>>> = {
  decision: ['draft', 'consent', 'completeness'],
  hearing: ['objection'],
  answer: ['notice'],
};

/** Fields in which a difference harms nobody: the later one by the region's order is proposed. All others are the head's alone. */
const HARMLESS_FIELDS = [
  /^note$/,
  /^applicant\.(?:phone|email|address)$/,
  /^children\.\d{1,2}\.residence$/,
  /^complainant\.(?:phone|address|actualAddress)$/,
];
/** A whole child or the whole representative came or went: what stands beside it in the list has moved, so neither side can be put back as it was. */
const WHOLE = /^field:(?:children|representative)$/;

export const kindOfSlot = (slot: string): ConflictKind => CONFLICT_KINDS.find((kind) => slot === kind || slot.startsWith(`${kind}:`)) ?? 'turn';
/** The path of a field's place, e.g. 'applicant.surname'. */
export const fieldOfSlot = (slot: string): string | null => (slot.startsWith('field:') ? slot.slice('field:'.length) : null);
/** The place of a field. Children are one list: one that comes or goes moves the others. */
export const slotOfField = (path: string): string => `field:${/^children\.\d+$/.test(path) ? 'children' : path}`;
/** May the executor settle it, too? */
export const isHarmless = (slot: string): boolean => HARMLESS_FIELDS.some((pattern) => pattern.test(fieldOfSlot(slot) ?? ''));
/** What happened happened: it is only taken note of. */
const NOTED: readonly ConflictKind[] = ['turn', 'extension', 'sending'];
/** Can one side be taken as it is? */
export const isChoosable = (slot: string): boolean => !NOTED.includes(kindOfSlot(slot)) && !WHOLE.test(slot);

/** Does a writing of the first place speak of the second as well? */
export const covers = (wide: string, narrow: string): boolean =>
  wide === narrow || (wide.startsWith('field:') && narrow.startsWith(`${wide}.`)) || (RELATED[wide]?.includes(narrow) ?? false);
export const overlap = (one: string, other: string): boolean => covers(one, other) || covers(other, one);

/** What a writing meets: those that it knew and takes the place of, those that were made without knowing of it, and the others. */
export function metAt(slot: string, written: Written, writes: readonly Write[]) {
  const known = writes.filter((one) => covers(slot, one.slot) && knew(written, one));
  const rivals = writes.filter((one) => overlap(slot, one.slot) && areConcurrent(written, one));
  return { known, rivals, left: writes.filter((one) => !known.includes(one)) };
}
