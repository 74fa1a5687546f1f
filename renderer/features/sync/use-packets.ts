import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { PacketDesk, PacketInfo } from '../../sync/packet-desk.ts';

/** What came of the last act with packets. */
export type PacketsSaid = { readonly kind: 'made' | 'taken'; readonly count: number } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Packets as files: made and saved, answers taken. */
export function usePackets(packets: PacketDesk, bridge: Bridge) {
  const [said, setSaid] = useState<PacketsSaid | null>(null);
  const [list, setList] = useState<readonly PacketInfo[]>([]);
  const look = useCallback(() => packets.list().then(setList, () => setList([])), [packets]);
  useEffect(() => void look(), [look]);
  const make = async (): Promise<void> => {
    const made = await packets.make('courier');
    if (!made.ok) return setSaid({ kind: 'refused', refusal: made.error });
    const { id, packet, entries } = made.value;
    const saved = await bridge.saveFile({ name: `qamqor-${id.slice(0, 8)}.qcp`, bytes: packet });
    setSaid(saved.code === undefined ? (saved.saved ? { kind: 'made', count: entries } : null) : { kind: 'refused', refusal: { code: saved.code } });
    await look();
  };
  const takeAnswer = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const taken = await packets.takeAnswer(bytes);
    setSaid(taken.ok ? { kind: 'taken', count: taken.value } : { kind: 'refused', refusal: taken.error });
    await look();
  };
  return { said, list, make, takeAnswer };
}
