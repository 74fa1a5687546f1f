import { MAX_PACKET_CONTENT } from '../../shared/wire/packet.ts';
import type { PacketTools } from '../../shared/wire/packet-seal.ts';
import { packetTools, type WebCrypto } from '../../shared/wire/packet-tools.ts';
import type { Bytes } from '../store/seal.ts';

/** Packets by the browser's own cryptography and gzip. */
export const browserPacketTools = (): PacketTools =>
  packetTools({
    subtle: crypto.subtle as unknown as WebCrypto<CryptoKey>,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    pack: async (content) =>
      new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()),
    unpack: (packed) => unpack(packed).catch(() => null),
  });

async function unpack(packed: Bytes): Promise<Bytes | null> {
  const parts: Bytes[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    // A packing that never ends is broken off.
    if (size > MAX_PACKET_CONTENT) return reader.cancel().then(() => null);
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
