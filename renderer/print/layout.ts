import type { Block, FormDocument } from '../../shared/forms/document-tree.ts';
import { moved, setText } from './break-lines.ts';
import type { Fonts } from './font-face.ts';
import { type Geometry, geometryOf, MM, type Page, type PageItem, type Strip, type Watermark } from './page.ts';
import { setBlock } from './set-block.ts';

const BODY_SIZE = 14;
const FOOT_SIZE = 9;
/** What ends a sheet. */
const LAST: readonly string[] = ['signature', 'stamp'] satisfies readonly Block['kind'][];

/** A document as pages of placed texts and lines. Preview and PDF both draw this and nothing else, so that they cannot differ. Pure. */
export function layout(document: FormDocument, fonts: Fonts): Page[] {
  const geometry = geometryOf(document.landscape === true);
  const setting = { x: geometry.left, width: geometry.width - geometry.left - geometry.right, size: document.size ?? BODY_SIZE, fonts };
  const strips = keepSignatures(
    document.blocks,
    document.blocks.map((block) => setBlock(block, setting)),
  );
  const bodies = paginate(strips, geometry);
  const watermark = document.watermark ? setWatermark(document.watermark, geometry, fonts) : null;
  return bodies.map((items, index) => ({
    width: geometry.width,
    height: geometry.height,
    items: [...items, ...foot(document, geometry, { page: index + 1, pages: bodies.length, fonts })],
    watermark,
  }));
}

/** A signature or a stamp never stands alone on a page: the block before it and the space between go with it. */
function keepSignatures(blocks: readonly Block[], strips: readonly Strip[][]): Strip[] {
  const signed = blocks.findLastIndex(({ kind }) => LAST.includes(kind));
  let from = signed;
  while (from > 0 && [...LAST, 'space'].includes(blocks[from]?.kind ?? '')) from -= 1;
  return strips.flatMap((own, index) => {
    if (index > signed || index < from || signed < 0) return own;
    const tail = index === from ? Math.max(0, own.length - 3) : 0;
    return own.map((strip, i) => (i >= tail && !(index === signed && i === own.length - 1) ? { ...strip, keep: true } : strip));
  });
}

/** Strips that must stay together, as chunks. */
function chunks(strips: readonly Strip[]): Strip[][] {
  const out: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) out.at(-1)?.push(strip);
    else out.push([strip]);
    open = strip.keep === true;
  }
  return out;
}

function paginate(strips: readonly Strip[], geometry: Geometry): PageItem[][] {
  const room = geometry.height - geometry.top - geometry.bottom;
  const pages: PageItem[][] = [[]];
  let top = 0;
  const put = (strip: Strip) => {
    for (const item of strip.items) pages.at(-1)?.push(moved(item, 0, geometry.top + top));
    top += strip.height;
  };
  const turn = () => {
    pages.push([]);
    top = 0;
  };
  const place = (strip: Strip) => {
    if (top > 0 && top + strip.height > room) turn();
    if (top === 0 && strip.blank) return;
    if (top === 0 && strip.head && pages.length > 1) put(strip.head);
    put(strip);
  };
  for (const chunk of chunks(strips)) {
    const height = chunk.reduce((sum, strip) => sum + strip.height, 0);
    if (chunk.length > 1 && top > 0 && top + height > room && height <= room) turn();
    chunk.forEach(place);
  }
  if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop();
  return pages;
}

type Foot = { readonly page: number; readonly pages: number; readonly fonts: Fonts };

function foot({ footer }: FormDocument, geometry: Geometry, { page, pages, fonts }: Foot): PageItem[] {
  const width = geometry.width - geometry.left - geometry.right;
  const top = geometry.height - geometry.bottom + 6 * MM;
  const text = (template: string) => template.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  const part = (template: string, align: 'left' | 'right') => {
    const share = align === 'left' ? 0.8 : 0.2;
    const x = align === 'left' ? geometry.left : geometry.left + width * 0.8;
    const [first] = setText([{ text: text(template) }], { x, width: width * share, size: FOOT_SIZE, align }, fonts);
    return (first?.items ?? []).map((item) => moved(item, 0, top + 1 * MM));
  };
  return [
    { kind: 'line', x1: geometry.left, y1: top, x2: geometry.left + width, y2: top, width: 0.4 },
    ...part(footer.left, 'left'),
    ...part(footer.right, 'right'),
  ];
}

/** As large as the diagonal allows, at most 80 points. */
function setWatermark(text: string, geometry: Geometry, fonts: Fonts): Watermark {
  const unit = fonts.bold.widthOf(text) / 1000;
  const size = Math.min(80, (Math.min(geometry.width, geometry.height) * 1.15) / unit);
  return { text, size, width: unit * size };
}
