import { describe, expect, test } from 'vitest';
import { decodeSlot, encodeSlot, readVault, type Slot, type SlotDisk, writeVault } from '../../../shared/wire/vault-slots.ts';

const doc = (version: number) => ({ version, bytes: new TextEncoder().encode(`{"v":1,"version":${version}}`) });

/** Two slots in memory; a write may break off after some bytes. */
function slots() {
  const kept = new Map<Slot, Uint8Array>();
  const faults: { after?: number } = {};
  const disk: SlotDisk = {
    read: (slot) => Promise.resolve(kept.get(slot) ?? null),
    write: (slot, bytes) => {
      kept.set(slot, bytes.slice(0, faults.after ?? bytes.length));
      return faults.after === undefined ? Promise.resolve() : Promise.reject(new Error('power'));
    },
  };
  return { disk, kept, faults };
}

describe('the vault document in two slots', () => {
  test('the newest is read; versions only count up', async () => {
    const { disk } = slots();
    expect(await readVault(disk)).toBeNull();
    for (const version of [1, 2, 5]) {
      expect(await writeVault(disk, doc(version))).toEqual({ ok: true });
      expect(await readVault(disk)).toEqual(doc(version));
    }
    for (const version of [5, 4, 0]) expect(await writeVault(disk, doc(version))).toEqual({ ok: false, code: 'vault-version-old' });
    expect(await readVault(disk)).toEqual(doc(5));
  });

  test('a write that breaks off at any byte leaves the document before it', async () => {
    for (let after = 0; after < encodeSlot(doc(3)).length; after += 1) {
      const { disk, faults } = slots();
      await writeVault(disk, doc(1));
      await writeVault(disk, doc(2));
      faults.after = after;
      await expect(writeVault(disk, doc(3))).rejects.toThrow('power');
      expect(await readVault(disk), `after ${after}`).toEqual(doc(2));
      delete faults.after;
      expect(await writeVault(disk, doc(3))).toEqual({ ok: true });
      expect(await readVault(disk)).toEqual(doc(3));
    }
  });

  test('one damaged slot: the other is read and the damaged one is written next', async () => {
    const { disk, kept } = slots();
    await writeVault(disk, doc(1));
    await writeVault(disk, doc(2));
    const damaged = kept.get('b')!;
    damaged[8] = (damaged[8] ?? 0) ^ 1;
    expect(await readVault(disk)).toEqual(doc(1));
    expect(await writeVault(disk, doc(2))).toEqual({ ok: true });
    expect(decodeSlot(kept.get('a')!)).toEqual(doc(1));
    expect(decodeSlot(kept.get('b')!)).toEqual(doc(2));
  });

  test('a disk that keeps something else than was written is found out', async () => {
    const { disk, kept } = slots();
    const lying: SlotDisk = { ...disk, write: (slot) => Promise.resolve(void kept.set(slot, encodeSlot(doc(9)))) };
    expect(await writeVault(lying, doc(1))).toEqual({ ok: false, code: 'vault-not-kept' });
  });

  test.each([[null], [new Uint8Array()], [encodeSlot(doc(1)).slice(1)], [new Uint8Array([...encodeSlot(doc(1)), ...encodeSlot(doc(2))])]])(
    'what is no slot has no document',
    (content) => expect(decodeSlot(content)).toBeNull(),
  );
});
