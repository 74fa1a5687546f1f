import type { Entry } from '../../../shared/journal/entry.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Store } from '../../store/store.ts';
import type { SyncPlace } from '../../store/sync-port.ts';

/** An entry that the region did not take, with what this computer's journal says of it. */
export type Undelivered = {
  readonly kind: 'held' | 'stopped';
  readonly device: string;
  readonly n: number;
  readonly code: string;
  /** How the region filled its reason. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Since when the region holds it. */
  readonly since: Instant | null;
  /** null: it is of another computer, or cannot be read here. */
  readonly entry: Entry | null;
  /** How many of this computer's entries wait behind it; 0 for what is held: the chain goes on behind that. */
  readonly behind: number;
};

type Told = Omit<Undelivered, 'entry'>;

/** What lies undelivered: what stops the queue first, then what is held, the newest first. */
export function undeliveredOf({ held, stopped, head, device }: SyncPlace): readonly Told[] {
  const holding = held
    .map((one): Told => ({ kind: 'held', device: one.device, n: one.n, code: one.code, params: one.params ?? {}, since: one.at, behind: 0 }))
    .toReversed();
  if (!stopped) return holding;
  const behind = stopped.device === device ? Math.max(0, head.n - stopped.n) : 0;
  return [{ kind: 'stopped', ...stopped, params: {}, since: null, behind }, ...holding];
}

/** Each with its entry, as far as this computer has it. */
export async function readUndelivered(place: SyncPlace, { audit }: Pick<Store, 'audit'>): Promise<readonly Undelivered[]> {
  return await Promise.all(
    undeliveredOf(place).map(async (told) => {
      const [entry] = told.device === place.device ? await audit.page({ before: told.n + 1, limit: 1 }) : [];
      return { ...told, entry: entry?.n === told.n && entry.device === told.device ? entry : null };
    }),
  );
}
