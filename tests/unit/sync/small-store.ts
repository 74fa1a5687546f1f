import { FIRST_PREV } from '../../../shared/journal/chain.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { hashOfItem, type WireEntry } from '../../../shared/wire/wire-entry.ts';
import { sha256 } from '../../../renderer/store/signing.ts';
import type { SyncPlace, SyncStore } from '../../../renderer/store/sync-port.ts';
import { AT, NO_SCANS, OFFICE } from './small-region.ts';

const SIGNATURE = `${'A'.repeat(86)}==`;

/** A store in memory that keeps the promises of `SyncStore` for one device. */
export function makeSmallStore(device: string) {
  const own: WireEntry[] = [];
  const numbers = new Map<string, number>();
  const foreign: WireEntry[] = [];
  let place: SyncPlace = {
    office: OFFICE,
    device,
    head: { n: 0, hash: FIRST_PREV },
    cursor: 0,
    streamHash: FIRST_STREAM_HASH,
    outbox: 0,
    held: [],
    stopped: null,
    receipt: null,
    grant: null,
    loading: null,
  };
  const isHeld = ({ hash }: WireEntry) => place.held.some((one) => one.hash === hash);
  const unnumbered = () => own.filter(({ hash }) => !numbers.has(hash));
  const write = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const { n, hash: prev } = place.head;
      const hash = await sha256(`${device} ${n + 1} ${prev}`);
      own.push({
        v: 1,
        id: `${device}-${n + 1}`,
        office: OFFICE,
        device,
        n: n + 1,
        actor: 'a',
        role: 'clerk',
        at: AT,
        facts: [{ type: 'x' }],
        prev,
        hash,
        signature: SIGNATURE,
      });
      place = { ...place, head: { n: n + 1, hash } };
    }
  };
  const store: Pick<SyncStore, 'place' | 'outbox' | 'take' | 'scans'> = {
    place: async () => ({ ...place, outbox: unnumbered().length }),
    scans: async () => NO_SCANS,
    outbox: async ({ entries, bytes, after = {} }) => {
      const waiting = unnumbered().filter((entry) => !isHeld(entry) && entry.n > (after[device] ?? 0));
      const fitting = waiting.slice(0, entries);
      let size = 0;
      return fitting.filter((entry, index) => (size += JSON.stringify(entry).length) <= bytes || index === 0);
    },
    take: async ({ items, from, held, stopped, receipt, grant }) => {
      if (from !== place.cursor) return err({ code: 'cursor-moved' });
      for (const item of items) {
        if (item.kind === 'own') numbers.set(item.hash, item.seq);
        else if (item.kind === 'entry') foreign.push(item.entry);
      }
      const streamHash = await streamHashAfter(place.streamHash, items.map(hashOfItem), sha256);
      const all = [...place.held.filter(({ hash }) => !held.some((one) => one.hash === hash)), ...held];
      place = {
        ...place,
        cursor: from + items.length,
        streamHash,
        held: all,
        stopped: stopped ?? null,
        receipt: receipt ?? place.receipt,
        grant: grant ?? place.grant,
      };
      const numbered = items.filter(({ kind }) => kind === 'own').length;
      return ok({ received: items.length - numbered, numbered, deferred: 0, conflicts: [] });
    },
  };
  return { store, write, own, numbers, foreign, set: (change: Partial<SyncPlace>) => void (place = { ...place, ...change }) };
}

export type SmallStore = ReturnType<typeof makeSmallStore>;
