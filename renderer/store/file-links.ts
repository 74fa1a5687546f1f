import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { hold, release } from './blobs.ts';
import type { Database } from './database.ts';

/** What a fact changes in who holds a file. */
type Link = { readonly hash: string; readonly owner: string; readonly held: boolean };

/** The files that entries attach to a case or a complaint, or take away, in their order. */
export const fileLinksOf = (entries: readonly Pick<Entry, 'facts'>[]): Link[] => entries.flatMap(({ facts }) => facts.flatMap(linkOf));

function linkOf(fact: Fact): Link[] {
  switch (fact.type) {
    case 'attachment-added':
      return [{ hash: fact.attachment.hash, owner: fact.case, held: true }];
    case 'attachment-removed':
      return [{ hash: fact.hash, owner: fact.case, held: false }];
    case 'complaint-attachment-added':
      return [{ hash: fact.attachment.hash, owner: fact.complaint, held: true }];
    case 'complaint-attachment-removed':
      return [{ hash: fact.hash, owner: fact.complaint, held: false }];
    default:
      return [];
  }
}

/**
 * Within the transaction that writes the entries: what nothing names any more leaves the disk with the act that took it away. Answers what is then
 * to be taken out of the second copy.
 */
export async function moveFileLinks(db: Database, links: readonly Link[]): Promise<string[]> {
  const gone: string[] = [];
  for (const { hash, owner, held } of links) {
    if (held) await hold({ db }, hash, owner);
    else gone.push(...(await release({ db }, hash, owner)));
  }
  return gone;
}
