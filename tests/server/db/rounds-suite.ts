import { expect, it } from 'vitest';
import { type NOTHING_FOLDED, foldEntries } from '../../../shared/journal/fold.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { isSignedBy } from '../../../shared/wire/signed.ts';
import { RoundAnswer } from '../../../shared/wire/sync.ts';
import type { Database } from '../../../server/db/database.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { acceptRound } from '../../../server/sync/accept.ts';
import { snapshotPage } from '../../../server/sync/snapshot.ts';
import { SnapshotPage } from '../../../shared/wire/snapshot.ts';
import { history } from '../../../server/sync/history.ts';
import { closedCase, registeredCase } from '../../world/stories.ts';
import { asked, entriesOf, KEYS, letIn, makeOffice, NOW, REGION, round, told, writerOf } from '../offices.ts';

/** The office's rows as the database has them, as a state. */
export async function stateOf(db: Database, office: string) {
  const { rows } = JSON.parse(await snapshotPage(officeLogs(db), office, { limit: 5000 })) as SnapshotPage;
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ id, row }) => [id, row]));
  const folded = { cases: of('case'), complaints: of('complaint'), office: of('office').get(office) ?? null };
  return stateHash(folded as unknown as typeof NOTHING_FOLDED, KEYS.sha256);
}

/** An office whose computer is let in and has told a story. */
export async function openedOffice(db: Database, id: string) {
  const office = makeOffice(id);
  const pc = writerOf(id, `${id}-pc`);
  await letIn(db, pc);
  const opening = await entriesOf(pc, [office.opened], office);
  await round(db, pc, asked(opening));
  return { office, pc, opening };
}

export function rounds(db: () => Database): void {
  it('a round is numbered, folded and answered with a signed receipt; repeated, it is answered the same', async () => {
    const { office, pc, opening } = await openedOffice(db(), 'rounds-1');
    const entries = [...opening, ...(await told(pc, office, closedCase))];
    const first = await round(db(), pc, asked(entries));
    expect(RoundAnswer.safeParse(first).error).toBeUndefined();
    expect(first.took.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(first.held).toEqual([]);
    const { body } = first.receipt;
    expect({ n: body.n, hash: body.hash, seq: body.seq, held: body.held }).toEqual({ ...pc.end(), seq: entries.length, held: 0 });
    expect(body.streamHash).toBe(
      await streamHashAfter(
        FIRST_STREAM_HASH,
        entries.map(({ hash }) => hash),
        KEYS.sha256,
      ),
    );
    expect(await isSignedBy(first.receipt, { sha256: KEYS.sha256, verify: KEYS.verifyBy }, REGION.publicKey)).toBe(true);
    expect(first.items.map(({ kind }) => kind)).toEqual(entries.map(() => 'own'));
    const again = await round(db(), pc, asked(entries));
    expect({ ...again, grant: first.grant }).toEqual(first);
    const folded = foldEntries(entries.map((entry, place) => ({ ...entry, seq: place + 1 }) as unknown as Entry));
    expect(await stateOf(db(), office.id)).toBe(await stateHash(folded, KEYS.sha256));
  });

  it('the grant names who is active, for fourteen days, and nobody whom the region has suspended', async () => {
    const { office, pc } = await openedOffice(db(), 'rounds-2');
    const { grant } = await round(db(), pc, asked([]));
    expect(grant?.body.staff.map(({ id }) => id)).toEqual(office.staff.map(({ id }) => id));
    expect(grant?.body.expiresAt.slice(0, 10)).toBe('2026-12-05');
    const [out] = office.staff;
    const suspended = new Set([out?.id ?? '']);
    const answer = await acceptRound(officeLogs(db()), { office: office.id, device: pc.device, request: asked([]), now: NOW, suspended }, KEYS);
    expect(answer.ok && answer.value.grant?.body.staff.map(({ id }) => id)).toEqual(office.staff.slice(1).map(({ id }) => id));
  });

  it('two computers of an office see one another in one order; pages of any size add up to the same', async () => {
    const { office, pc } = await openedOffice(db(), 'rounds-3');
    const other = writerOf(office.id, 'rounds-3-second');
    await letIn(db(), other);
    await round(db(), pc, asked(await told(pc, office, registeredCase)));
    await round(db(), other, asked(await told(other, office, registeredCase)));
    const whole = await round(db(), other, asked([]));
    expect(whole.items.map(({ seq }) => seq)).toEqual(whole.items.map((_, index) => index + 1));
    expect(whole.items.at(-1)?.kind).toBe('own');
    const paged = [];
    for (let cursor = 0, more = true; more;) {
      const page = await round(db(), other, asked([], cursor, 1));
      paged.push(...page.items);
      ({ cursor, more } = page);
    }
    expect(paged).toEqual(whole.items);
    const back = await history(officeLogs(db()), office.id, { asked: { before: whole.cursor + 1, limit: 2 } });
    expect(back.map(({ seq, kind }) => [seq, kind])).toEqual([
      [whole.cursor, 'entry'],
      [whole.cursor - 1, 'entry'],
    ]);
    expect((await history(officeLogs(db()), office.id, { asked: { entries: [[pc.device, 1]] } })).map(({ seq }) => seq)).toEqual([1]);
  });

  it('a first load in pages brings every row once', async () => {
    const { office, pc } = await openedOffice(db(), 'rounds-4');
    await round(db(), pc, asked(await told(pc, office, (w) => [1, 2, 3, 4, 5].map(() => registeredCase(w)))));
    const logs = officeLogs(db());
    const keys: string[] = [];
    for (let after: { kind: 'office' | 'case' | 'complaint'; id: string } | undefined, more = true; more;) {
      const page = SnapshotPage.parse(JSON.parse(await snapshotPage(logs, office.id, { limit: 2, ...(after && { after }) })));
      keys.push(...page.rows.map(({ kind, id }) => `${kind} ${id}`));
      expect(page.total).toBe(6);
      after = page.rows.at(-1) as typeof after;
      more = page.more;
    }
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.map((key) => key.split(' ')[0])).toEqual(['office', 'case', 'case', 'case', 'case', 'case']);
  });

  it('a device that knows more of the stream than there is is told so, and nothing is written', async () => {
    const { office, pc } = await openedOffice(db(), 'rounds-5');
    const more = await told(pc, office, registeredCase);
    await expect(round(db(), pc, asked(more, 99))).rejects.toThrow('cursor-ahead');
    expect((await round(db(), pc, asked([]))).receipt.body.seq).toBe(1);
  });

  it('rounds of one office at the same time come one after another: no number twice, no gap', async () => {
    const { office, pc } = await openedOffice(db(), 'rounds-6');
    const writers = await Promise.all(
      [1, 2, 3, 4].map(async (place) => {
        const writer = writerOf(office.id, `rounds-6-${place}`);
        await letIn(db(), writer);
        return { writer, entries: await told(writer, office, registeredCase) };
      }),
    );
    await Promise.all(writers.flatMap(({ writer, entries }) => [round(db(), writer, asked(entries)), round(db(), writer, asked(entries))]));
    const whole = await round(db(), pc, asked([]));
    expect(whole.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(whole.items.map((item) => (item.kind === 'entry' ? item.entry.hash : ''))).size).toBe(5);
  });
}
