import { FIRST_PREV } from '../../../shared/journal/chain.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { placeOf } from '../../../shared/journal/tombstone.ts';
import type { OfficeDisk } from './memory-logs.ts';
import type { Pc } from './pc.ts';
import { receiptFaults, regionRowFaults, rowFaults } from './oracle-rows.ts';
import { readNewer } from './versions.ts';
import type { World } from './world.ts';

/** Everything that is promised of the sync, held against a world that has come to rest; each line is a promise that was broken. */
export async function faultsOf(world: World): Promise<readonly string[]> {
  const faults = [...world.broken];
  for (const office of world.officeIds) {
    const disk = world.region.disk.get(office);
    if (!disk) continue;
    const pcs = world.pcs.filter(({ identity }) => identity.office === office);
    faults.push(...streamFaults(disk), ...actFaults(world, disk), ...numberFaults(disk));
    faults.push(...(await hashFaults(world, disk)));
    for (const pc of pcs) faults.push(...placeFaults(pc, disk), ...(await receiptFaults(world, pc, disk)), ...(await rowFaults(world, pc, disk)));
    faults.push(...(await regionRowFaults(world, disk)));
  }
  return faults;
}

/** Numbers without gaps, each place of a chain once, chains without a break. */
function streamFaults({ office, stream, quarantine }: OfficeDisk): string[] {
  const faults: string[] = [];
  stream.forEach(({ seq }, index) => seq !== index + 1 && faults.push(`${office}: the stream has ${seq} at place ${index + 1}`));
  const chains = new Map<string, { n: number; prev: string; hash: string }[]>();
  const places = [...stream.map(({ stone }) => stone), ...quarantine.map(({ held, prev }) => ({ ...held, prev }))];
  for (const one of places) chains.set(one.device, [...(chains.get(one.device) ?? []), one]);
  for (const [device, chain] of chains) {
    let end = { n: 0, hash: FIRST_PREV };
    for (const one of chain.sort((a, b) => a.n - b.n)) {
      if (one.n !== end.n + 1 || one.prev !== end.hash) faults.push(`${office}: the chain of ${device} does not go on at ${one.n}`);
      end = one;
    }
  }
  return faults;
}

/** What was acknowledged is there once; what was refused is not there; what nobody wrote is not there. */
function actFaults({ acts }: World, { office, stream, quarantine }: OfficeDisk): string[] {
  const counts = new Map<string, number>();
  const count = (device: string, hash: string) => counts.set(`${device} ${hash}`, (counts.get(`${device} ${hash}`) ?? 0) + 1);
  for (const { stone } of stream) count(stone.device, stone.hash);
  for (const { held } of quarantine) count(held.device, held.hash);
  const faults: string[] = [];
  const own = acts.filter((act) => act.office === office);
  for (const { device, hash, n, name, state } of own) {
    const times = counts.get(`${device} ${hash}`) ?? 0;
    if (state === 'acknowledged' && times !== 1) faults.push(`${office}: ${name} ${device} ${n} was acknowledged and exists ${times} times`);
    if (state === 'refused' && times !== 0) faults.push(`${office}: ${name} ${device} ${n} was refused and exists`);
    if (times > 1) faults.push(`${office}: ${name} ${device} ${n} exists ${times} times`);
  }
  const written = new Set(own.map(({ device, hash }) => `${device} ${hash}`));
  for (const key of counts.keys()) if (!written.has(key) && !key.startsWith('region ')) faults.push(`${office}: nobody wrote ${key}`);
  return faults;
}

/** A number of a journal is given once. */
function numberFaults({ office, stream }: OfficeDisk): string[] {
  const given = new Set<string>();
  return stream.flatMap(({ entry }) =>
    (entry ? factsOf(entry) : []).flatMap(numbersIn).flatMap((number) => {
      if (given.has(number)) return [`${office}: the number ${number} was given twice`];
      given.add(number);
      return [];
    }),
  );
}

const factsOf = (wire: Parameters<typeof readNewer>[0]): readonly Fact[] => {
  const read = readNewer(wire);
  return read.known ? read.entry.facts : [];
};
function numbersIn(fact: Fact): string[] {
  const found = fact.type === 'acceptance-refused' ? fact.intake?.number : 'number' in fact ? fact.number : undefined;
  return typeof found === 'object' ? [`${found.series} ${found.mark} ${found.year} ${found.serial}`] : [];
}

async function hashFaults({ keys }: World, { office, stream, end }: OfficeDisk): Promise<string[]> {
  const hashes = stream.map(({ stone }) => stone.hash);
  const hash = await streamHashAfter(FIRST_STREAM_HASH, hashes, keys.sha256);
  return hash === end.streamHash && end.seq === stream.length ? [] : [`${office}: the region's hash of the stream is not that of its entries`];
}

/** Every place of the stream is on the computer under its number, with its content unless erased, and nothing else but what is held back. */
function placeFaults(pc: Pc, { stream, quarantine, end }: OfficeDisk): string[] {
  const { kept, held, cursor, streamHash, device } = pc.disk();
  const faults: string[] = [];
  if (cursor !== end.seq || streamHash !== end.streamHash) faults.push(`${pc.name}: knows the stream up to ${cursor} of ${end.seq}, or another one`);
  for (const { seq, stone, entry } of stream) {
    const found = kept.get(placeOf(stone));
    if (found?.seq !== seq || found.stone.hash !== stone.hash) faults.push(`${pc.name}: lacks number ${seq}`);
    else if ((found.wire === null) !== (entry === null)) faults.push(`${pc.name}: number ${seq} is ${found.wire ? 'not ' : ''}erased here`);
    else if (entry && !found.entry) faults.push(`${pc.name}: number ${seq} is still deferred`);
  }
  const heldHere = [...held].map(placeOf).sort().join();
  const heldThere = quarantine
    .filter((one) => one.held.device === device)
    .map((one) => placeOf(one.held))
    .sort()
    .join();
  if (heldHere !== heldThere) faults.push(`${pc.name}: held back here ${heldHere}, there ${heldThere}`);
  const waiting = [...kept.values()].filter(({ seq }) => seq === undefined).length;
  if (waiting !== held.length) faults.push(`${pc.name}: ${waiting} entries wait, ${held.length} are held back`);
  return faults;
}
