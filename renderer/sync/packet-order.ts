import { HEAD_BYTES, PACKET_KINDS, packetKind } from '../../shared/wire/packet.ts';

type Read = Pick<Blob, 'slice'>;

/** Files in the order in which they help most: entries before the scans that they name. What is no packet comes last. */
export async function inPacketOrder<F extends Read>(files: readonly F[]): Promise<readonly F[]> {
  const ranked = await Promise.all(
    files.map(async (file) => {
      // A file that cannot be read says so when its turn comes.
      const head = await file
        .slice(0, HEAD_BYTES)
        .arrayBuffer()
        .catch(() => new ArrayBuffer());
      const kind = packetKind(new Uint8Array(head));
      return { file, rank: kind === null ? PACKET_KINDS.length : PACKET_KINDS.indexOf(kind) };
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
}
