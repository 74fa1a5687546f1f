import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { JournalRecord } from '../../shared/wire/journal-records.ts';
import { type CopySource, type CopyView, frameOf, placeName } from './copy-records.ts';
import type { Database, EntryRecord } from './database.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { deviceRank } from './keys.ts';

/** Frames to one append. */
const BATCH = 500;

/**
 * Gives the copy what it lacks. Behind by its last entries, it goes on; damaged or with gaps, it is put aside unread and written anew from the
 * store. Answers how many entries it lacked. Broken off in the middle, the ends differ and the next opening does it again.
 */
export async function fillCopy(source: CopySource & { readonly db: Database }, view: CopyView): Promise<Result<number, Refusal>> {
  const lacking = await lackingPlaces(source, view);
  if (view.whole && lacking.size === 0) return ok(0);
  const afresh = !view.whole || !atTheEnd(lacking, view);
  if (afresh) {
    const aside = await source.copy.setAside();
    if (!aside.ok) return aside;
  }
  const filled = await appendAll(source, ({ device, n }) => afresh || lacking.has(placeName({ device, n })));
  return filled.ok ? ok(lacking.size) : filled;
}

/** Puts the copy aside and writes it anew, whole. */
export async function writeCopyAnew(source: CopySource & { readonly db: Database }): Promise<Result<void, Refusal>> {
  const aside = await source.copy.setAside();
  return aside.ok ? appendAll(source, () => true) : aside;
}

type Lacking = ReadonlyMap<string, { readonly device: string; readonly n: number }>;

async function lackingPlaces({ db, keys }: CopySource & { readonly db: Database }, { heads }: CopyView): Promise<Lacking> {
  const lacking = new Map<string, { readonly device: string; readonly n: number }>();
  for await (const batch of entryBatches(db)) {
    const unsure = batch.filter((record) => !heads.has(placeName(record)));
    const opened = await Promise.all(unsure.map((record) => unsealEntry(keys, record)));
    // What the store itself cannot open is nothing to give.
    unsure.forEach(({ device, n }, index) => opened[index] && lacking.set(placeName({ device, n }), { device, n }));
  }
  return lacking;
}

function atTheEnd(lacking: Lacking, { heads }: CopyView): boolean {
  const last = new Map<string, number>();
  for (const { device, n } of heads.values()) last.set(device, Math.max(n, last.get(device) ?? 0));
  return [...lacking.values()].every(({ device, n }) => n > (last.get(device) ?? 0));
}

/** Appends entries of the store in the order in which they were written: older devices of this computer first. */
async function appendAll(source: CopySource & { readonly db: Database }, meets: (record: EntryRecord) => boolean): Promise<Result<void, Refusal>> {
  const { db, keys, copy } = source;
  for (const device of await devicesIn(source)) {
    for await (const batch of entryBatches(db, [device, 0])) {
      const own = batch.filter((record) => record.device === device);
      const frames = await Promise.all(
        own.filter(meets).map(async (record): Promise<JournalRecord | null> => {
          const entry = await unsealEntry(keys, record);
          return entry && frameOf(record, entry.hash);
        }),
      );
      const whole = frames.filter((frame) => frame !== null);
      for (let from = 0; from < whole.length; from += BATCH) {
        const appended = await copy.append(whole.slice(from, from + BATCH));
        if (!appended.ok) return err(appended.error);
      }
      if (own.length < batch.length) break;
    }
  }
  return ok(undefined);
}

/** Devices that wrote into this store, in the order in which they did. */
async function devicesIn({ db, keys }: CopySource & { readonly db: Database }): Promise<string[]> {
  const found: string[] = [];
  for (let last = ''; ;) {
    const next = await db.entries.where('[device+n]').above([last, Infinity]).first();
    if (!next) return found.sort((a, b) => deviceRank(keys, a) - deviceRank(keys, b));
    found.push(next.device);
    last = next.device;
  }
}
