import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectWhole } from '../../../renderer/store/inspect-content.ts';
import { unpackObjects } from '../../../renderer/store/unpack-objects.ts';
import { FILE_LIMITS } from '../../../shared/cases/attachment.ts';
import { inspectFile } from '../../../shared/wire/inspect-file.ts';
import { jpeg, join, pdf, png } from '../../world/scans.ts';

const bytes = (text: string) => join(text);
const cut = (whole: Uint8Array, end: number) => whole.slice(0, end);
const ZIP = 'PK\u0003\u0004';
const told = (content: Uint8Array) => {
  const found = inspectFile(content);
  return found.ok ? found.value : found.error.code;
};

describe('what a scanner makes comes in, and is known by its bytes', () => {
  it.each([
    ['a PNG', png(), { type: 'image/png', width: 40, height: 30, flags: [] }],
    ['a JPEG', jpeg({ width: 2480, height: 3508 }), { type: 'image/jpeg', width: 2480, height: 3508, flags: [] }],
    [
      'a JPEG with what a telephone notes behind the picture',
      join(jpeg(), 'SEFT camera notes'),
      { type: 'image/jpeg', width: 40, height: 30, flags: [] },
    ],
    ['a PDF of two pages', pdf(), { type: 'application/pdf', pages: 2, flags: [] }],
    ['a picture at the very limit', png({ claim: [10_000, 6_000] }), { type: 'image/png', width: 10_000, height: 6_000, flags: [] }],
  ])('%s', (_name, content, found) => expect(told(content)).toEqual(found));
});

describe('what does not come in, and why', () => {
  const PNG = png();
  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['too much', new Uint8Array(FILE_LIMITS.bytes + 1), 'file-too-large'],
    ['a Word document, which is an archive', bytes(`${ZIP}word/document.xml`), 'file-archive'],
    ['a program that calls itself scan.pdf', bytes('MZ\u0090 this program'), 'file-type'],
    ['a web page', bytes('<html><script>alert(1)</script>'), 'file-type'],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type'],
    ['a picture of 400 megapixels in a few bytes', png({ claim: [20_000, 20_000] }), 'file-too-many-pixels'],
    ['one pixel row too many', png({ claim: [10_000, 6_001] }), 'file-too-many-pixels'],
    ['a PNG cut short', cut(PNG, PNG.length - 6), 'file-broken'],
    ['a PNG with a bit turned', PNG.map((byte, at) => (at === 45 ? byte ^ 1 : byte)), 'file-broken'],
    ['a PNG without a size', png({ claim: [0, 10] }), 'file-broken'],
    ['a JPEG cut short', cut(jpeg(), jpeg().length - 2), 'file-broken'],
    ['a PDF cut short', cut(pdf(), pdf().length - 20), 'file-broken'],
    ['a PNG with an archive behind it', join(PNG, ZIP), 'file-two-in-one'],
    ['a JPEG with an archive behind it', join(jpeg(), ZIP), 'file-two-in-one'],
    ['a PDF with an archive behind it', join(pdf(), ZIP), 'file-two-in-one'],
    ['a JPEG that is a PDF as well', join([0xff, 0xd8, 0xff, 0xfe, 0, 8], '%PDF-1', jpeg().slice(2)), 'file-two-in-one'],
  ])('%s', (_name, content, code) => expect(told(content)).toBe(code));

  it('whatever the bytes are, the look answers and never breaks', () => {
    const starts = fc.constantFrom(png(), jpeg(), pdf(), new Uint8Array());
    fc.assert(
      fc.property(starts, fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 12 }), fc.nat(2000), (start, changes, end) => {
        const content = start.slice(0, Math.max(1, end));
        for (const [at, byte] of changes) content[at % content.length] = byte;
        const found = inspectFile(content);
        if (found.ok) expect((found.value.width ?? 0) * (found.value.height ?? 0)).toBeLessThanOrEqual(FILE_LIMITS.pixels);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a PDF that could act by itself is marked, and still is a PDF', () => {
  it.each([
    ['a script at opening', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', ['javascript', 'open-action']],
    ['its name hidden in figures', '/Open#41ction 5 0 R /#4aS (x)', ['javascript', 'open-action']],
    ['an additional action', '/AA << /O 6 0 R >>', ['additional-actions']],
    ['a program to start', '/A << /S /Launch >>', ['launch']],
    ['a file inside', '/Names << /EmbeddedFiles 7 0 R >>', ['embedded-file']],
    ['a password', '/Encrypt 8 0 R', ['encrypted']],
    ['letters that only look like it', '/AAron /JSON (x) /AA', []],
  ])('%s', (_name, extra, flags) => expect(told(pdf({ extra }))).toEqual({ type: 'application/pdf', pages: 2, flags }));

  it('also when the script lies in a compressed object stream', async () => {
    const hidden = pdf({ packed: '9 0 << /S /JavaScript /JS (app.alert) >> << /Type /Page >>' });
    expect(told(hidden)).toMatchObject({ flags: [] });
    expect(await inspectWhole(hidden)).toEqual({ ok: true, value: { type: 'application/pdf', pages: 3, flags: ['javascript'] } });
  });
  it('a stream that unpacks to a thousand times its size costs no more than the limit', async () => {
    const bomb = pdf({ packed: new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const unpacked = (await unpackObjects(bomb)).reduce((sum, { length }) => sum + length, 0);
    expect(unpacked / 1024 / 1024).toBeGreaterThanOrEqual(16);
    expect(unpacked / 1024 / 1024).toBeLessThan(17);
  });
});
