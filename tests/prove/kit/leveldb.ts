import { unpackSnappy, varintAt } from './snappy.ts';

const BLOCK = 32_768;
const HEAD = 7;
const FOOTER = 48;
const MAGIC = Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]);
const SNAPPY = 1;

/** Whether a file is one of LevelDB's that hold data: a table, a log, a manifest. */
export const isLevelDb = (name: string): boolean => /\.(?:ldb|sst|log)$|^MANIFEST-/u.test(name);

/** What a file of LevelDB says once its framing and packing are taken off; also where bytes of it were cut by a frame. */
export function plainOfLevelDb(name: string, bytes: Buffer): Buffer[] {
  const parts = /\.(?:ldb|sst)$/u.test(name) ? blocksOf(bytes) : recordsOf(bytes);
  return [...parts, ...parts.flatMap(packedValues)];
}

/** Records of a log, each whole: a frame ends every 32 KiB, in the middle of whatever is there. */
function recordsOf(bytes: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let at = 0; at + HEAD <= bytes.length;) {
    const left = BLOCK - (at % BLOCK);
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6] ?? 0;
    if (left < HEAD || type === 0 || length > left - HEAD) {
      at += left;
      continue;
    }
    parts.push(bytes.subarray(at + HEAD, at + HEAD + length));
    at += HEAD + length;
    // 1 whole, 2 first, 3 middle, 4 last.
    if (type === 1 || type === 4) {
      records.push(Buffer.concat(parts));
      parts = [];
    }
  }
  return parts.length > 0 ? [...records, Buffer.concat(parts)] : records;
}

/** Blocks of a table by its index, unpacked; of a table that is cut, nothing: its raw bytes are looked at as they are. */
function blocksOf(bytes: Buffer): Buffer[] {
  const end = bytes.length - FOOTER;
  if (end < 0 || !bytes.subarray(end + 40).equals(MAGIC)) return [];
  const meta = handleAt(bytes, end);
  const index = meta && handleAt(bytes, meta.next);
  const listed = index && blockAt(bytes, index);
  if (!listed) return [];
  const handles = entriesOf(listed).flatMap(({ value }) => handleAt(value, 0) ?? []);
  const blocks = handles.flatMap((handle) => blockAt(bytes, handle) ?? []);
  // Keys share their beginnings with the key before: put together they can be read.
  return [...blocks, ...blocks.flatMap((block) => entriesOf(block).map(({ key }) => key))];
}

type Handle = { readonly from: number; readonly size: number; readonly next: number };

function handleAt(bytes: Uint8Array, at: number): Handle | null {
  const from = varintAt(bytes, at);
  const size = from && varintAt(bytes, from.next);
  return size ? { from: from.value, size: size.value, next: size.next } : null;
}

function blockAt(bytes: Buffer, { from, size }: Handle): Buffer | null {
  if (from + size + 1 > bytes.length) return null;
  const block = bytes.subarray(from, from + size);
  return bytes[from + size] === SNAPPY ? unpackSnappy(block) : block;
}

type LevelEntry = { readonly key: Buffer; readonly value: Buffer };

function entriesOf(block: Buffer): LevelEntry[] {
  const entries: LevelEntry[] = [];
  const restarts = block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0;
  const end = block.length - 4 - restarts * 4;
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = varintAt(block, at);
    const own = shared && varintAt(block, shared.next);
    const length = own && varintAt(block, own.next);
    if (!length) return entries;
    const value = length.next + own.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, value)]);
    entries.push({ key, value: block.subarray(value, value + length.value) });
    at = value + length.value;
  }
  return entries;
}

const WRAPPED = Buffer.from([0xff, 0x11, 0x02]);

/** Values that Blink itself packed before the database saw them: marked, then Snappy to the end of the value. */
function packedValues(part: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = part.indexOf(WRAPPED); at >= 0; at = part.indexOf(WRAPPED, at + 1)) {
    const packed = part.subarray(at + WRAPPED.length);
    const plain = unpackPrefix(packed);
    if (plain) found.push(plain);
  }
  return found;
}

/** The value's own end is not known here: what Snappy says is its size is read, the rest left. */
function unpackPrefix(packed: Buffer): Buffer | null {
  const size = varintAt(packed, 0);
  if (!size || size.value > 1 << 26) return null;
  return unpackSnappy(packed) ?? unpackSome(packed, size.value);
}

function unpackSome(packed: Buffer, size: number): Buffer | null {
  // Snappy never grows what it packs by more than a sixth: the packed bytes end within that.
  const most = Math.min(packed.length, 32 + size + Math.ceil(size / 6));
  return unpackSnappy(packed.subarray(0, most));
}
