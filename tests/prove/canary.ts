import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../../build/repo-root.ts';
import { buildPage } from './kit/build-page.ts';
import { workADay } from './kit/day.ts';
import { type Desk, hand, makeDesk } from './kit/desk.ts';
import { exactly, type Figure, told } from './kit/figures.ts';
import { addressOf, nameOf, PASSWORD } from './kit/marks.ts';
import { countFound, type Scan, scanFolder } from './kit/scan-folder.ts';

/** Marked people through the program's own store, a day of work on the screen, lock, kill, deletion: after each, every file of the profile is looked at. */
export async function prove(cases: number): Promise<readonly Figure[]> {
  const files = await buildPage();
  const desk = await makeDesk(files);
  const scans: Record<string, Scan> = {};
  let erased = 0;
  try {
    const some = Math.ceil(cases / 25);
    await hand(await desk.open(), 'fillCanary', { cases, complaints: some, scans: some, drafts: some });
    await desk.close();
    scans[`${cases} cases, ${some} complaints, scans, drafts, packages written and closed`] = scanFolder(desk.folder);
    await desk.serve(inRepo('dist/renderer'));
    await workADay(await desk.open(), 'lock');
    await desk.close();
    scans['after a day on the screen, lock and close'] = scanFolder(desk.folder);
    await workADay(await desk.open(), 'stay');
    await desk.kill();
    scans['killed with a case on the screen'] = scanFolder(desk.folder);
    await desk.serve(files);
    const taken = await hand(await desk.open(), 'takeAway', PASSWORD);
    await desk.close();
    scans[`${taken.drafts} drafts and ${taken.scans} scans taken away, ${taken.erased} cases erased by order`] = scanFolder(desk.folder);
    erased = taken.erased;
    await hand(await desk.open(), 'deleteAll');
    await desk.close();
    scans['everything deleted'] = scanFolder(desk.folder);
  } finally {
    await desk.throwAway();
  }
  const byOrder = exactly('cases erased by order', 5, erased);
  return [byOrder, ...Object.entries(scans).flatMap(([when, scan]) => figuresOf(when, scan)), ...(await control(files, Math.min(cases, 2000)))];
}

function figuresOf(when: string, { files, megabytes, unpacked, hits }: Scan): Figure[] {
  const places = hits.slice(0, 5).map(({ file, mark, encoding, layer }) => told('note', `${file}: ${mark} in ${encoding}, ${layer}`));
  return [
    exactly(`${when}: readable places`, 0, hits.length),
    told('looked at', `${files} files, ${megabytes} MB, ${unpacked} parts unpacked`),
    ...places,
  ];
}

/** The scanner sees what is there: the same people as they are in the same browser's database, and one name in each spelling in a file. */
async function control(files: string, count: number): Promise<Figure[]> {
  const desk = await makeDesk(files);
  try {
    const planted = await hand(await desk.open(), 'plantPlain', count);
    await desk.close();
    const seen = countFound(desk.folder, planted);
    const bare = countFound(desk.folder, planted, 'as it lies');
    return [
      exactly("control: plain rows in the same browser's database that are found", count, seen),
      told('of them hidden by the packing of the database, seen because it is taken off', String(seen - bare)),
      ...spelledOut(desk),
    ];
  } finally {
    await desk.throwAway();
  }
}

function spelledOut(desk: Desk): Figure[] {
  const text = `${nameOf(7)}, ${addressOf(7)}`;
  const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift, 'x'), Buffer.from(text)]).toString('base64'));
  const spellings = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    ...base64.map((one) => Buffer.from(one)),
  ];
  const seen = spellings.filter((bytes, at) => {
    const name = `planted-${at}.bin`;
    writeFileSync(join(desk.folder, name), Buffer.concat([Buffer.alloc(1001, 0x5a), bytes]));
    return scanFolder(desk.folder).hits.some(({ file }) => file === name);
  });
  return [exactly('control: spellings of one planted name that are found', spellings.length, seen.length)];
}
