import { z } from 'zod';
import type { SealedPart } from '../../shared/wire/sealed-part.ts';
import type { BlobRecord, ChunkRecord, FileRecord } from './database.ts';

const Id = z.string().min(1);
const BlobColumns = z.strictObject({ id: Id, office: z.string(), owners: z.array(z.string()) });
const ChunkColumns = z.strictObject({ file: Id, index: z.int().nonnegative() });
const FileColumns = z.strictObject({ id: Id, owner: z.string() });
const NOTHING = new Uint8Array();

/** A scan with its chunks as parts; where its copy lies is this store's own affair and goes nowhere. */
export const blobParts = ({ id, office, owners, key, about }: BlobRecord, chunks: readonly ChunkRecord[]): SealedPart[] => [
  { table: 'blobs', clear: { id, office, owners: [...owners] }, sealed: { key, about } },
  ...chunks.map(({ file, index, sealed }): SealedPart => ({ table: 'chunks', clear: { file, index }, sealed: { sealed } })),
];

export const filePart = ({ id, owner, about, content }: FileRecord): SealedPart => ({
  table: 'files',
  clear: { id, owner },
  sealed: { about, content },
});

/** A record and the table to which it belongs. */
export type StoredPart =
  | { readonly table: 'blobs'; readonly record: BlobRecord }
  | { readonly table: 'chunks'; readonly record: ChunkRecord }
  | { readonly table: 'files'; readonly record: FileRecord };

/** The record that a part was made of; null when its columns are not those of its table. */
export function storedPart({ table, clear, sealed }: SealedPart): StoredPart | null {
  const column = (name: string) => sealed[name] ?? NOTHING;
  if (table === 'blobs') {
    const columns = BlobColumns.safeParse(clear);
    return columns.success ? { table, record: { ...columns.data, key: column('key'), about: column('about') } } : null;
  }
  if (table === 'chunks') {
    const columns = ChunkColumns.safeParse(clear);
    return columns.success ? { table, record: { ...columns.data, sealed: column('sealed') } } : null;
  }
  const columns = FileColumns.safeParse(clear);
  return columns.success ? { table, record: { ...columns.data, about: column('about'), content: column('content') } } : null;
}
