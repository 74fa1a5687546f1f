import { crc32 } from '../../../shared/wire/crc32.ts';

/** A real picture of so many points across, no two alike, with a text in its bytes as a scanner writes one; grows by some kilobytes a side. */
export async function noise(side: number, text = ''): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(side, side);
  const picture = new ImageData(side, side);
  const part = 65_536;
  for (let from = 0; from < picture.data.length; from += part) crypto.getRandomValues(picture.data.subarray(from, from + part));
  for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return text === '' ? bytes : withText(bytes, text);
}

const HEAD_BYTES = 33;

/** A text chunk behind the header of a PNG. */
function withText(png: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  const own = new TextEncoder().encode(`iTXtComment\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(own.length + 8);
  new DataView(chunk.buffer).setUint32(0, own.length - 4);
  chunk.set(own, 4);
  new DataView(chunk.buffer).setUint32(own.length + 4, crc32(own));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEAD_BYTES));
  whole.set(chunk, HEAD_BYTES);
  whole.set(png.subarray(HEAD_BYTES), HEAD_BYTES + chunk.length);
  return whole;
}
