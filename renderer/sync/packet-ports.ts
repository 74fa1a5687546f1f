import type { PacketTools } from '../../shared/wire/packet-seal.ts';
import type { PacketBox } from '../store/packet-box.ts';
import type { PacketSecrets, ScanShelf } from '../store/sync-port.ts';

/** Where packets lie, what seals their secrets, what seals them, and the scans that go along. */
export type PacketPorts = { readonly box: PacketBox; readonly secrets: PacketSecrets; readonly tools: PacketTools; readonly shelf: ScanShelf };
