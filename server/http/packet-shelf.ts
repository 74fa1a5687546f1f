import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../keys/sha256-hex.ts';
import type { PacketShelf } from '../sync/packet-desk.ts';
import { keepBrought } from './keep-scan.ts';
import type { RegionDeps } from './region-deps.ts';
import { scanFile } from './scan-files.ts';
import { shareScan } from './share-scan.ts';

/** The region's folder and book of scans, for couriers' files. */
export const packetShelf = (deps: RegionDeps): PacketShelf => ({
  namedAmong: deps.scans.namedAmong,
  heldAmong: deps.scans.heldAmong,
  keep: (scan) => keepBrought(scan, deps),
  bytesOf: async (office, hash) => ((await deps.scans.heldScan(office, hash)) ?? (await shareScan(office, hash, deps)))?.bytes ?? null,
  read: async (office, hash) => {
    const bytes = await readFile(scanFile(deps.files, office, hash)).catch(() => null);
    return bytes && sha256Hex(bytes) === hash ? new Uint8Array(bytes) : null;
  },
});
