import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { AnswerTaken, PacketDesk, PacketInfo, SavePacket, ScansMade } from '../../sync/packet-desk.ts';
import { inPacketOrder } from '../../sync/packet-order.ts';
import type { ScanPlan } from '../../sync/plan-scans.ts';

const MEGABYTE = 1_000_000;
/** What came of the last act with packets; a refusal does not undo what came before it. */
export type PacketsSaid =
  | { readonly kind: 'made'; readonly entries: number; readonly scans: ScansMade }
  | { readonly kind: 'taken'; readonly taken: AnswerTaken }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Packets as files: made and saved, answers taken. `megabytes`: what the stick takes of scans. */
export function usePackets(packets: PacketDesk, bridge: Bridge, megabytes: number) {
  const [said, setSaid] = useState<readonly PacketsSaid[]>([]);
  const { list, plan, look } = useLook(packets, megabytes);
  const save = (name: string): ((bytes: Uint8Array<ArrayBuffer>) => ReturnType<SavePacket>) => {
    return async (bytes) => {
      const { saved, code } = await bridge.saveFile({ name, bytes });
      return code === undefined ? ok(saved) : err({ code });
    };
  };
  const make = async (): Promise<void> => {
    setSaid([]);
    const made = await packets.make('courier');
    const saved = made.ok ? await save(`${nameOf(made.value.id)}.qcp`)(made.value.packet) : made;
    if (!made.ok || !saved.ok) return setSaid(saved.ok ? [] : [{ kind: 'refused', refusal: saved.error }]);
    // Whoever will not have the entries' file will not have the scans' either.
    if (!saved.value) return look();
    const stem = nameOf(made.value.id);
    const scans = await packets.makeScans(megabytes * MEGABYTE, (file) => save(`${stem}-scans-${file.part}-${file.parts}.qcp`)(file.packet));
    const nothing = { files: 0, count: 0, bytes: 0 };
    setSaid([
      { kind: 'made', entries: made.value.entries, scans: scans.ok ? scans.value : nothing },
      ...(scans.ok ? [] : [{ kind: 'refused' as const, refusal: scans.error }]),
    ]);
    return look();
  };
  const takeAnswers = async (files: readonly File[]): Promise<void> => {
    setSaid([]);
    const { taken, refusals } = await takeAll(packets, await inPacketOrder(files));
    setSaid([...(taken ? [{ kind: 'taken' as const, taken }] : []), ...refusals.map((refusal) => ({ kind: 'refused' as const, refusal }))]);
    await look();
  };
  return { said, list, plan, make, takeAnswers };
}

const nameOf = (id: string): string => `qamqor-${id.slice(0, 8)}`;

/** The packets that wait for an answer, and what would go now. */
function useLook(packets: PacketDesk, megabytes: number) {
  const [list, setList] = useState<readonly PacketInfo[]>([]);
  const [plan, setPlan] = useState<ScanPlan | null>(null);
  const look = useCallback(async () => {
    setList(await packets.list().catch(() => []));
    setPlan(await packets.planScans(megabytes * MEGABYTE).catch(() => null));
  }, [packets, megabytes]);
  useEffect(() => void look(), [look]);
  return { list, plan, look };
}

/** One after another; what is refused holds up none of the others. */
async function takeAll(
  packets: PacketDesk,
  files: readonly File[],
): Promise<{ readonly taken: AnswerTaken | null; readonly refusals: readonly Refusal[] }> {
  let taken: AnswerTaken | null = null;
  const refusals: Refusal[] = [];
  for (const file of files) {
    // A stick that is pulled out while it is read is a file that cannot be read.
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
    const one = await packets.takeAnswer(new Uint8Array(bytes));
    if (one.ok) taken = taken ? sumOf(taken, one.value) : one.value;
    else if (!refusals.some(({ code }) => code === one.error.code)) refusals.push(one.error);
  }
  return { taken, refusals };
}

function sumOf(a: AnswerTaken, b: AnswerTaken): AnswerTaken {
  const [one, other] = [a.scans, b.scans];
  const scans =
    one && other
      ? {
          held: one.held + other.held,
          refused: one.refused + other.refused,
          came: one.came + other.came,
          waiting: one.waiting + other.waiting,
          absent: one.absent + other.absent,
        }
      : (one ?? other);
  return { entries: a.entries + b.entries, scans };
}
