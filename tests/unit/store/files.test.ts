import { expect, test } from 'vitest';
import type { FileToKeep } from '../../../renderer/store/store.ts';
import { makeDatabase } from '../../../renderer/store/database.ts';
import { makeWorld } from '../../world/make-world.ts';
import { makeComputer, openedOffice, openWindow } from './window-kit.ts';

const OWNER = 'a'.repeat(64);
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string): FileToKeep => ({
  name,
  type: 'application/pdf',
  note: { requirement: 'court-decision' },
  content: bytes(text),
});

test('files are kept with their owner, replaced as a whole, and there after a restart', async () => {
  const { store, computer, world } = await openedOffice();
  expect((await store.files.keep(OWNER, [file('a.pdf', 'one'), file('b.pdf', 'two')])).ok).toBe(true);
  expect((await store.files.keep(OWNER, [file('c.pdf', 'three')])).ok).toBe(true);
  await store.close();
  const again = await openWindow(computer, world);
  const listed = await again.files.list(OWNER);
  expect(listed.map(({ name, bytes: size, note }) => [name, size, note])).toEqual([['c.pdf', 5, { requirement: 'court-decision' }]]);
  expect(await again.files.read(listed[0]?.id ?? '')).toEqual(bytes('three'));
  expect(await again.files.list('b'.repeat(64))).toEqual([]);
  expect(await again.files.read('nothing')).toBeNull();
});

test('neither names nor contents lie open on the disk, and a moved or spoilt file is no file', async () => {
  const computer = makeComputer();
  const { store } = await openedOffice(computer, makeWorld());
  await store.files.keep(OWNER, [file('Қасымова.pdf', 'secret of the court'), file('b.pdf', 'other')]);
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  const records = await db.files.toArray();
  const open = records
    .flatMap(({ about, content }) => [about, content])
    .map((sealed) => new TextDecoder().decode(sealed))
    .join();
  expect(open).not.toMatch(/Қасымова|secret|court/u);
  const [first, second] = records;
  if (!first || !second) throw new Error('no records');
  await db.files.bulkPut([
    { ...first, content: second.content },
    { ...second, about: first.about },
  ]);
  db.close();
  expect(await store.files.read(first.id)).toBeNull();
  expect((await store.files.list(OWNER)).map(({ name }) => name)).toEqual(['Қасымова.pdf']);
});
