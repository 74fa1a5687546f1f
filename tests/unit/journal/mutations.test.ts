import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, signWith, verifyWith } from '../../../renderer/store/signing.ts';
import { recordView } from '../../../shared/audit/record-view.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { bodyOf, type ChainEnd, FIRST_PREV, hashBody, sealEntry, verifyChain } from '../../../shared/journal/chain.ts';
import { Entry, type Fact } from '../../../shared/journal/entry.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { assignedTo, makeComplaintWorld, registered } from '../../world/complaints.ts';
import { closedCase } from '../../world/stories.ts';

const MUTATIONS = 10_000;

const pairOf = async (): Promise<CryptoKeyPair> => (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
const KEYS = new Map([
  ['here', await pairOf()],
  ['there', await pairOf()],
]);
const verifyByKey = verifyWith(async (device) => KEYS.get(device)?.publicKey ?? null);
// The same question has the same answer: each signature is verified by its key once.
const answers = new Map<string, boolean>();
async function verify(hash: string, signature: string, device: string): Promise<boolean> {
  const asked = `${device} ${hash} ${signature}`;
  const answer = answers.get(asked) ?? (await verifyByKey(hash, signature, device));
  answers.set(asked, answer);
  return answer;
}

/** Everything that two cases, a complaint and some looks write down. */
function lifeOfAnOffice(): readonly Fact[] {
  const w = makeComplaintWorld();
  const row = closedCase(w.ground);
  closedCase(w.ground, 'refusal');
  const complaint = assignedTo(w, registered(w, {}));
  w.take(closeComplaint(w.take(forwardComplaint(complaint, { to: 'Білім басқармасы', caseFile: true }, w.as('head'))), {}, w.as('clerk')));
  const looks = (['clerk', 'head'] as const).flatMap((person) => {
    const looked = recordView({ subject: row.id, what: 'case' }, w.ground.as(person));
    return looked.ok ? looked.value : [];
  });
  return [...w.facts(), ...looks];
}

async function chainOf(device: string, facts: readonly Fact[]): Promise<Entry[]> {
  const sign = signWith((KEYS.get(device) as CryptoKeyPair).privateKey);
  const entries: Entry[] = [];
  for (const [place, fact] of facts.entries()) {
    const at = `2026-11-16T05:${String(place % 60).padStart(2, '0')}:00.000Z` as Instant;
    const body = { v: 1 as const, id: `${device}-${place + 1}`, office: 'o', device, n: place + 1, actor: fact.by, role: 'head' as const, at };
    const chained = { ...body, facts: [fact], prev: entries.at(-1)?.hash ?? FIRST_PREV };
    entries.push(await sealEntry(chained, { sha256, sign }));
  }
  return entries;
}

const facts = lifeOfAnOffice();
const journal = await chainOf('here', facts);
const foreign = await chainOf('there', facts);
const head: ChainEnd = { n: journal.length, hash: journal.at(-1)?.hash ?? '' };

/** What the store says of a journal: it knows its device and the last number and hash it wrote. */
async function firstBad(entries: readonly Entry[]): Promise<number | null> {
  const verified = await verifyChain(entries, { sha256, verify }, { n: 0, hash: FIRST_PREV, device: 'here' });
  if (!verified.ok) return verified.error.index;
  return verified.value.hash === head.hash && verified.value.n === head.n ? null : entries.length;
}

/** The first entry that is not as it was written; the journal's own end when nothing but the tail is gone. */
const firstChanged = (entries: readonly Entry[]): number =>
  entries.findIndex((entry, place) => canonicalJson(entry) !== canonicalJson(journal[place] ?? null)) >>> 0;

/** Hashes of everything from a place on made to fit again, as somebody would who knows how they are made, but has not the key. */
async function rechained(entries: readonly Entry[], from: number): Promise<Entry[]> {
  const done: Entry[] = entries.slice(0, from);
  for (const [offset, entry] of entries.slice(from).entries()) {
    const body = { ...bodyOf(entry), n: from + offset + 1, prev: done.at(-1)?.hash ?? FIRST_PREV };
    done.push({ ...entry, ...body, hash: await hashBody(body, sha256) });
  }
  return done;
}

const place = fc.nat({ max: journal.length - 1 });
const at = (entries: readonly Entry[], index: number): Entry => entries[index] as Entry;
const put = (index: number, entry: Entry): Entry[] => journal.map((kept, i) => (i === index ? entry : kept));
const TEXT_OF: Readonly<Record<string, string>> = { actor: 'somebody', id: 'e-0', office: 'p', device: 'there', role: 'clerk' };

/** Another value at one leaf of an entry: a letter more, a number, a truth turned round. */
function changedLeaf(entry: Entry, pick: number): Entry {
  const copy = JSON.parse(JSON.stringify(entry)) as Entry;
  const leaves: [holder: Record<string, unknown>, key: string][] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>);
      else leaves.push([holder, key]);
    }
  };
  visit(copy as unknown as Record<string, unknown>);
  const [holder, key] = leaves[pick % leaves.length] as [Record<string, unknown>, string];
  const value = holder[key];
  holder[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : (TEXT_OF[key] ?? `${String(value)}x`);
  return copy;
}

