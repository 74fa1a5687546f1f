import { type Carried, joinScans, type ScanRequest } from '../../shared/wire/scan-packet.ts';
import { sealForRegion } from '../../shared/wire/packet-seal.ts';
import { signBody } from '../../shared/wire/signed.ts';
import type { ScanShelf } from '../store/sync-port.ts';
import type { MadePacket, PacketPorts } from './make-packet.ts';
import { makeRequest } from './make-request.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** One of the files: what is to go in it, and what it asks. */
export type ScanFile = Pick<ScanRequest, 'part' | 'parts' | 'room'> & {
  readonly scans: readonly Carried[];
  readonly asks: readonly string[];
  readonly wants: readonly string[];
};
export type MadeScans = Omit<MadePacket, 'sent'> & { readonly count: number; readonly bytes: number };

const NOTHING = { entries: 0, bytes: 0 };

/** One file with scans, signed and sealed for the region. A scan that cannot be read here any more is left out. */
export async function makeScanPacket(
  { store, tools, keys, ids, clock, regionKey, app }: PacketPorts,
  shelf: Pick<ScanShelf, 'read'>,
  { scans, asks, wants, ...rest }: ScanFile,
): Promise<MadeScans> {
  const files: Bytes[] = [];
  const carried: Carried[] = [];
  for (const { hash } of scans) {
    const read = await shelf.read(hash);
    if (!read.ok) continue;
    files.push(read.value.content);
    carried.push({ hash, bytes: read.value.content.byteLength });
  }
  const { request } = await makeRequest(store, { app, limits: NOTHING, want: 0, scans: await store.scans() });
  const { office, device, head } = await store.place();
  const about = { v: 1 as const, id: ids.next(), office, device, at: clock.now(), head: head.n };
  const body: ScanRequest = { ...about, ...rest, round: request, scans: carried, asks: [...asks], wants: [...wants] };
  const signed = new TextEncoder().encode(JSON.stringify(await signBody(body, keys)));
  const sealed = await sealForRegion({ kind: 'scans', content: joinScans(signed, files) }, regionKey, tools);
  return { id: body.id, ...sealed, madeAt: body.at, count: carried.length, bytes: carried.reduce((sum, { bytes }) => sum + bytes, 0) };
}
