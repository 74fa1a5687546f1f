import { expect, it } from 'vitest';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Database } from '../../../server/db/database.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { writeAsRegion } from '../../../server/sync/write-as-region.ts';
import { draftedGrant, registeredCase } from '../../world/stories.ts';
import { asked, entriesOf, KEYS, letIn, NOW, round, told, writerOf } from '../offices.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

type Made = Awaited<ReturnType<typeof openedOffice>>;
type Wrong = readonly [what: string, code: string, make: (made: Made) => Promise<unknown>];

const AT = '2026-11-21T23:00';
const person = ({ office }: Made, role: string) => office.staff.find(({ roles }) => roles.includes(role as never))?.id ?? '';
const settings = ({ office }: Made, by: string) => ({
  type: 'office-settings-changed',
  at: AT,
  by,
  settings: (office.opened as { settings: object }).settings,
});

/** What an office's computer signs, and the region does not let move anything. */
const HELD: readonly Wrong[] = [
  ['a person whom the office does not know', 'actor-unknown', async (m) => m.pc.write([settings(m, 'nobody')], { actor: 'nobody', role: 'head' })],
  [
    'a role that the person does not have',
    'actor-role-missing',
    async (m) => m.pc.write([settings(m, person(m, 'clerk'))], { actor: person(m, 'clerk'), role: 'head' }),
  ],
  [
    'a role that may not do this',
    'wrong-role',
    async (m) => m.pc.write([settings(m, person(m, 'clerk'))], { actor: person(m, 'clerk'), role: 'clerk' }),
  ],
  [
    'a fact in the name of another',
    'content-damaged',
    async (m) => m.pc.write([settings(m, person(m, 'clerk'))], { actor: person(m, 'head'), role: 'head' }),
  ],
  ['the office opened once more', 'office-already-open', async (m) => m.pc.write([m.office.opened], { actor: m.office.opened.by, role: 'clerk' })],
  [
    'what only the region writes',
    'wrong-role',
    async (m) =>
      m.pc.write([{ type: 'workplace-revoked', at: AT, by: person(m, 'head'), device: m.pc.device }], { actor: person(m, 'head'), role: 'head' }),
  ],
  [
    'content that is not what was signed',
    'content-damaged',
    async (m) => ({
      ...(await m.pc.write([settings(m, person(m, 'head'))], { actor: person(m, 'head'), role: 'head' })),
      at: '2026-01-01T00:00:00.000Z',
    }),
  ],
  [
    'an entry of another office',
    'content-damaged',
    async (m) => m.pc.write([settings(m, person(m, 'head'))], { actor: person(m, 'head'), role: 'head' }, { office: 'another' }),
  ],
  [
    'an entry that nobody can read',
    'content-damaged',
    async (m) => ({
      ...(await m.pc.write([settings(m, person(m, 'head'))], { actor: person(m, 'head'), role: 'head' })),
      facts: { length: { toString: 1 } },
    }),
  ],
  [
    'letters that a database cannot hold',
    'content-damaged',
    async (m) => ({
      ...(await m.pc.write([settings(m, person(m, 'head'))], { actor: person(m, 'head'), role: 'head' })),
      actor: 'a\u0000b\ud800',
      role: '\u0000',
    }),
  ],
];

/** What stops a computer's queue. */
const STOPS: readonly Wrong[] = [
  ['a gap in the chain', 'chain-broken', async (m) => ({ ...(await good(m)), n: 99 })],
  ['another link', 'chain-broken', async (m) => ({ ...(await good(m)), prev: 'f'.repeat(64) })],
  ['a foreign signature', 'signature-wrong', async (m) => ({ ...(await good(m)), signature: `${'A'.repeat(86)}==` })],
  ['another hash under the signature', 'signature-wrong', async (m) => ({ ...(await good(m)), hash: 'e'.repeat(64) })],
  ['another entry in a place that is taken', 'chain-fork', async (m) => ({ ...(await good(m)), n: 1 })],
];
const good = (m: Made) => m.pc.write([settings(m, person(m, 'head'))], { actor: person(m, 'head'), role: 'head' });

