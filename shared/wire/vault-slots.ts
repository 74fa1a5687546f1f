import { type Bytes, encodeFrame, framesFrom, joinBytes, MAX_PAYLOAD } from './journal-frames.ts';

/** The vault document is kept twice: a write goes over the older one, so that one whole document is always there. */
export const SLOTS = ['a', 'b'] as const;
export type Slot = (typeof SLOTS)[number];
export type VaultDocument = { readonly version: number; readonly bytes: Bytes };
/** Two small files. `write` settles when the file is on the disk; `read` answers null when it is not there. */
export type SlotDisk = {
  readonly read: (slot: Slot) => Promise<Uint8Array | null>;
  readonly write: (slot: Slot, bytes: Bytes) => Promise<void>;
};
export type VaultWritten = { readonly ok: true } | { readonly ok: false; readonly code: 'vault-version-old' | 'vault-too-long' | 'vault-not-kept' };

const VERSION_BYTES = 4;

/** A slot's content: one frame that holds the version and the document. */
export function encodeSlot({ version, bytes }: VaultDocument): Bytes {
  const head = new Uint8Array(VERSION_BYTES);
  new DataView(head.buffer).setUint32(0, version, true);
  return encodeFrame('vault', joinBytes([head, bytes]));
}

/** The document of a slot, or null when the slot is empty, torn or damaged. */
export function decodeSlot(content: Uint8Array | null): VaultDocument | null {
  if (!content) return null;
  const { frames, stop } = framesFrom(content);
  const [frame] = frames;
  if (stop.why !== 'end' || frames.length !== 1 || frame?.kind !== 'vault' || frame.payload.length < VERSION_BYTES) return null;
  return { version: new DataView(frame.payload.buffer).getUint32(0, true), bytes: frame.payload.slice(VERSION_BYTES) };
}

/** The newest whole document, or null when neither slot has one. */
export async function readVault(disk: SlotDisk): Promise<VaultDocument | null> {
  const [a, b] = await both(disk);
  return a && b ? (a.version > b.version ? a : b) : (a ?? b);
}

/** Writes over the older or broken slot and reads it back. A version that does not count up is refused. Rejects when the disk does. */
export async function writeVault(disk: SlotDisk, document: VaultDocument): Promise<VaultWritten> {
  if (document.bytes.length + VERSION_BYTES > MAX_PAYLOAD) return { ok: false, code: 'vault-too-long' };
  const [a, b] = await both(disk);
  if (document.version <= Math.max(a?.version ?? -1, b?.version ?? -1)) return { ok: false, code: 'vault-version-old' };
  const slot: Slot = (a?.version ?? -1) > (b?.version ?? -1) ? 'b' : 'a';
  await disk.write(slot, encodeSlot(document));
  const kept = decodeSlot(await disk.read(slot));
  const same = kept?.version === document.version && kept.bytes.every((byte, at) => byte === document.bytes[at]);
  return same ? { ok: true } : { ok: false, code: 'vault-not-kept' };
}

async function both(disk: SlotDisk): Promise<readonly [VaultDocument | null, VaultDocument | null]> {
  const [a, b] = await Promise.all(SLOTS.map((slot) => disk.read(slot)));
  return [decodeSlot(a ?? null), decodeSlot(b ?? null)];
}
