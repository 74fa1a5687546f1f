import type { Align, Block, Run } from './document-tree.ts';

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', text, level });
export const space = (mm: number): Block => ({ kind: 'space', mm });
export const rule: Block = { kind: 'rule' };

/** A paragraph of plain text: justified, first line indented. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }], align: 'justify', indent: true });

/** A line of text as it stands, without indent. */
export const plain = (text: string, more: { align?: Align; size?: number; bold?: boolean; italic?: boolean } = {}): Block => {
  const run: Run = { text, ...(more.bold ? { bold: true } : {}), ...(more.italic ? { italic: true } : {}) };
  return { kind: 'paragraph', runs: [run], align: more.align ?? 'left', ...(more.size ? { size: more.size } : {}) };
};

/** Rows with a value; empty ones are left out. `strong`: values in bold. */
export const fields = (rows: readonly (readonly [label: string, value: string | null | undefined])[], strong = false): Block => ({
  kind: 'fields',
  rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  ...(strong ? { strong } : {}),
});

/** '1)', '2)' … or, with `marks`, the numbers of the act. */
export const numbered = (texts: readonly string[], marks?: readonly string[]): Block => ({
  kind: 'list',
  items: texts.map((text, index) => ({ mark: `${marks?.[index] ?? index + 1})`, text })),
});
