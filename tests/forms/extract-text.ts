import { execFileSync } from 'node:child_process';

/** What a reader of the file gets, page by page, in the order it was drawn (poppler's pdftotext). */
export function extractPages(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 64_000_000 }).toString('utf8');
  const pages = text.split('\f');
  return pages.at(-1) === '' ? pages.slice(0, -1) : pages;
}

/** The Info dictionary and page count as poppler reads them. */
export const pdfInfo = (pdf: Uint8Array): string => execFileSync('pdfinfo', ['-'], { input: pdf }).toString('utf8');

/** Every kind of white space as one space; a number broken after its hyphen is whole again. */
export const normalised = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('- ', '-').trim();
/** For letters set one by one (a turned watermark) and for words broken between lines. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** A page's text without watermark, foot and repeated table head. */
export function bodyOf(page: string, strip: { readonly watermark?: string | undefined; readonly foot: string; readonly head?: string }): string {
  let text = normalised(page);
  // Poppler puts spaces between the letters of a text that is turned.
  const mark = strip.watermark ? new RegExp(`^${[...withoutSpaces(strip.watermark)].join('\\s*')}\\s*`, 'u') : null;
  if (mark) text = text.replace(mark, '');
  const foot = normalised(strip.foot);
  if (text.endsWith(foot)) text = text.slice(0, text.length - foot.length).trim();
  const head = strip.head ? normalised(strip.head) : '';
  return head !== '' && text.startsWith(head) ? text.slice(head.length).trim() : text;
}
