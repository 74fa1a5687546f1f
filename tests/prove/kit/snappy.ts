/** The plain bytes of a Snappy block, or null when it is none: Chromium packs its databases so, and packed bytes hide what they hold. */
export function unpackSnappy(packed: Uint8Array): Buffer | null {
  const size = varintAt(packed, 0);
  if (!size || size.value > 1 << 28) return null;
  const plain = Buffer.alloc(size.value);
  let from = size.next;
  let to = 0;
  while (from < packed.length) {
    const tag = packed[from] ?? 0;
    const piece = (tag & 3) === 0 ? literalAt(packed, from) : copyAt(packed, from);
    if (!piece || to + piece.length > plain.length) return null;
    if (piece.back === null) {
      if (piece.next + piece.length > packed.length) return null;
      plain.set(packed.subarray(piece.next, piece.next + piece.length), to);
      from = piece.next + piece.length;
    } else {
      if (piece.back === 0 || piece.back > to) return null;
      // Byte by byte: a piece may copy what it has just written.
      for (let index = 0; index < piece.length; index += 1) plain[to + index] = plain[to + index - piece.back] ?? 0;
      from = piece.next;
    }
    to += piece.length;
  }
  return to === plain.length ? plain : null;
}

type Piece = { readonly length: number; readonly next: number; readonly back: number | null };

function literalAt(packed: Uint8Array, from: number): Piece | null {
  const short = (packed[from] ?? 0) >> 2;
  if (short < 60) return { length: short + 1, next: from + 1, back: null };
  const bytes = short - 59;
  return { length: littleAt(packed, from + 1, bytes) + 1, next: from + 1 + bytes, back: null };
}

function copyAt(packed: Uint8Array, from: number): Piece | null {
  const tag = packed[from] ?? 0;
  const kind = tag & 3;
  if (kind === 1) return { length: ((tag >> 2) & 7) + 4, next: from + 2, back: ((tag >> 5) << 8) | (packed[from + 1] ?? 0) };
  const bytes = kind === 2 ? 2 : 4;
  return { length: (tag >> 2) + 1, next: from + 1 + bytes, back: littleAt(packed, from + 1, bytes) };
}

const littleAt = (bytes: Uint8Array, from: number, count: number): number => {
  let value = 0;
  for (let index = count - 1; index >= 0; index -= 1) value = value * 256 + (bytes[from + index] ?? 0);
  return value;
};

/** A number of seven bits a byte, and where the next thing begins; null beyond the end. */
export function varintAt(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[from + index];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return { value, next: from + index + 1 };
  }
  return null;
}
