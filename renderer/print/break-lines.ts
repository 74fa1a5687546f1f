import type { Align, Run } from '../../shared/forms/document-tree.ts';
import type { FaceName, Fonts } from './font-face.ts';
import { ASCENT, LINE_HEIGHT, type PageItem, type Strip } from './page.ts';

type Piece = { readonly text: string; readonly face: FaceName; readonly underline: boolean; readonly width: number };
/** A word with the space after it; never broken unless wider than the line. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly space: Piece | null };
type Line = { readonly words: readonly Word[]; readonly last: boolean };

export type TextBox = { readonly x: number; readonly width: number; readonly size: number; readonly align: Align; readonly indent?: number };

const faceOf = (run: Run): FaceName => (run.bold ? 'bold' : run.italic ? 'italic' : 'regular');

/** NFC, with the spaces that must not end a line made no-break: after № and §, before a dash. */
const glued = (text: string): string => text.normalize('NFC').replace(/(?<=[№§]) | (?=[–—] )/gu, '\u00A0');

function wordsOf(runs: readonly Run[], size: number, fonts: Fonts): Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const close = (space: Piece | null) => {
    if (pieces.length > 0) words.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), space });
    pieces = [];
  };
  for (const run of runs) {
    const face = faceOf(run);
    const piece = (text: string): Piece => ({ text, face, underline: run.underline === true, width: (fonts[face].widthOf(text) * size) / 1000 });
    for (const part of glued(run.text).match(/[ \n\t]+|[^ \n\t]+/gu) ?? []) {
      if (/^[ \n\t]/u.test(part)) close(piece(' '));
      else pieces.push(piece(part));
    }
  }
  close(null);
  return words;
}

/** A word too wide for the line, cut where it must be: after a hyphen or slash when one fits, else between characters. */
function cutWord(word: Word, room: number, { size, fonts }: { readonly size: number; readonly fonts: Fonts }): Word[] {
  const out: Word[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  const close = (space: Piece | null) => {
    if (pieces.length > 0) out.push({ pieces, width, space });
    pieces = [];
    width = 0;
  };
  for (const { text, face, underline } of word.pieces)
    for (const part of text.match(/[^\-/–—]+[\-/–—]*|[\-/–—]+/gu) ?? []) {
      const partWidth = (fonts[face].widthOf(part) * size) / 1000;
      if (width > 0 && width + partWidth > room) close(null);
      let chunk = '';
      let chunkWidth = 0;
      for (const letter of part) {
        const letterWidth = (fonts[face].widthOf(letter) * size) / 1000;
        if (width + chunkWidth + letterWidth > room && width + chunkWidth > 0) {
          if (chunk) pieces.push({ text: chunk, face, underline, width: chunkWidth });
          width += chunkWidth;
          close(null);
          chunk = '';
          chunkWidth = 0;
        }
        chunk += letter;
        chunkWidth += letterWidth;
      }
      if (chunk) pieces.push({ text: chunk, face, underline, width: chunkWidth });
      width += chunkWidth;
    }
  close(word.space);
  return out;
}

/** First fit: as many words on a line as there is room for. */
function linesOf(runs: readonly Run[], box: TextBox, fonts: Fonts): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  const room = () => box.width - (lines.length === 0 ? (box.indent ?? 0) : 0);
  const add = (word: Word) => {
    const gap = words.at(-1)?.space?.width ?? 0;
    if (words.length > 0 && used + gap + word.width > room() + 0.01) {
      lines.push({ words, last: false });
      words = [];
      used = 0;
    }
    used += (words.length > 0 ? gap : 0) + word.width;
    words.push(word);
  };
  for (const word of wordsOf(runs, box.size, fonts)) {
    if (word.width <= room()) add(word);
    else cutWord(word, room(), { size: box.size, fonts }).forEach(add);
  }
  if (words.length > 0) lines.push({ words, last: true });
  return lines;
}

/** One strip per line of a text set into a column. Runs of the same face are drawn in one stroke unless the line is justified. */
export function setText(runs: readonly Run[], box: TextBox, fonts: Fonts): Strip[] {
  const height = box.size * LINE_HEIGHT;
  return linesOf(runs, box, fonts).map((line, index) => ({ height, items: setLine(line, { ...box, indent: index === 0 ? (box.indent ?? 0) : 0 }) }));
}

function setLine({ words, last }: Line, box: TextBox): PageItem[] {
  const gaps = words.slice(0, -1).map((word) => word.space);
  const natural = words.reduce((sum, word) => sum + word.width, 0) + gaps.reduce((sum, gap) => sum + (gap?.width ?? 0), 0);
  const slack = box.width - (box.indent ?? 0) - natural;
  const spaces = gaps.filter((gap) => gap !== null).length;
  const stretch = box.align === 'justify' && !last && spaces > 0 ? slack / spaces : 0;
  const shift = box.align === 'center' ? slack / 2 : box.align === 'right' ? slack : 0;
  const y = box.size * ASCENT;
  const items: PageItem[] = [];
  let x = box.x + (box.indent ?? 0) + shift;
  words.forEach((word, index) => {
    const gap = gaps[index] ?? null;
    const pieces = gap ? [...word.pieces, gap] : word.pieces;
    for (const piece of pieces) {
      append(items, { kind: 'text', x, y, text: piece.text, face: piece.face, size: box.size, width: piece.width });
      if (piece.underline) items.push({ kind: 'line', x1: x, y1: y + 1.5, x2: x + piece.width, y2: y + 1.5, width: 0.5 });
      x += piece.width;
    }
    if (gap) x += stretch;
  });
  return items;
}

/** Joins a text to the one before it when they touch and look alike. */
function append(items: PageItem[], text: Extract<PageItem, { kind: 'text' }>): void {
  const before = items.at(-1);
  if (before?.kind === 'text' && before.face === text.face && Math.abs(before.x + before.width - text.x) < 0.01)
    items[items.length - 1] = { ...before, text: before.text + text.text, width: before.width + text.width };
  else items.push(text);
}

/** Strips laid one under another as a single strip that is never cut. */
export function stack(strips: readonly Strip[], keep = false): Strip {
  let top = 0;
  const items: PageItem[] = [];
  for (const strip of strips) {
    for (const item of strip.items) items.push(moved(item, 0, top));
    top += strip.height;
  }
  return { height: top, items, ...(keep ? { keep } : {}) };
}

/** The same item elsewhere. */
export const moved = (item: PageItem, dx: number, dy: number): PageItem =>
  item.kind === 'text'
    ? { ...item, x: item.x + dx, y: item.y + dy }
    : { ...item, x1: item.x1 + dx, y1: item.y1 + dy, x2: item.x2 + dx, y2: item.y2 + dy };
