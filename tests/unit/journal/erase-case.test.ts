import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { blockData } from '../../../shared/cases/block-data.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { finishedOn, keptThrough, retentionOf } from '../../../shared/cases/retention.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { FIRST_PREV, sealEntry } from '../../../shared/journal/chain.ts';
import { type Entry, type Fact } from '../../../shared/journal/entry.ts';
import { eraseCase } from '../../../shared/journal/erase-case.ts';
import { isCaseFact } from '../../../shared/journal/fold.ts';
import { orderedErasures, Tombstone, tombstoneOf, verifyTombstone } from '../../../shared/journal/tombstone.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { acceptanceRefusedCase, closedCase, issuedCase } from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }) =>
  decided.ok ? 'done' : decided.error?.map(({ code, field }) => `${field ?? ''}: ${code}`);
const ORDER = { order: { number: '7-нқ', date: '2026-11-16' }, source: 'Тізбе, 12-тармақ', years: 5 };
const ERASE = { order: { number: '9-нқ', date: '2026-11-16' } };

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex');
const signatureOf = (hash: string) => createHash('sha256').update(`key:${hash}`).digest('base64');
const verify = async (hash: string, signature: string) => signature === signatureOf(hash);

/** The journal of a world, one entry for each fact. */
async function journalOf(facts: readonly Fact[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [at, fact] of facts.entries()) {
    const body = {
      v: 1,
      id: `e${at}`,
      office: 'o',
      device: 'd',
      n: at + 1,
      actor: fact.by,
      role: 'head',
      at: '2026-11-16T05:15:00.000Z' as Instant,
    } as const;
    entries.push(
      await sealEntry({ ...body, facts: [fact], prev: entries.at(-1)?.hash ?? FIRST_PREV }, { sha256, sign: async (hash) => signatureOf(hash) }),
    );
  }
  return entries;
}

/** Closed on 16.11.2026, kept five years by an order. */
function finished(make: (w: TestWorld) => Case = closedCase): { w: TestWorld; row: Case } {
  const w = makeWorld();
  w.take(orderRetention(ORDER, w.as('head')));
  return { w, row: make(w) };
}
const entriesOf = async (w: TestWorld, row: Case) =>
  (await journalOf(w.facts())).filter(({ facts }) => facts.some((fact) => isCaseFact(fact) && fact.case === row.id));

describe('how long finished cases are kept', () => {
  it('is what the last order says, of the service itself before that for all; without an order nothing', () => {
    const w = makeWorld();
    const office = () => w.world().office;
    expect(retentionOf(office(), 'visits')).toBeNull();
    w.take(orderRetention(ORDER, w.as('head')));
    w.take(orderRetention({ ...ORDER, service: 'guardianship', years: 75 }, w.as('head')));
    w.take(orderRetention({ ...ORDER, years: 3 }, w.as('head')));
    expect(['visits', 'guardianship'].map((service) => retentionOf(office(), service)?.years)).toEqual([3, 75]);
  });

  it.each([
    ['2026-11-16', 5, '2031-11-16'],
    ['2024-02-29', 1, '2025-02-28'],
  ])('%s and %i years: through %s', (from, years, last) => expect(keptThrough(from as LocalDate, { years })).toBe(last));

  it.each([
    [{ years: 0 }, 'years: retention-years'],
    [{ years: 101 }, 'years: retention-years'],
    [{ years: 'бес' }, 'years: retention-years'],
    [{ source: ' ' }, 'source: required'],
    [{ service: 'no-such' }, 'service: service-unknown'],
    [{ order: { number: '7', date: '2026-11-17' } }, 'order.date: date-in-future'],
  ])('%j is refused: %s', (change, issue) => {
    const w = makeWorld();
    expect(codes(orderRetention({ ...ORDER, ...change }, w.as('head')))).toEqual([issue]);
  });

  it('begins when the case was closed or its acceptance refused', () => {
    expect(finishedOn(finished().row)).toMatch(/^2026-/u);
    expect(finishedOn(finished(acceptanceRefusedCase).row)).toBe('2026-11-16');
    expect(finishedOn(finished(issuedCase).row)).toBeNull();
  });
});