type Kind = 'change' | 'forge' | 'delete' | 'insert' | 'reorder' | 'cut' | 'swap-signatures' | 'other-device';
const MAKERS: Readonly<Record<Kind, (one: number, other: number, pick: number) => Promise<Entry[]> | Entry[]>> = {
  change: (one, _other, pick) => put(one, changedLeaf(at(journal, one), pick)),
  forge: (one, _other, pick) => rechained(put(one, changedLeaf(at(journal, one), pick)), one),
  delete: (one, _other, pick) => {
    const left = journal.filter((_, index) => index !== one);
    return pick % 2 === 0 ? left : rechained(left, one);
  },
  insert: (one, other, pick) => {
    const more = [...journal.slice(0, one), { ...at(journal, other), id: `e-${pick}` }, ...journal.slice(one)];
    return pick % 2 === 0 ? more : rechained(more, one);
  },
  reorder: (one, other, pick) => {
    const moved = journal.map((entry, index) => (index === one ? at(journal, other) : index === other ? at(journal, one) : entry));
    return pick % 2 === 0 ? moved : rechained(moved, Math.min(one, other));
  },
  cut: (one) => journal.slice(0, one),
  'swap-signatures': (one, other) => put(one, { ...at(journal, one), signature: at(journal, other).signature }),
  'other-device': (one, _other, pick) => {
    const guest = at(foreign, one);
    return put(one, [guest, { ...guest, device: 'here' }, { ...at(journal, one), device: 'there' }][pick % 3] as Entry);
  },
};
const KINDS = Object.keys(MAKERS) as Kind[];

describe('the journal of an office', () => {
  it('is whole as it was written', async () => {
    expect(journal.length).toBeGreaterThan(20);
    expect(journal.every((entry) => Entry.safeParse(entry).success)).toBe(true);
    expect(await firstBad(journal)).toBeNull();
  });

  it(`${MUTATIONS} changes of it: none accepted, each time the first bad entry named`, { timeout: 300_000 }, async () => {
    const tried = new Map<Kind, number>();
    let [accepted, misnamed] = [0, 0];
    const mutation = async (kind: Kind, one: number, other: number, pick: number) => {
      const changed = await MAKERS[kind](one, other, pick);
      fc.pre(canonicalJson(changed) !== canonicalJson(journal));
      const bad = await firstBad(changed);
      const first = Math.min(firstChanged(changed), changed.length);
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
      if (bad === null) accepted += 1;
      else if (bad !== first) misnamed += 1;
      return bad === first;
    };
    const any = fc.asyncProperty(fc.constantFrom(...KINDS), place, place, fc.nat(), mutation);
    await fc.assert(any, { numRuns: MUTATIONS });
    const kinds = [...tried].map(([kind, count]) => `${kind} ${count}`).join(', ');
    process.stdout.write(`journal: ${kinds}; accepted ${accepted}, first bad entry misnamed ${misnamed}\n`);
    expect({ accepted, misnamed, kinds: tried.size }).toEqual({ accepted: 0, misnamed: 0, kinds: KINDS.length });
  });
});
