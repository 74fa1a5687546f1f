import { z } from 'zod';
import { err, ok } from '../../shared/kernel/result.ts';
import type { DraftRecord } from './database.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Drafts } from './store.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

const SealedDraft = z.strictObject({ kind: z.string(), savedAt: z.string(), value: z.unknown() });

/** Whose drafts: the id of a member of staff; empty before anybody has sat down. */
type Owner = () => string;

/**
 * Drafts: the only thing that is written without an entry, because nobody has decided anything yet. Each person lists and reads the own ones, and those
 * that were typed before drafts had owners.
 */
export function makeDrafts(current: () => StoreState, owner: Owner = () => current().actor?.staff ?? ''): Drafts {
  return {
    list: async () => {
      const records = await current().db.drafts.where('owner').equals(owner()).toArray();
      const older = (await current().db.drafts.toArray()).filter((record) => record.owner === undefined);
      const opened = await Promise.all([...records, ...older].map(async (record) => ({ id: idOf(record), draft: await open(current(), record) })));
      const infos = opened.flatMap(({ id, draft }) => (draft ? [{ id, kind: draft.kind, savedAt: draft.savedAt }] : []));
      return infos.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    read: async (id) => {
      const [own, older] = await current().db.drafts.bulkGet([keyOf(owner(), id), id]);
      const record = own ?? (older?.owner === undefined ? older : undefined);
      return record ? ((await open(current(), record))?.value ?? null) : null;
    },
    write: async (id, kind, value) => {
      const { db, keys, options, findings, notify } = current();
      const clear = { id: keyOf(owner(), id), owner: owner(), office: '' };
      const sealed = await sealJson(keys.data, placeOf(clear.id), { kind, savedAt: options.clock.now(), value });
      try {
        // On a full disk the request may never be answered; the transaction always ends.
        await db.transaction('rw', db.drafts, () => db.drafts.put({ ...clear, sealed }));
        return ok(undefined);
      } catch (error) {
        findings.writeFailure = writeFailure(error);
        notify();
        return err(findings.writeFailure);
      }
    },
    remove: async (id) => {
      const { db } = current();
      const older = await db.drafts.get(id);
      await db.drafts.bulkDelete([keyOf(owner(), id), ...(older && older.owner === undefined ? [id] : [])]);
    },
    bound: () => {
      const now = owner();
      return makeDrafts(current, () => now);
    },
  };
}

// Two people may type into drafts of one name: the key names the owner, too.
const keyOf = (owner: string, id: string): string => `${owner}/${id}`;
const idOf = ({ id, owner }: DraftRecord): string => (owner === undefined ? id : id.slice(owner.length + 1));
const placeOf = (key: string) => ({ office: '', table: 'drafts', id: key });

async function open({ keys }: StoreState, { id, sealed }: DraftRecord) {
  const opened = await unsealJson(keys.data, placeOf(id), sealed);
  const parsed = opened && SealedDraft.safeParse(opened.value);
  return parsed?.success ? parsed.data : null;
}
