import type { Block, FormDocument } from './document-tree.ts';

/** The texts of a document in reading order, one string per line, cell, label or paragraph. Foot, watermark and repeated table heads are not part of it. */
export const textOf = (document: FormDocument): readonly string[] => document.blocks.flatMap(textsOf).filter((text) => text !== '');

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [...block.left, ...block.right];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'right-block':
    case 'stamp':
      return block.lines;
    case 'fields':
      return block.rows.flatMap((row) => [row.label, row.value]);
    case 'caption-line':
      return [block.value, block.caption];
    case 'list':
      return block.items.flatMap((item) => [item.mark, item.text]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'signature':
      return [block.post, block.name, block.caption, block.seal ?? ''];
    case 'rule':
    case 'space':
      return [];
  }
}

/** Every text that will be drawn, the foot and the watermark too: for finding letters the font does not have. */
export const allTexts = (document: FormDocument): readonly string[] => [
  ...textOf(document),
  document.footer.left,
  document.footer.right,
  document.watermark ?? '',
];
