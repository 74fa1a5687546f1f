import { CHUNK_BYTES, newFileKey, openChunks, sealChunks } from '../../renderer/store/file-chunks.ts';
import { sealRow, unsealRow } from '../../renderer/store/case-rows.ts';
import type { RowRecord } from '../../renderer/store/database.ts';
import { sealEntryRecord, unsealEntry } from '../../renderer/store/entry-records.ts';
import type { Bytes, SealKey } from '../../renderer/store/seal.ts';
import { toBase64 } from '../../renderer/vault/bytes.ts';
import { unwrapBytes, wrapBytes } from '../../renderer/vault/wrap.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { makeWorld } from '../world/make-world.ts';
import { closedCase } from '../world/stories.ts';
import { exactly, type Figure } from './kit/figures.ts';
import { runVitest } from './kit/run-vitest.ts';

/** Makes something sealed; tells whether a change of it is taken for true. */
type Sealed = { readonly bytes: Bytes; readonly isAccepted: (changed: Bytes, elsewhere: number) => Promise<boolean> };

/** Changes of everything that is sealed, and of the journal itself: none may be taken for true. */
export async function prove(rounds: number): Promise<readonly Figure[]> {
  const data = { key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']), epoch: 1 };
  const kinds = {
    'rows of cases': await sealedRow(data),
    'journal entries under their seal': await sealedEntry(data),
    'chunks of scans': await sealedChunk(),
  };
  const figures: Figure[] = [];
  for (const [what, sealed] of Object.entries({ ...kinds, 'wraps of the office secret': await sealedWrap(data.key) }))
    figures.push(exactly(`${rounds} changes of ${what}: accepted`, 0, await acceptedOf(sealed, rounds)));
  const { tests } = runVitest(['tests/unit/journal/mutations.test.ts', 'tests/unit/vault/mutations.test.ts']);
  return [...figures, ...tests.map(({ title, passed }) => ({ what: title, goal: 'none', got: passed ? 'none' : 'failed', reached: passed }))];
}

async function acceptedOf({ bytes, isAccepted }: Sealed, rounds: number): Promise<number> {
  if (!(await isAccepted(bytes, 0))) throw new Error('what was not changed must open');
  let accepted = 0;
  for (let round = 0; round < rounds; round += 1) {
    const elsewhere = round % 5 === 4 ? 1 + (round % 4) : 0;
    const changed = elsewhere > 0 && round % 10 === 9 ? bytes : changeOf(bytes, round);
    if (await isAccepted(changed, elsewhere)) accepted += 1;
  }
  return accepted;
}

/** First every bit in its turn, then bytes by chance, a shorter or a longer end. */
function changeOf(bytes: Bytes, round: number): Bytes {
  const bits = bytes.length * 8;
  const changed = bytes.slice();
  const at = round < bits ? round : Math.floor(Math.random() * bits);
  changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
  if (round < bits) return changed;
  if (round % 3 === 0) return changed.slice(0, Math.floor(Math.random() * bytes.length));
  if (round % 3 === 1) return Uint8Array.from([...bytes, Math.floor(Math.random() * 256)]);
  changed[(at * 7) % bytes.length] = Math.floor(Math.random() * 256);
  return changed;
}

async function sealedRow(data: SealKey): Promise<Sealed> {
  const row = closedCase(makeWorld());
  const record = await sealRow({ data }, { case: row, entries: [['here', 1]] });
  const places: readonly Partial<RowRecord>[] = [{}, { id: 'another-case' }, { office: 'another-office' }, { rev: 2 }, { id: '' }];
  return { bytes: record.sealed, isAccepted: async (sealed, at) => (await unsealRow({ data }, { ...record, ...places[at], sealed })) !== null };
}

async function sealedEntry(data: SealKey): Promise<Sealed> {
  const w = makeWorld();
  closedCase(w);
  const own = { v: 1 as const, id: 'e-1', office: 'o', device: 'here', n: 1, actor: 'a', role: 'head' as const, at: '2026-11-16T05:00:00.000Z' };
  const entry = { ...own, facts: w.facts().slice(0, 1), prev: '', hash: 'h', signature: 's' } as unknown as Entry;
  const keys = { data } as Parameters<typeof sealEntryRecord>[0];
  const record = await sealEntryRecord(keys, entry);
  const places = [{}, { n: 2 }, { device: 'there' }, { office: 'p' }, { n: 11 }];
  return { bytes: record.sealed, isAccepted: async (sealed, at) => (await unsealEntry(keys, { ...record, ...places[at], sealed })) !== null };
}

async function sealedChunk(): Promise<Sealed> {
  const place = { office: 'o', hash: 'a'.repeat(64) };
  const key = newFileKey();
  const content = crypto.getRandomValues(new Uint8Array(2000));
  const [bytes = new Uint8Array()] = await sealChunks(key, { place, content });
  const others = [
    place,
    { ...place, hash: 'b'.repeat(64) },
    { ...place, office: 'p' },
    { office: '', hash: '' },
    { ...place, hash: `${place.hash}|0` },
  ];
  if (content.length > CHUNK_BYTES) throw new Error('one chunk is changed');
  return { bytes, isAccepted: async (sealed, at) => (await openChunks(key, others[at] ?? place, [sealed])).damaged.length === 0 };
}

async function sealedWrap(key: CryptoKey): Promise<Sealed> {
  const place: readonly unknown[] = ['account', 'qamqor', 'id-1', 1, 'id-2', 'staff-1', { m: 131_072, t: 3, p: 1 }];
  const wrap = await wrapBytes(key, place, crypto.getRandomValues(new Uint8Array(32)));
  const bytes = Uint8Array.from(atob(wrap), (letter) => letter.charCodeAt(0));
  const others = [place, place.with(1, 'qamqor-practice'), place.with(3, 2), place.with(5, 'staff-2'), place.with(0, 'recovery')];
  return { bytes, isAccepted: async (sealed, at) => (await unwrapBytes(key, others[at] ?? place, toBase64(sealed))) !== null };
}
