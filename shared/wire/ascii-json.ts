import type { Bytes } from './journal-frames.ts';

/** JSON in plain ASCII: every other letter as its escape. */
export function toAsciiJson(value: unknown): Bytes {
  const text = JSON.stringify(value).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const PIECE = 8192;

/** The value that ASCII JSON says, or undefined when the bytes are not that. */
export function fromAsciiJson(bytes: Uint8Array): unknown {
  if (bytes.some((byte) => byte > 0x7e)) return undefined;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
