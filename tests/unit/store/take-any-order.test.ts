import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../../shared/kernel/result.ts';
import { nextStep, refuseAtCounter, register } from './acts.ts';
import { complain, nextComplaintStep } from './complaint-acts.ts';
import { hashesAt, type Region, round, syncWholly } from './stream-kit.ts';
import { type Pc, reopen, twoComputers } from './two-computers.ts';

/** What may happen at one of the two computers. `pick` chooses among what is there. */
const DOINGS = {
  register: async ({ pc }) => void (await register(pc.store)),
  refuse: async ({ pc }) => void (await refuseAtCounter(pc.store)),
  step: async ({ pc, pick }) => {
    const shown = [...pc.store.index.list({ sort: 'received' })].map((position) => pc.store.index.summary(position).id);
    const id = shown[pick % Math.max(1, shown.length)];
    const row = id === undefined ? null : await pc.store.readCase(id);
    // Who is at odds with the order of the region is refused by the act, not by the store.
    if (row) await nextStep(pc.store, row).catch(() => null);
  },
  complain: async ({ pc }) => void (await complain(pc.store)),
  answer: async ({ pc, pick }) => {
    const shown = pc.store.complaints.list({ sort: 'received' });
    const row = shown[pick % Math.max(1, shown.length)];
    if (row) await nextComplaintStep(pc.store, row).catch(() => null);
  },
  send: async ({ region, pc }) => void unwrap(await round(region, pc.store)),
  sendAndTakeSome: async ({ region, pc, pick }) => void unwrap(await round(region, pc.store, { limit: 1 + (pick % 3) })),
  takeSome: async ({ region, pc, pick }) => void unwrap(await round(region, pc.store, { push: false, limit: 1 + (pick % 3) })),
  holdBack: async ({ region, pc, pick }) => {
    const waiting = await pc.store.sync.outbox({ entries: 9, bytes: 9e6 });
    const entry = waiting[pick % Math.max(1, waiting.length)];
    if (entry) region.hold(entry);
  },
  letGo: async ({ region, pc }) => {
    const { device } = await pc.store.sync.place();
    const [held] = region.heldOf(device);
    const entry = held && (await pc.store.audit.page({ limit: 999 })).find(({ n }) => n === held.n);
    if (entry) region.release(entry as never);
  },
  save: async ({ pc }) => pc.store.saveSnapshot(),
  restart: async ({ pc }) => reopen(pc),
} satisfies Record<string, (at: { region: Region; pc: Pc; pick: number }) => Promise<void>>;

const doing = fc.record({
  what: fc.constantFrom(...(Object.keys(DOINGS) as (keyof typeof DOINGS)[])),
  who: fc.constantFrom('left' as const, 'right' as const),
  pick: fc.nat(20),
});

test('whatever is done and taken in whatever order, each computer shows the region’s stream with its own rest on top', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 24 }), async (doings) => {
      const office = await twoComputers();
      for (const { what, who, pick } of doings) {
        const pc = office[who];
        await DOINGS[what]({ region: office.region, pc, pick });
        const { expected, shown } = await hashesAt(office.region, pc.store);
        expect(shown, `${what} at ${who}`).toEqual(expected);
      }
      await syncWholly(office.region, office.left.store, office.right.store);
      for (const pc of [office.left, office.right]) {
        const { expected, shown } = await hashesAt(office.region, pc.store);
        expect(shown, `in the end at ${pc.name}`).toEqual(expected);
        expect(await pc.store.verify(), pc.name).toMatchObject({ damagedEntries: [], damagedRows: [] });
      }
    }),
    { numRuns: 20 },
  );
}, 300_000);
