import type { PacketTools } from '../../shared/wire/packet-seal.ts';
import type { PacketBox } from '../store/packet-box.ts';
import type { PacketSecrets } from '../store/sync-port.ts';

/** Where packets lie, what seals their secrets, and what seals them. */
export type PacketPorts = { readonly box: PacketBox; readonly secrets: PacketSecrets; readonly tools: PacketTools };
