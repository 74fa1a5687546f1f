import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** How near (sum of the squares of the differences) a rarer colour must be to a commoner one to be drawn as that one. */
const NEAR = 300;

type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly samples: Uint8Array };
type Colour = readonly [red: number, green: number, blue: number];

/** A photograph of a screen (8 bits a sample, RGB or RGBA, as Chromium makes it) as a PNG with a palette of at most `most` colours (up to 256). */
export function shrinkPng(png: Uint8Array, most: number): Buffer {
  const picture = read(Buffer.from(png));
  const { palette, indexOf } = choose(picture, most);
  const rows = Buffer.alloc((picture.width + 1) * picture.height);
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) rows[y * (picture.width + 1) + 1 + x] = indexOf(colourAt(picture, y * picture.width + x));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function read(png: Buffer): Picture {
  const packed: Buffer[] = [];
  let [width, height, channels] = [0, 0, 3];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') packed.push(body);
    if (kind === 'IHDR') [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] === 6 ? 4 : 3];
  }
  return { width, height, channels, samples: unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels) };
}

/** Takes back the filter of each row (PNG, 9.2). */
function unfilter(bytes: Buffer, stride: number, step: number): Uint8Array {
  const samples = new Uint8Array((bytes.length / (stride + 1)) * stride);
  for (let row = 0; row * stride < samples.length; row += 1) {
    const filter = bytes[row * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : (samples[row * stride + x - step] ?? 0);
      const up = row === 0 ? 0 : (samples[(row - 1) * stride + x] ?? 0);
      const corner = row === 0 || x < step ? 0 : (samples[(row - 1) * stride + x - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      samples[row * stride + x] = (bytes[row * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return samples;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const colourAt = ({ samples, channels }: Picture, pixel: number): number =>
  ((samples[pixel * channels] ?? 0) << 16) | ((samples[pixel * channels + 1] ?? 0) << 8) | (samples[pixel * channels + 2] ?? 0);
const partsOf = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255];
const distance = (a: Colour, b: Colour): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/** The commonest colours that are not too near to one another; every other colour becomes the nearest of them. */
function choose(picture: Picture, most: number): { readonly palette: readonly Colour[]; readonly indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < picture.width * picture.height; pixel += 1) {
    const colour = colourAt(picture, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: Colour[] = [];
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => partsOf(colour));
  for (const colour of common)
    if (palette.length < most && palette.every((chosen) => distance(chosen, colour) > NEAR || palette.length < 16)) palette.push(colour);
  const nearest = new Map<number, number>();
  const indexOf = (colour: number) => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const wanted = partsOf(colour);
    let best = 0;
    palette.forEach((chosen, index) => (distance(chosen, wanted) < distance(palette[best] ?? wanted, wanted) ? (best = index) : 0));
    nearest.set(colour, best);
    return best;
  };
  return { palette, indexOf };
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
