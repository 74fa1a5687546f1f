import { makeDatabase } from '../../../renderer/store/database.ts';
import { loadKeys } from '../../../renderer/store/keys.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { joined, makeRegion, otherIds, rawOf, type Region, round, syncWholly } from './stream-kit.ts';
import { type Computer, makeComputer, openedOffice, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';

export type Pc = { store: Store; readonly computer: Computer; readonly world: TestWorld; readonly name: string };

/** Lets the program of a computer begin anew. */
export async function reopen(pc: Pc): Promise<void> {
  await pc.store.close();
  pc.store = await openWindow(pc.computer, pc.world, otherIds(`${pc.name}${Math.random()}`));
}

/** Two computers of one office and their region, which has let both in under marks of their own. */
export async function twoComputers(): Promise<{ region: Region; left: Pc; right: Pc }> {
  const region = await makeRegion();
  const world = makeWorld();
  const { store, computer } = await openedOffice(makeComputer(), world, otherIds('left'));
  const left: Pc = { store, computer, world, name: 'left' };
  const machine = makeComputer();
  const right: Pc = { store: await openWindow(machine, world, otherIds('right')), computer: machine, world, name: 'right' };
  unwrap(await round(region, store));
  const office = store.office()?.id ?? '';
  for (const { store: each } of [left, right]) unwrap(await each.sync.pinRegion(region.publicKey));
  for (const [pc, mark] of [
    [left, 'A1'],
    [right, 'B2'],
  ] as const) {
    const { device } = await pc.store.sync.place();
    await region.write(office, [joined({ device, mark, publicKey: await publicKeyOf(pc.computer) })]);
  }
  await syncWholly(region, store, right.store);
  seat(store);
  seat(right.store);
  return { region, left, right };
}

/** The public key of a computer that keeps its own keys. */
async function publicKeyOf(computer: Computer): Promise<string> {
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  const keys = await loadKeys(db);
  db.close();
  if (!keys) throw new Error('no keys');
  return rawOf(keys.verify);
}
