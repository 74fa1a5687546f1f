import { z } from 'zod';
import { err, ok } from '../../shared/kernel/result.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Drafts } from './store.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

const SealedDraft = z.strictObject({ kind: z.string(), savedAt: z.string(), value: z.unknown() });

/** Drafts: the only thing that is written without an entry, because nobody has decided anything yet. */
export function makeDrafts(current: () => StoreState): Drafts {
  const placeOf = (id: string) => ({ office: '', table: 'drafts', id });
  const open = async (record: { readonly id: string; readonly sealed: Parameters<typeof unsealJson>[2] }) => {
    const opened = await unsealJson(current().keys.data, placeOf(record.id), record.sealed);
    const parsed = opened && SealedDraft.safeParse(opened.value);
    return parsed?.success ? parsed.data : null;
  };
  return {
    list: async () => {
      const records = await current().db.drafts.toArray();
      const opened = await Promise.all(records.map(async (record) => ({ id: record.id, draft: await open(record) })));
      const infos = opened.flatMap(({ id, draft }) => (draft ? [{ id, kind: draft.kind, savedAt: draft.savedAt }] : []));
      return infos.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    read: async (id) => {
      const record = await current().db.drafts.get(id);
      return record ? ((await open(record))?.value ?? null) : null;
    },
    write: async (id, kind, value) => {
      const { db, keys, options, findings, notify } = current();
      const sealed = await sealJson(keys.data, placeOf(id), { kind, savedAt: options.clock.now(), value });
      try {
        // On a full disk the request may never be answered; the transaction always ends.
        await db.transaction('rw', db.drafts, () => db.drafts.put({ id, office: '', sealed }));
        return ok(undefined);
      } catch (error) {
        findings.writeFailure = writeFailure(error);
        notify();
        return err(findings.writeFailure);
      }
    },
    remove: async (id) => {
      await current().db.drafts.delete(id);
    },
  };
}
