// Makes the pictures of the README from what the tests of every screen photographed:
// npm test, then node build/take-pictures.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepo } from './repo-root.ts';
import { shrinkPng } from './shrink-png.ts';

/** Picture of the README → photograph in tests/artefacts; half of them in Kazakh, half in Russian. */
const PICTURES = {
  today: 'screen-today-open-kk',
  intake: 'screen-intake-form-ru',
  case: 'screen-case-to-sign-kk',
  print: 'screen-case-print-ru',
  search: 'screen-search-found-kk',
  complaints: 'screen-complaint-board-kk',
  complaint: 'screen-complaint-ru',
  journals: 'screen-journal-incoming-ru',
  calendar: 'screen-calendar-kk',
  law: 'screen-law-ru',
  settings: 'screen-settings-head-kk',
  exchange: 'sync-e2e-green-ru',
  conflict: 'conflict-decisions-kk',
  region: 'sync-region-offices-kk',
} as const;
const MOST_BYTES = 150_000;
const COLOURS = [128, 64, 32];

mkdirSync(inRepo('build/pictures'), { recursive: true });
for (const [name, photograph] of Object.entries(PICTURES))
  shrink(inRepo('tests/artefacts', `${photograph}.png`), inRepo('build/pictures', `${name}.png`));

/** Fewer colours until the file is small: a screen has few of them anyway. */
function shrink(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`no photograph: ${from}; run the tests of every screen first`);
  const photograph = readFileSync(from);
  const small = COLOURS.map((colours) => shrinkPng(photograph, colours)).find((png) => png.length <= MOST_BYTES);
  if (!small) throw new Error(`larger than ${MOST_BYTES} bytes: ${to}`);
  writeFileSync(to, small);
}
