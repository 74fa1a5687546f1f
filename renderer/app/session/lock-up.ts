import { recordSignOut } from '../../../shared/audit/record-sign-out.ts';
import { remember } from '../remember.ts';
import { doBeforeLock } from './before-lock.ts';
import type { HowOut } from './session-news.ts';
import type { TrackedStore } from './track-drafts.ts';

/** A disk that does not answer must not keep the office open. */
const LONGEST_MS = 4000;
const SCREEN_GONE_MS = 50;

/** Drafts to the disk, the leaving into the journal, the store closed, and the page made anew: keys and everything opened with them go with its memory. */
export async function lockUp({ store, settled }: TrackedStore, how: HowOut): Promise<void> {
  if (how === 'switch') remember('names', 'yes');
  await Promise.race([closeOffice({ store, settled }, how).catch(() => undefined), new Promise((done) => setTimeout(done, LONGEST_MS))]);
  location.reload();
}

async function closeOffice({ store, settled }: TrackedStore, how: HowOut): Promise<void> {
  // What was waiting for a pause in the typing is given to the disk when its screen goes.
  await new Promise((gone) => setTimeout(gone, SCREEN_GONE_MS));
  await settled();
  if (store.office() && store.actor()) await store.commit((world) => recordSignOut(how, world));
  await doBeforeLock();
  await store.close();
}