describe('erasing a case', () => {
  it('is refused to its last day, and allowed on the next', async () => {
    const { w, row } = finished();
    const last = keptThrough(finishedOn(row)!, { years: 5 });
    const file = { current: row, entries: await entriesOf(w, row), complaints: [] };
    w.setNow(`${last}T18:00`);
    expect(eraseCase(file, ERASE, w.as('head'))).toEqual({ ok: false, error: [{ code: 'retention-runs', params: { date: last } }] });
    w.setNow(`${last}T18:00`);
    w.passDays(1);
    expect(codes(eraseCase(file, ERASE, w.as('clerk')))).toEqual([': wrong-role']);
    expect(codes(eraseCase(file, ERASE, w.as('head')))).toBe('done');
  });

  it.each<[string, string, (w: TestWorld, row: Case) => { row: Case; complaints?: Complaint[] }]>([
    ['that is not closed', 'case-not-finished', (_, row) => ({ row: { ...row, state: 'issued', closed: null } })],
    ['in conflict', 'case-not-finished', (_, row) => ({ row: { ...row, conflict: true } })],
    ['that is blocked', 'erase-blocked', (w, row) => ({ row: w.take(blockData(row, { requestedBy: 'Сот', reason: 'Іс қаралуда' }, w.as('head'))) })],
    [
      'with a certificate owed',
      'obligation-open',
      (_, row) => ({ row: { ...row, obligations: [{ id: 'certificate', due: '2027-11-16' as LocalDate, reminders: [] }] } }),
    ],
    ['under complaint', 'complaint-open', (_, row) => ({ row, complaints: [{ state: 'registered' } as Complaint] })],
  ])('%s is refused: %s', async (_, code, spoil) => {
    const { w, row } = finished();
    w.setNow('2033-01-10T10:00');
    const { row: current, complaints = [] } = spoil(w, row);
    expect(codes(eraseCase({ current, entries: await entriesOf(w, row), complaints }, ERASE, w.as('head')))).toEqual([`: ${code}`]);
  });

  it('without an order of retention is refused, whatever the age', async () => {
    const w = makeWorld();
    const row = closedCase(w);
    w.setNow('2099-01-12T10:00');
    expect(codes(eraseCase({ current: row, entries: await entriesOf(w, row), complaints: [] }, ERASE, w.as('head')))).toEqual([
      ': retention-not-ordered',
    ]);
  });

  it('names every entry of the case, says nothing of what was in it, and its numbers are never given again', async () => {
    const { w, row } = finished();
    const entries = await entriesOf(w, row);
    w.setNow('2033-01-10T10:00');
    const decided = eraseCase({ current: row, entries, complaints: [] }, ERASE, w.as('head'));
    const [fact] = decided.ok ? decided.value : [];
    if (fact?.type !== 'case-erased') throw new Error('not erased');
    expect(fact.entries.map(({ n }) => n)).toEqual(entries.map(({ n }) => n));
    expect(isCaseFact(fact)).toBe(false);
    const text = JSON.stringify(fact);
    const { applicant, children } = row.application;
    for (const personal of [applicant.surname, applicant.iin, children[0]!.surname, children[0]!.name]) expect(text).not.toContain(personal);
    // The office folded without the erased entries, and then the order, has the same counters as before.
    const rest = w.facts().filter((one) => !(isCaseFact(one) && one.case === row.id));
    const folded = [...rest, fact].reduce<Office | null>((office, one) => applyOfficeFact(office, one), null);
    expect(folded?.counters).toEqual(w.world().office.counters);
    expect(folded?.erased).toMatchObject([{ id: row.id, order: ERASE.order }]);
  });

  it('leaves entries that touch other cases, too', async () => {
    const { w, row } = finished();
    const own = await entriesOf(w, row);
    const shared = { ...own[0]!, n: 99, facts: [...own[0]!.facts, { ...own[0]!.facts[0]!, case: 'other' } as Fact] };
    w.setNow('2033-01-10T10:00');
    const decided = eraseCase({ current: row, entries: [...own, shared], complaints: [] }, ERASE, w.as('head'));
    expect(decided.ok && decided.value[0]?.type === 'case-erased' && decided.value[0].entries.some(({ n }) => n === 99)).toBe(false);
    expect(decided.ok).toBe(true);
  });
});

describe('a tombstone in the chain', () => {
  async function erased() {
    const { w, row } = finished();
    w.setNow('2033-01-10T10:00');
    w.take(eraseCase({ current: row, entries: await entriesOf(w, row), complaints: [] }, ERASE, w.as('head')));
    const entries = await journalOf(w.facts());
    return { entries, ordered: orderedErasures(entries.flatMap(({ facts }) => facts)) };
  }

  it('keeps the chain whole where an order names it, and holds nothing but its place', async () => {
    const { entries, ordered } = await erased();
    expect(ordered.size).toBeGreaterThan(3);
    for (const entry of entries.filter(({ n }) => ordered.has(`d|${n}`))) {
      const stone = Tombstone.parse(JSON.parse(JSON.stringify(tombstoneOf(entry))));
      const end = { n: entry.n - 1, hash: entry.prev };
      expect(await verifyTombstone(stone, { verify, ordered }, end)).toEqual({ ok: true, value: { n: entry.n, hash: entry.hash } });
      expect(Object.keys(stone).sort()).toEqual(['device', 'erased', 'hash', 'n', 'office', 'prev', 'signature', 'v']);
    }
  });

  it('is refused where nobody ordered it: an entry cannot be made away with', async () => {
    const { entries, ordered } = await erased();
    const entry = entries.find(({ n }) => !ordered.has(`d|${n}`))!;
    const end = { n: entry.n - 1, hash: entry.prev };
    expect(await verifyTombstone(tombstoneOf(entry), { verify, ordered }, end)).toEqual({ ok: false, error: 'hash' });
  });

  it('is refused when any of it is changed', async () => {
    const { entries, ordered } = await erased();
    const entry = entries.find(({ n }) => ordered.has(`d|${n}`))!;
    const end = { n: entry.n - 1, hash: entry.prev };
    const other = (text: string) => (text.startsWith('a') ? `b${text.slice(1)}` : `a${text.slice(1)}`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('n', 'prev', 'hash', 'signature'), async (key) => {
        const stone = tombstoneOf(entry);
        const changed = { ...stone, [key]: key === 'n' ? stone.n + 1 : other(String(stone[key])) };
        expect((await verifyTombstone(changed, { verify, ordered }, end)).ok).toBe(false);
      }),
    );
  });
});