export function quarantine(db: () => Database): void {
  it.each(HELD)('%s is held as %s; the chain goes on behind it', async (what, code, make) => {
    const made = await openedOffice(db(), `held-${HELD.findIndex(([name]) => name === what)}`);
    const wrong = await make(made);
    const before = await stateOf(db(), made.office.id);
    const behind = await told(made.pc, made.office, registeredCase);
    const answer = await round(db(), made.pc, asked([wrong, ...behind]));
    expect(answer.held.map((one) => [one.n, one.code])).toEqual([[2, code]]);
    expect(answer.took.map(({ n, seq }) => [n, seq])).toEqual([[3, 2]]);
    expect(answer.stopped).toBeUndefined();
    expect(answer.receipt.body).toMatchObject({ n: 3, held: 1, seq: 2 });
    const again = await round(db(), made.pc, asked([wrong, ...behind]));
    expect([again.took, again.held]).toEqual([answer.took, answer.held]);
    expect(await stateOf(db(), made.office.id)).not.toBe(before);
  });

  it.each(STOPS)('%s stops the queue as %s, and nothing behind it is taken', async (what, code, make) => {
    const made = await openedOffice(db(), `stops-${STOPS.findIndex(([name]) => name === what)}`);
    const [fine] = await told(made.pc, made.office, registeredCase);
    const wrong = await make(made);
    const behind = await told(made.pc, made.office, registeredCase);
    const answer = await round(db(), made.pc, asked([fine, wrong, ...behind]));
    expect(answer.stopped?.code).toBe(code);
    expect(answer.took.map(({ n }) => n)).toEqual([2]);
    expect(answer.receipt.body).toMatchObject({ n: 2, held: 0, seq: 2 });
  });

  it('a stranger stops by itself; what has no place in a chain stops the queue where that ends, and nothing else', async () => {
    const made = await openedOffice(db(), 'stops-else');
    const stranger = await good({ ...made, pc: writerOf(made.office.id, 'stranger') });
    const [first, second, third] = await told(made.pc, made.office, (w) => [1, 2, 3].map(() => registeredCase(w)));
    const answer = await round(db(), made.pc, asked([first, stranger, { hello: 'region' }, second]));
    expect(answer.took.map(({ n }) => n)).toEqual([2, 3]);
    expect(answer.stopped).toEqual({ device: 'stranger', n: 1, code: 'device-unknown' });
    const ending = await round(db(), made.pc, asked([third, null]));
    expect(ending.took.map(({ n }) => n)).toEqual([4]);
    expect(ending.stopped).toEqual({ device: made.pc.device, n: 5, code: 'chain-broken' });
  });

  it('who drafted does not sign, not even as the head', async () => {
    const made = await openedOffice(db(), 'held-drafter');
    const drafts = await told(made.pc, made.office, draftedGrant);
    const [row] = [...made.office.w.cases().values()];
    const drafter = row?.draft?.by ?? '';
    const staff = made.office.staff.find(({ id }) => id === drafter);
    const head = person(made, 'head');
    const promoted = { type: 'staff-changed', at: AT, by: head, staff: { ...staff, roles: ['executor', 'head'] } } as unknown as Fact;
    const signed = {
      ...{ type: 'decision-signed', case: row?.id, at: AT, by: drafter, kind: 'grant', date: '2026-11-21' },
      number: { series: 'outgoing', mark: 'К1', year: 2026, serial: 1, text: 'К1-2026-1' },
    } as unknown as Fact;
    const entries = [
      ...drafts,
      ...(await entriesOf(made.pc, [promoted], made.office)),
      await made.pc.write([signed], { actor: drafter, role: 'head' }),
    ];
    const answer = await round(db(), made.pc, asked(entries));
    expect(answer.held.map(({ code }) => code)).toEqual(['drafter-cannot-sign']);
    const bySomebodyElse = await made.pc.write([{ ...signed, by: head }], { actor: head, role: 'head' });
    expect((await round(db(), made.pc, asked([bySomebodyElse]))).took).toHaveLength(1);
  });

  it('what a computer signs that was shut out is held, also when another one brings it', async () => {
    const made = await openedOffice(db(), 'held-revoked');
    const other = writerOf(made.office.id, 'held-revoked-other');
    await letIn(db(), other);
    const entries = await told(made.pc, made.office, registeredCase);
    const facts = [
      { type: 'workplace-joined', at: AT, by: 'region', workplace: { device: made.pc.device, publicKey: made.pc.publicKey, name: 'ДК', mark: 'К1' } },
    ];
    const ids = { next: () => '00000000-0000-4000-8000-000000000001' };
    const say = (told: readonly unknown[]) => writeAsRegion(officeLogs(db()), { office: made.office.id, facts: told as Fact[], now: NOW, ids }, KEYS);
    await say(facts);
    await say([{ type: 'workplace-revoked', at: AT, by: 'region', device: made.pc.device }]);
    const answer = await round(db(), other, asked(entries));
    expect(answer.held.map(({ code }) => code)).toEqual(['device-revoked']);
    const region = answer.items.flatMap((item) => (item.kind === 'entry' && item.entry.device === 'region' ? [item.entry.n] : []));
    expect(region).toEqual([1, 2]);
  });
}
