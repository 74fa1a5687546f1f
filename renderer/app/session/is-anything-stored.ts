import type { SecondCopy } from '../../second-copy/second-copy.ts';
import { inspectDatabase } from '../../store/inspect-database.ts';
import { localStorageSentinels } from '../../store/sentinel.ts';

/** Was there ever an office on this computer? Asked where no vault is found: a lost vault must not pass for a first start. */
export async function isAnythingStored(copy: SecondCopy): Promise<boolean> {
  if ((localStorageSentinels(localStorage).read('qamqor')?.n ?? 0) > 0) return true;
  if ((await inspectDatabase(indexedDB, 'qamqor')) !== 'absent') return true;
  const tail = await copy.tail();
  return !tail.ok || tail.value !== null;
}
