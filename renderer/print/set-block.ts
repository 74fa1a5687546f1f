import type { Align, Block } from '../../shared/forms/document-tree.ts';
import { moved, setText, stack } from './break-lines.ts';
import type { Fonts } from './font-face.ts';
import { MM, type PageItem, type Strip } from './page.ts';
import { setTable } from './set-table.ts';

/** Where and in what type blocks are set. */
export type Setting = { readonly x: number; readonly width: number; readonly size: number; readonly fonts: Fonts };
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const CAPTION_SIZE = 9;

/** The strips of one block, top to bottom. */
export function setBlock(block: Block, at: Setting): Strip[] {
  switch (block.kind) {
    case 'letterhead':
      return [setLetterhead(block, at)];
    case 'heading':
      return [
        stack(setColumn(block.text, at, { align: 'center', bold: true, size: block.level === 1 ? at.size + 1 : at.size }), true),
        { ...gap(1), keep: true },
      ];
    case 'paragraph':
      return setParagraph(block, at);
    case 'right-block':
      return setRightBlock(block, at);
    case 'fields':
      return block.rows.flatMap((row) => setField(row, block.strong === true, at));
    case 'caption-line':
      return setCaptionLine(block, at);
    case 'list':
      return setList(block, at);
    case 'table':
      return [...setTable(block, at, at.fonts), gap(1.2)];
    case 'signature':
      return [setSignature(block, at)];
    case 'stamp':
      return [setStamp(block, at)];
    case 'rule':
      return [{ height: 3 * MM, items: [line([at.x, 1 * MM], at.width, 1.2), line([at.x, 1.8 * MM], at.width)] }];
    case 'space':
      return [gap(block.mm)];
  }
}

const gap = (mm: number): Strip => ({ height: mm * MM, items: [], blank: true });
const line = ([x, y]: readonly [x: number, y: number], width: number, thickness = 0.5): PageItem => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x + width,
  y2: y,
  width: thickness,
});

type Style = { readonly align?: Align; readonly bold?: boolean; readonly italic?: boolean; readonly size?: number };
const setColumn = (text: string, at: Setting, { align = 'left', bold = false, italic = false, size = at.size }: Style = {}): Strip[] =>
  setText([{ text, bold, italic }], { x: at.x, width: at.width, size, align }, at.fonts);

/** No line of a paragraph of three or more lines stands alone on a page. */
function setParagraph(block: BlockOf<'paragraph'>, at: Setting): Strip[] {
  const indent = block.indent ? 12 * MM : 0;
  const lines = setText(block.runs, { x: at.x, width: at.width, size: block.size ?? at.size, align: block.align ?? 'left', indent }, at.fonts);
  const kept = lines.map((strip, index) => (lines.length > 1 && (index === 0 || index === lines.length - 2) ? { ...strip, keep: true } : strip));
  return [...kept, gap(1)];
}

function setLetterhead(block: BlockOf<'letterhead'>, at: Setting): Strip {
  const emblem = 26 * MM;
  const width = (at.width - emblem) / 2;
  const column = (lines: readonly string[], x: number) =>
    stack(lines.flatMap((text, index) => setColumn(text, { ...at, x, width }, { align: 'center', bold: index === 0, size: index === 0 ? 11 : 9 })));
  const left = column(block.left, at.x);
  const right = column(block.right, at.x + width + emblem);
  return { height: Math.max(left.height, right.height, 18 * MM) + 1.5 * MM, items: [...left.items, ...right.items] };
}

function setRightBlock(block: BlockOf<'right-block'>, at: Setting): Strip[] {
  const shift = at.width * 0.5;
  const inner = { ...at, x: at.x + shift, width: at.width - shift };
  return block.lines.flatMap((text) => setColumn(text, inner, { size: block.size ?? at.size }));
}

