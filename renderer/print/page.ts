import type { FaceName } from './font-face.ts';

/** Lengths are in points from the top left corner of the page; `y` of a text is its baseline. */
export type PageText = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  readonly width: number;
};
export type PageLine = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
};
export type PageItem = PageText | PageLine;
/** Large grey text across the page, turned by 45 degrees about its middle. */
export type Watermark = { readonly text: string; readonly size: number; readonly width: number };
export type Page = { readonly width: number; readonly height: number; readonly items: readonly PageItem[]; readonly watermark: Watermark | null };

/** A strip across the text column that is never cut: items relative to its top. */
export type Strip = {
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Stays on one page with the strip after it. */
  readonly keep?: boolean;
  /** Drawn again above this strip when it begins a page: the head of a table. */
  readonly head?: Strip;
  /** White space: dropped at the top of a page. */
  readonly blank?: boolean;
};

export const MM = 72 / 25.4;
const A4 = { short: 210 * MM, long: 297 * MM };
export const LINE_HEIGHT = 1.17;
/** Distance of the baseline from the top of a line. */
export const ASCENT = 0.9;

export type Geometry = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A4 with the usual margins: left 25, right 12, top 15, bottom 20 mm (the foot lies in the bottom margin). */
export const geometryOf = (landscape: boolean): Geometry => ({
  width: landscape ? A4.long : A4.short,
  height: landscape ? A4.short : A4.long,
  left: (landscape ? 12 : 25) * MM,
  right: 12 * MM,
  top: (landscape ? 20 : 15) * MM,
  bottom: 20 * MM,
});
