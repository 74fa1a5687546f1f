import { deflateSync } from 'node:zlib';
import { crc32 } from '../../shared/wire/crc32.ts';

const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const join = (...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? ascii(part) : part)]));

const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join(name, data);
  return join(u32(data.length), body, u32(crc32(body)));
}

/** A PNG in greys that really opens, `shade` makes it differ; its header may claim another size than its image data has. */
export function png({ width = 40, height = 30, shade = 200, claim = [width, height] as readonly [number, number] } = {}): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((width + 1) * height).fill(shade);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const head = join(u32(claim[0]), u32(claim[1]), [8, 0, 0, 0, 0]);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return join(signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array()));
}

/** The frame of a JPEG: a size, a scan with a stuffed FF and a restart, an end. */
export function jpeg({ width = 40, height = 30 } = {}): Uint8Array<ArrayBuffer> {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const app = [0xff, 0xe0, 0, 16, ...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 12, 0xff, 0x00, 34, 0xff, 0xd0, 56];
  return join([0xff, 0xd8], app, frame, scan, [0xff, 0xd9]);
}

/** A PDF of blank pages; `extra` joins its catalogue, `packed` lies in a compressed object stream. */
export function pdf({ pages = 2, extra = '', packed = '' as string | Uint8Array } = {}): Uint8Array<ArrayBuffer> {
  const objects: (Uint8Array | string)[] = [`<< /Type /Catalog /Pages 2 0 R ${extra} >>`];
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  for (let page = 0; page < pages; page += 1) objects.push('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>');
  if (packed.length > 0) {
    const body = deflateSync(typeof packed === 'string' ? ascii(packed) : packed);
    objects.push(join(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`, body, '\nendstream'));
  }
  let file = ascii('%PDF-1.7\n');
  const places = objects.map((object, index) => {
    const place = file.length;
    file = join(file, `${index + 1} 0 obj\n`, object, '\nendobj\n');
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return join(file, start, `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}