function setField(row: { label: string; value: string }, bold: boolean, at: Setting): Strip[] {
  const labelWidth = at.width * 0.34;
  const label = setColumn(row.label, { ...at, width: labelWidth - 2 * MM });
  const value = setColumn(row.value, { ...at, x: at.x + labelWidth, width: at.width - labelWidth }, { bold });
  // The label stands beside the first lines; a value of many lines runs on over the page.
  const first = label.length;
  const head = { ...stack(label), height: Math.max(stack(label).height, stack(value.slice(0, first)).height) };
  return [{ height: head.height, items: [...head.items, ...stack(value.slice(0, first)).items] }, ...value.slice(first), gap(0.6)];
}

function setCaptionLine(block: BlockOf<'caption-line'>, at: Setting): Strip[] {
  const value = block.value === '' ? [{ height: at.size, items: [] }] : setColumn(block.value, at, { align: 'center' });
  const under: Strip = stack([
    { height: 2, items: [line([at.x, 0.5], at.width)] },
    ...setColumn(block.caption, at, { align: 'center', size: CAPTION_SIZE }),
  ]);
  return [...value.map((strip) => ({ ...strip, keep: true })), under, gap(1)];
}

/** Texts hang beside their marks; wide marks ('15)') push all texts of the list alike. */
function setList({ items }: BlockOf<'list'>, at: Setting): Strip[] {
  const widest = Math.max(0, ...items.map(({ mark }) => at.fonts.regular.widthOf(mark)));
  const hang = Math.max(9 * MM, (widest * at.size) / 1000 + 4 * MM);
  return [...items.flatMap((item) => setItem(item, hang, at)), gap(0.8)];
}

function setItem(item: { mark: string; text: string }, hang: number, at: Setting): Strip[] {
  const [mark] = setColumn(item.mark, { ...at, x: at.x + 2 * MM });
  const lines = setText([{ text: item.text }], { x: at.x + hang, width: at.width - hang, size: at.size, align: 'left' }, at.fonts);
  const [first, ...rest] = lines.length > 0 ? lines : [{ height: mark?.height ?? 0, items: [] }];
  return [...(first ? [{ ...first, items: [...(mark?.items ?? []), ...first.items] }] : []), ...rest, gap(0.6)];
}

function setSignature(block: BlockOf<'signature'>, at: Setting): Strip {
  const postWidth = at.width * 0.4;
  const nameX = at.x + at.width * 0.68;
  const post = stack(setColumn(block.post, { ...at, width: postWidth }));
  const name = stack(setColumn(block.name, { ...at, x: nameX, width: at.width - at.width * 0.68 }));
  const height = Math.max(post.height, name.height, at.size * 1.2);
  const lineX = at.x + at.width * 0.43;
  const lineWidth = at.width * 0.22;
  const bottom = (strip: Strip) => strip.items.map((item) => moved(item, 0, height - strip.height));
  const caption = stack(setColumn(block.caption, { ...at, x: lineX, width: lineWidth }, { align: 'center', size: CAPTION_SIZE }));
  const rows: Strip[] = [
    { height, items: [...bottom(post), ...bottom(name), line([lineX, height], lineWidth)] },
    { ...caption, height: caption.height + 1 * MM },
  ];
  if (block.seal) rows.push(stack([gap(3), ...setColumn(block.seal, at)]));
  return stack(rows);
}

function setStamp(block: BlockOf<'stamp'>, at: Setting): Strip {
  const width = 72 * MM;
  const x = at.x + at.width - width;
  const inner = stack([
    gap(1.5),
    ...block.lines.flatMap((text) => setColumn(text, { ...at, x: x + 2 * MM, width: width - 4 * MM }, { align: 'center', size: 10 })),
    gap(1.5),
  ]);
  const down = (left: number): PageItem => ({ kind: 'line', x1: left, y1: 0, x2: left, y2: inner.height, width: 1 });
  return { height: inner.height + 2, items: [...inner.items, line([x, 0], width, 1), line([x, inner.height], width, 1), down(x), down(x + width)] };
}
