import type { SecondCopy } from '../../second-copy/second-copy.ts';
import { inspectDatabase } from '../../store/inspect-database.ts';
import { localStorageSentinels } from '../../store/sentinel.ts';
import type { Databases } from '../../vault/databases.ts';

/** Was there ever an office on this computer? Asked where no vault is found: a lost vault must not pass for a first start. */
export async function isAnythingStored(copy: SecondCopy, { indexedDB, bucket }: Databases): Promise<boolean> {
  if ((localStorageSentinels(localStorage).read('qamqor')?.n ?? 0) > 0) return true;
  // Only where databases could not be opened any more a further place was taken.
  if (bucket !== null) return true;
  if ((await inspectDatabase(indexedDB, 'qamqor')) !== 'absent') return true;
  const tail = await copy.tail();
  return !tail.ok || tail.value !== null;
}
