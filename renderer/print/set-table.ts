import type { Block } from '../../shared/forms/document-tree.ts';
import { setText, stack } from './break-lines.ts';
import type { Fonts } from './font-face.ts';
import { LINE_HEIGHT, MM, type PageItem, type Strip } from './page.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Column = { readonly x: number; readonly width: number };

const PAD = 1.2 * MM;
/** Below the last line, whose own leading is white already. */
const PAD_BELOW = 0.5 * MM;
const BORDER = 0.5;
/** A row taller than this is cut between its lines; shorter ones stay whole. */
const TALL_ROW = 90 * MM;

/** Rows of a table with ruled borders; the head is repeated on every page. `area` is the text column. */
export function setTable(table: Table, area: Column, fonts: Fonts): Strip[] {
  const size = table.size ?? 11;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  let x = area.x;
  const columns = table.widths.map((share) => {
    const width = (area.width * share) / total;
    const column = { x, width };
    x += width;
    return column;
  });
  const [head] = setRow(table.head, columns, { size, fonts, bold: true });
  if (!head) return [];
  const rows = table.rows.flatMap((cells) => setRow(cells, columns, { size, fonts, bold: false }));
  return [{ ...head, keep: rows.length > 0 }, ...rows.map((row) => ({ ...row, head }))];
}

type RowStyle = { readonly size: number; readonly fonts: Fonts; readonly bold: boolean };

/** One strip, or for a very tall row several, each with as many lines of every cell. */
function setRow(cells: readonly string[], columns: readonly Column[], { size, fonts, bold }: RowStyle): Strip[] {
  const lines = columns.map(({ x, width }, index) =>
    setText([{ text: cells[index] ?? '', bold }], { x: x + PAD, width: width - 2 * PAD, size, align: bold ? 'center' : 'left' }, fonts),
  );
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  const lineHeight = size * LINE_HEIGHT;
  const perStrip = most * lineHeight > TALL_ROW ? Math.floor(TALL_ROW / lineHeight) : most;
  const strips: Strip[] = [];
  for (let from = 0; from < most; from += perStrip) {
    const count = Math.min(perStrip, most - from);
    const edges = { top: from === 0, bottom: from + count >= most };
    const height = count * lineHeight + (edges.top ? PAD : 0) + (edges.bottom ? PAD_BELOW : 0);
    const items: PageItem[] = lines.flatMap((cell) => {
      const part = stack(cell.slice(from, from + count));
      const down = edges.top ? PAD : 0;
      return part.items.map((item) => (item.kind === 'text' ? { ...item, y: item.y + down } : item));
    });
    strips.push({ height, items: [...items, ...borders(columns, height, edges)] });
  }
  return strips;
}

function borders(columns: readonly Column[], height: number, edges: { top: boolean; bottom: boolean }): PageItem[] {
  const first = columns[0]?.x ?? 0;
  const last = columns.at(-1);
  const end = last ? last.x + last.width : first;
  const across = (y: number): PageItem => ({ kind: 'line', x1: first, y1: y, x2: end, y2: y, width: BORDER });
  const down = (x: number): PageItem => ({ kind: 'line', x1: x, y1: 0, x2: x, y2: height, width: BORDER });
  return [...(edges.top ? [across(0)] : []), ...(edges.bottom ? [across(height)] : []), ...columns.map((column) => down(column.x)), down(end)];
}
