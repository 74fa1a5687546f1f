import { z } from 'zod';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Bytes } from '../../store/seal.ts';
import type { Store } from '../../store/store.ts';

const Note = z.object({
  refusals: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional(), field: z.string().optional() }),
  ),
});

export type RefusedPackage = {
  /** Place of the entry in the journal: the same file may be refused twice. */
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly refusals: readonly Refusal[];
  /** Null: the file itself is not on this computer. */
  readonly file: { readonly id: string; readonly name: string; readonly bytes: number } | null;
};

const ownerOf = (hash: string): string => `refused-${hash}`;

type ToKeep = { readonly name: string; readonly hash: string; readonly content: Bytes; readonly refusals: readonly Refusal[] };

/** Keeps a refused file under seal with the reasons; the journal names it by its hash. */
export async function keepRefused(store: Store, { name, hash, content, refusals }: ToKeep): Promise<Result<void, readonly Refusal[]>> {
  const kept = await store.files.keep(ownerOf(hash), [{ name, type: 'application/json', note: { refusals }, content }]);
  return kept.ok ? ok(undefined) : err([kept.error]);
}

/** Every refusal in the journal with its file, the newest first. */
export async function refusedPackages(store: Store): Promise<readonly RefusedPackage[]> {
  const entries = await store.officeHistory();
  const facts = entries.flatMap((entry) =>
    entry.facts.flatMap((fact, at) => (fact.type === 'portal-package-refused' ? [{ fact, key: `${entry.id}:${at}` }] : [])),
  );
  const rows = facts.map(async ({ fact, key }): Promise<RefusedPackage> => {
    const [file] = await store.files.list(ownerOf(fact.package));
    const note = Note.safeParse(file?.note);
    // A file that was refused twice has the reasons of the last time; the first reason of each time is in the journal.
    const told = note.success && note.data.refusals[0]?.code === fact.code ? (note.data.refusals as Refusal[]) : [{ code: fact.code }];
    return { key, at: fact.at, by: fact.by, refusals: told, file: file ? { id: file.id, name: file.name, bytes: file.bytes } : null };
  });
  return (await Promise.all(rows)).reverse();
}
