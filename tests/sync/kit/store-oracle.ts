import type { Entry } from '../../../shared/journal/entry.ts';
import type { Folded } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { isSignedBy } from '../../../shared/wire/signed.ts';
import { readEntry } from '../../../shared/wire/wire-entry.ts';
import { verifyBy } from './keys.ts';
import { officeOn } from './memory-logs.ts';
import { plainFold } from './plain-fold.ts';
import { casesIn, complaintsIn, type StorePc, type StoreWorld } from './store-world.ts';

/** The promises, held against computers with the real store once everything is on both sides; each line is one that was broken. */
export async function storeFaultsOf(world: StoreWorld): Promise<readonly string[]> {
  const { stream, quarantine } = officeOn(world.disk, world.office);
  const counts = new Map<string, number>();
  for (const hash of [...stream.map(({ stone }) => stone.hash), ...quarantine.map(({ held }) => held.hash)])
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const faults = world.acts
    .filter(({ hash }) => counts.get(hash) !== 1)
    .map(({ device, n, hash }) => `${device} ${n} exists ${counts.get(hash) ?? 0} times`);
  for (const pc of world.pcs) faults.push(...(await pcFaults(world, pc)));
  return faults;
}

async function pcFaults(world: StoreWorld, { name, store }: StorePc): Promise<string[]> {
  const { end, stream, quarantine } = officeOn(world.disk, world.office);
  const { cursor, streamHash, outbox, held, receipt, head, device } = await store.sync.place();
  const faults: string[] = [];
  const fault = (isBroken: boolean, what: string): void => void (isBroken && faults.push(`${name}: ${what}`));
  const heldThere = quarantine.filter((one) => one.held.device === device).length;
  fault(cursor !== end.seq || streamHash !== end.streamHash, `knows the stream up to ${cursor} of ${end.seq}, or another one`);
  fault(outbox !== heldThere || held.length !== heldThere, `${outbox} wait, ${held.length} held back here, ${heldThere} there`);
  const verify = verifyBy(world.keys, (signer) => (signer === 'region' ? world.region.publicKey : null));
  const isGreen =
    receipt !== null &&
    (await isSignedBy(receipt, { sha256: world.keys.sha256, verify }, 'region')) &&
    receipt.body.n === head.n &&
    receipt.body.hash === head.hash &&
    receipt.body.seq === cursor &&
    receipt.body.streamHash === streamHash;
  fault(!isGreen, 'the receipt is not green');
  const entries = stream.flatMap(({ entry, seq }): Entry[] => {
    const read = entry && readEntry(entry);
    return read?.known ? [{ ...read.entry, seq }] : [];
  });
  await store.whenComplete();
  const shown: Folded = { office: store.office(), cases: await casesIn(world, store), complaints: complaintsIn(store) };
  fault((await hashOf(world, shown)) !== (await hashOf(world, plainFold(entries))), 'shows something else than the stream adds up to');
  fault((await store.verify()).status !== 'good', 'the long check finds damage');
  return faults;
}

/** The mark is each computer's own, and numbers stay given here whose entries the region holds back. */
const hashOf = ({ keys }: StoreWorld, { office, ...rows }: Folded): Promise<string> =>
  stateHash({ ...rows, office: office && { ...office, counters: {}, settings: { ...office.settings, mark: '' } } }, keys.sha256);
