import type { EntryPlace, OfficeLog, QuarantinedEntry } from '../db/office-log.ts';
import { beginFold } from './fold-rows.ts';
import { type Pushed, readPushed } from './read-pushed.ts';
import { judge, placeWhole, type Turn } from './turn.ts';

/** Codes that say something of the author, not of the entry. */
const OF_AUTHOR: readonly string[] = ['actor-unknown', 'actor-inactive', 'actor-role-missing'];

/** An entry that has left the quarantine: its place in its chain, and what it says. */
export type Released = { readonly place: EntryPlace; readonly entry: unknown };

/** Takes entries of these authors out of the quarantine into a turn, where they are entitled by the office as the turn has it. Gives them. */
export async function releaseInto(log: OfficeLog, turn: Turn, authors: ReadonlySet<string>): Promise<Released[]> {
  const held = (await log.quarantine()).filter(({ held: { code } }) => OF_AUTHOR.includes(code));
  const found = held.flatMap((one) => pushedOf(one, log.office, authors));
  const facts = found.flatMap((one) => (one.kind === 'known' ? one.entry.facts : []));
  const rows = await beginFold(log, facts);
  for (const [id, row] of rows.cases) if (!turn.folding.cases.has(id)) turn.folding.cases.set(id, row);
  for (const [id, row] of rows.complaints) if (!turn.folding.complaints.has(id)) turn.folding.complaints.set(id, row);
  const chains = new Map((await log.chains(found.map(({ frame }) => frame.device))).map((chain) => [chain.device, chain]));
  const released: Released[] = [];
  for (const one of found) {
    if (judge(turn, one)) continue;
    placeWhole(turn, one);
    const { device, n } = one.frame;
    released.push({ place: [device, n], entry: one.raw });
    // The end of the chain lies further on; only the count of what is held changes.
    const chain = chains.get(device);
    if (chain) chains.set(device, { ...chain, held: chain.held - 1 });
  }
  for (const [device, chain] of chains) if (turn.chains.has(device)) turn.chains.set(device, chain);
  return released;
}

function pushedOf({ content }: QuarantinedEntry, office: string, authors: ReadonlySet<string>): Pushed[] {
  const one = content === null ? null : readPushed(content, office);
  return one && (one.kind === 'known' || one.kind === 'unknown') && authors.has(one.wire.actor) ? [one] : [];
}
