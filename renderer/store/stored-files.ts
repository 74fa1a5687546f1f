import { type Bytes, type SealPlace, unsealBytes } from './seal.ts';
import type { StoreState } from './store-state.ts';

/** Where the content of a kept file belongs. */
export const contentOf = (id: string): SealPlace => ({ office: '', table: 'file-contents', id });

/** The content as it lies on the disk; null when it is not there or its seal does not hold. */
export async function readFile({ db, keys }: Pick<StoreState, 'db' | 'keys'>, id: string): Promise<Bytes | null> {
  const record = await db.files.get(id);
  return record ? unsealBytes(keys.files, contentOf(id), record.content) : null;
}

/** What records are called in the second copy. */
export const namesOf = (records: readonly { readonly copy?: string }[]): string[] => records.flatMap(({ copy }) => copy ?? []);
