import type { CopyName, JournalBridge } from '../../shared/wire/journal-bridge.ts';
import { bridgeFile } from './bridge-file.ts';
import { copyOverFiles } from './copy-over-files.ts';
import { noCopy } from './no-copy.ts';
import { originFile } from './origin-file.ts';
import type { SecondCopy } from './second-copy.ts';

/** The best second copy that this shell can keep: `journal` is the bridge's, null in a plain browser. */
export async function openSecondCopy(store: CopyName, journal: JournalBridge | null): Promise<SecondCopy> {
  if (journal) return copyOverFiles(bridgeFile(journal), store);
  const files = await originFile();
  return files ? copyOverFiles(files, store) : noCopy;
}
