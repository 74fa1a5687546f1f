import { expect, it } from 'vitest';
import type { Case } from '../../../shared/cases/case.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { eraseCase } from '../../../shared/journal/erase-case.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { isCaseFact } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import type { Database } from '../../../server/db/database.ts';
import type { OfficeLogs } from '../../../server/db/office-log.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { acceptRound } from '../../../server/sync/accept.ts';
import { refoldDeferred } from '../../../server/sync/refold.ts';
import { closedCase, registeredCase } from '../../world/stories.ts';
import { learnFacts } from '../learn-facts.ts';
import { asked, entriesOf, KEYS, letIn, makeOffice, NOW, round, told, writerOf } from '../offices.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

const AT = '2026-11-21T23:00';

const stateOfEntries = (entries: readonly unknown[]) =>
  stateHash(foldEntries(entries.map((entry, place) => ({ ...(entry as Entry), seq: place + 1 }))), KEYS.sha256);

export function waiting(db: () => Database & { readonly ownerUrl: string }): void {
  it('an entry of a kind that is not known yet is numbered and delivered; after an update it is folded where it stands', async () => {
    const { office, pc, opening } = await openedOffice(db(), 'waits-1');
    const head = office.staff.find(({ roles }) => roles.includes('head'))?.id ?? '';
    const before = await told(pc, office, registeredCase);
    const [row] = [...office.w.cases().values()];
    const future = { type: 'case-coloured', case: row?.id, at: AT, by: head, colour: 'blue' };
    const unknown = await pc.write([future], { actor: head, role: 'head' });
    const behind = await told(pc, office, (w) => closedCase(w));
    const answer = await round(db(), pc, asked([...before, unknown, ...behind]));
    expect(answer.took).toHaveLength(before.length + 1 + behind.length);
    const other = writerOf(office.id, 'waits-1-other');
    await letIn(db(), other);
    const seen = (await round(db(), other, asked([]))).items[before.length + 1];
    expect(seen?.kind === 'entry' && seen.entry).toEqual(unknown);

    const logs = officeLogs(db());
    expect(await refoldDeferred(logs, { office: office.id, now: NOW }, KEYS)).toMatchObject({ folded: 0, released: 0, waiting: 1 });
    const settings = { type: 'case-assigned', case: row?.id, at: AT, by: head, executor: head };
    await learnFacts(db().ownerUrl, unknown, [settings]);
    expect(await refoldDeferred(logs, { office: office.id, now: NOW }, KEYS)).toMatchObject({ folded: 1, released: 0, waiting: 0 });
    const all = [...opening, ...before, { ...unknown, facts: [settings] }, ...behind];
    expect(await stateOf(db(), office.id)).toBe(await stateOfEntries(all));
    expect((await round(db(), pc, asked([]))).receipt.body.streamHash).toBe(answer.receipt.body.streamHash);
  });

  it('who was held for want of an entry that waited leaves the quarantine with it', async () => {
    const { office, pc } = await openedOffice(db(), 'waits-2');
    const head = office.staff.find(({ roles }) => roles.includes('head'))?.id ?? '';
    const staff = { id: 'new-person', name: 'Жаңа А. Б.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk'], active: true };
    const added = await pc.write([{ type: 'staff-added', at: AT, by: head, staff: { ...staff, badge: 7 } }], { actor: head, role: 'head' });
    const facts = (registeredCase(office.w), office.fresh()).map((fact) => ({ ...fact, by: staff.id }));
    const work = await pc.write(facts, { actor: staff.id, role: 'clerk' });
    const answer = await round(db(), pc, asked([added, work]));
    expect([answer.took.length, answer.held.map(({ code }) => code)]).toEqual([1, ['actor-unknown']]);
    await learnFacts(db().ownerUrl, added, [{ type: 'staff-added', at: AT, by: head, staff }]);
    expect(await refoldDeferred(officeLogs(db()), { office: office.id, now: NOW }, KEYS)).toMatchObject({ folded: 1, released: 1, waiting: 0 });
    const after = await round(db(), pc, asked([added, work]));
    expect([after.took.length, after.held, after.receipt.body.held, after.receipt.body.n]).toEqual([2, [], 0, 3]);
    const next = await told(pc, office, registeredCase);
    expect((await round(db(), pc, asked(next))).took).toHaveLength(1);
  });

  it('an office whose first entry is of a newer program waits as a whole, and nothing of it is held', async () => {
    const office = makeOffice('waits-3');
    const pc = writerOf('waits-3', 'waits-3-pc');
    await letIn(db(), pc);
    const opening = await entriesOf(pc, [{ ...office.opened, motto: 'x' } as unknown as Fact], office);
    const work = await told(pc, office, registeredCase);
    const answer = await round(db(), pc, asked([...opening, ...work]));
    expect([answer.took.length, answer.held]).toEqual([2, []]);
    await learnFacts(db().ownerUrl, { office: office.id, device: pc.device, n: 1 }, [office.opened]);
    expect(await refoldDeferred(officeLogs(db()), { office: office.id, now: NOW }, KEYS)).toMatchObject({ folded: 2, waiting: 0 });
    expect(await stateOf(db(), office.id)).toBe(await stateOfEntries([{ ...opening[0], facts: [office.opened] }, ...work]));
  });

  it('an order erases a case for everybody: content and row go, the chain and the stream stay whole', async () => {
    const { office, pc } = await openedOffice(db(), 'erased-1');
    const ordered = { order: { number: '7-нқ', date: '2026-11-16' }, source: 'Тізбе, 12-тармақ', years: 5 };
    const entries = await told(pc, office, (w) => (w.take(orderRetention(ordered, w.as('head'))), closedCase(w)));
    const before = await round(db(), pc, asked(entries));
    const [row] = [...office.w.cases().values()] as [Case];
    office.w.passDays(6 * 366);
    const ofCase = entries.filter(({ facts }) => (facts as unknown as Fact[]).some((fact) => isCaseFact(fact) && fact.case === row.id));
    const file = { current: row, entries: ofCase as unknown as Entry[], complaints: [] };
    const order = await told(pc, office, (w) => w.take(eraseCase(file, { order: { number: '9-нқ', date: '2026-11-16' } }, w.as('head'))));
    const answer = await round(db(), pc, asked(order));
    expect(answer.took).toHaveLength(1);
    const again = await round(db(), pc, asked(entries));
    expect(again.took).toEqual(before.took);
    const other = writerOf(office.id, 'erased-1-other');
    await letIn(db(), other);
    const seen = (await round(db(), other, asked([]))).items;
    expect(seen.map(({ kind }) => kind)).toEqual(['entry', 'entry', ...ofCase.map(() => 'erased'), 'entry']);
    const { rows } = await db().reader.query(`select count(*)::int as left from entries where office = $1 and body::text like '%applicant%'`, [
      office.id,
    ]);
    expect((rows as { left: number }[])[0]?.left).toBe(0);
    expect((await db().reader.query('select id from rows where office = $1 and kind = 1', [office.id])).rows).toEqual([]);
  });

  it.each(['before the writing', 'behind the writing'])('a turn that dies %s leaves nothing; repeated, it is whole', async (when) => {
    const { office, pc } = await openedOffice(db(), `dies-${when.split(' ')[0]}`);
    const entries = await told(pc, office, closedCase);
    const state = await stateOf(db(), office.id);
    const logs = officeLogs(db());
    const dying: OfficeLogs = {
      ...logs,
      alone: (id, act) =>
        logs.alone(id, (log) =>
          act({
            ...log,
            write: async (writing) => {
              if (when === 'behind the writing') await log.write(writing);
              throw new Error('power cut');
            },
          }),
        ),
    };
    const asking = { office: office.id, device: pc.device, request: asked(entries), now: NOW };
    await expect(acceptRound(dying, asking, KEYS)).rejects.toThrow('power cut');
    expect(await stateOf(db(), office.id)).toBe(state);
    expect((await round(db(), pc, asked(entries))).took.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 2));
  });
}
