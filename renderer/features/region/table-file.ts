type Cell = string | number;

/**
 * Lines as a CSV file that a spreadsheet opens with a double click in Kazakh and Russian settings: UTF-8 with its mark, semicolons, CRLF. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export const tableFile = (lines: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.map(cellText).join(';')}\r\n`).join('')}`);

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
