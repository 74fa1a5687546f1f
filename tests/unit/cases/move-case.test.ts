import { describe, expect, it } from 'vitest';
import { moveMessage, type MoveMessage } from '../../../server/sync/moves.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { Case } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { sendAway } from '../../../shared/cases/send-away.ts';
import { sendBack } from '../../../shared/cases/send-back.ts';
import { takeIn } from '../../../shared/cases/take-in.ts';
import { foldInCase } from '../../../shared/journal/conflicts.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { Fact as FactSchema } from '../../../shared/journal/entry.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { assignedCase, signedCase } from '../../world/stories.ts';

const AT = '2026-11-16T12:00' as LocalDateTime;

/** Two offices of one region; each has its own people, journal and rows. */
function twoOffices() {
  const [from, to] = [makeWorld(), makeWorld('2026-11-16T11:00', { mark: 'Т1', name: { kk: 'Тау ауданының бөлімі', ru: 'Отдел Горного района' } })];
  const ids = { from: from.world().office.id, to: `${to.world().office.id}-2` };
  const offices = new Map<string, Office>([
    [ids.from, from.world().office],
    [ids.to, { ...to.world().office, id: ids.to }],
  ]);
  const rows = new Map<string, Case>();
  const keyOf = (office: string, id: string) => `${office} ${id}`;
  let n = 0;
  /** An entry of this fact in the office's stream, and what the region writes after it. */
  const write = (office: string, fact: Fact): MoveMessage | null => {
    n += 1;
    const parsed = FactSchema.parse(JSON.parse(JSON.stringify(fact)));
    expect(parsed).toEqual(JSON.parse(JSON.stringify(fact)));
    offices.set(office, applyOfficeFact(offices.get(office) ?? null, fact));
    if ('case' in fact) {
      const key = keyOf(office, fact.case);
      rows.set(key, foldInCase(rows.get(key) ?? null, fact, { device: office, n, seq: n, role: 'head', office }));
    }
    return after(office, fact);
  };
  const after = (office: string, fact: Fact): MoveMessage | null => {
    const other = office === ids.from ? ids.to : ids.from;
    const id = 'case' in fact ? fact.case : fact.type === 'case-sent-back' ? fact.offer : '';
    const sides = { here: rows.get(keyOf(office, id)) ?? null, there: rows.get(keyOf(other, id)) ?? null };
    return moveMessage(fact, { ...sides, office: offices.get(office) as Office, other: offices.get(other) ?? null }, AT);
  };
  const carry = (message: MoveMessage | null) => message && write(message.office, message.fact);
  const rowIn = (office: string, id: string) => rows.get(keyOf(office, id)) as Case;
  const headOf = (which: 'from' | 'to') => {
    const w = which === 'from' ? from : to;
    return { ...w.as('head'), office: offices.get(ids[which]) as Office };
  };
  const bring = (tell: (w: TestWorld) => Case) => {
    const row = tell(from);
    rows.set(keyOf(ids.from, row.id), row);
    return row;
  };
  return { ids, offices, write, after, carry, rowIn, headOf, bring };
}
const only = <T>(decided: { readonly ok: boolean; readonly value?: readonly T[]; readonly error?: unknown }): T => {
  if (!decided.ok || !decided.value?.[0]) throw new Error(JSON.stringify(decided.error));
  return decided.value[0];
};
const MOVED = (office: string) => ({ to: { office, name: 'Тау ауданының бөлімі' }, ground: 'Өтініш беруші көшті' });

describe('a case moves to another office of the region', () => {
  it('is closed for acts here, waits there, is taken in under a number of that office, and the answer comes back', () => {
    const o = twoOffices();
    const row = o.bring(assignedCase);
    const sent = o.write(o.ids.from, only(sendAway(row, MOVED(o.ids.to), o.headOf('from'))));
    const away = o.rowIn(o.ids.from, row.id);
    const open = Object.entries(allowedActs(away, o.headOf('from'))).filter(([, { allowed }]) => allowed);
    expect(open.map(([act]) => act)).toEqual(['print']);
    expect(assignCase(away, { executor: 'x' }, o.headOf('from'))).toMatchObject({
      error: [{ code: 'case-away', params: { office: 'Тау ауданының бөлімі' } }],
    });

    expect(o.carry(sent)).toBeNull();
    expect(o.offices.get(o.ids.to)?.offers).toMatchObject([{ case: row.id, from: { office: o.ids.from }, row: { number: row.number } }]);
    const taken = only(takeIn({ offer: row.id }, o.headOf('to')));
    const answer = o.write(o.ids.to, taken);
    const here = o.rowIn(o.ids.to, row.id);
    expect(here).toMatchObject({
      state: 'registered',
      executor: null,
      number: { mark: 'Т1', serial: 1 },
      office: o.ids.to,
      movedFrom: { number: row.number.text },
    });
    expect([here.receivedAt, here.terms, here.application]).toEqual([row.receivedAt, row.terms, row.application]);
    expect(Case.parse(here)).toEqual(here);
    expect(o.offices.get(o.ids.to)?.offers).toBeUndefined();
    expect(takeIn({ offer: row.id }, o.headOf('to'))).toMatchObject({ error: [{ code: 'offer-gone' }] });

    o.carry(answer);
    expect(o.rowIn(o.ids.from, row.id)).toMatchObject({
      state: 'assigned',
      conflict: false,
      sentAway: { answered: { answer: 'taken-in', text: 'Т1-2026-000001' } },
    });
    expect(allowedActs(o.rowIn(o.ids.from, row.id), o.headOf('from')).assign).toMatchObject({ allowed: false });
  });

  it('comes back with a reason and goes on where it was', () => {
    const o = twoOffices();
    const row = o.bring(assignedCase);
    o.carry(o.write(o.ids.from, only(sendAway(row, MOVED(o.ids.to), o.headOf('from')))));
    o.carry(o.write(o.ids.to, only(sendBack({ offer: row.id, reason: 'Бұл біздің аудан емес' }, o.headOf('to')))));
    const back = o.rowIn(o.ids.from, row.id);
    expect(back).toMatchObject({
      state: 'assigned',
      executor: row.executor,
      sentAway: { answered: { answer: 'sent-back', text: 'Бұл біздің аудан емес' } },
    });
    expect(allowedActs(back, o.headOf('from')).assign).toEqual({ allowed: true });
    expect(o.offices.get(o.ids.to)?.offers).toBeUndefined();
    // It may be sent again, also to the same office.
    o.carry(
      o.write(o.ids.from, { ...(only(sendAway(back, MOVED(o.ids.to), o.headOf('from'))) as Extract<Fact, { type: 'case-sent-away' }>), at: AT }),
    );
    expect(o.offices.get(o.ids.to)?.offers).toHaveLength(1);
  });

  it('asked anew after a crash, the region writes nothing twice', () => {
    const o = twoOffices();
    const row = o.bring(assignedCase);
    const sending = only(sendAway(row, MOVED(o.ids.to), o.headOf('from')));
    const first = o.write(o.ids.from, sending);
    expect(o.after(o.ids.from, sending)).toEqual(first);
    o.carry(first);
    expect(o.after(o.ids.from, sending)).toBeNull();
    const taken = only(takeIn({ offer: row.id }, o.headOf('to')));
    const answer = o.write(o.ids.to, taken);
    expect(o.after(o.ids.to, taken)).toEqual(answer);
    o.carry(answer);
    expect([o.after(o.ids.to, taken), o.after(o.ids.from, sending)]).toEqual([null, null]);
  });

  it('to an office that the region does not know comes back at once; an answer of an office that was not asked is none', () => {
    const o = twoOffices();
    const row = o.bring(assignedCase);
    o.offices.delete(o.ids.to);
    expect(o.write(o.ids.from, only(sendAway(row, MOVED(o.ids.to), o.headOf('from'))))).toMatchObject({
      office: o.ids.from,
      fact: { type: 'case-move-answered', answer: 'sent-back' },
    });
    const other = twoOffices();
    const mine = other.bring(assignedCase);
    const forged: Fact = { type: 'case-sent-back', at: AT, by: 'x', offer: mine.id, to: { office: other.ids.from, name: '' }, reason: 'жалған' };
    expect(other.write(other.ids.to, forged)).toBeNull();
  });

  it('keeps a decision that was signed; not to one’s own office, not in conflict, only by the head', () => {
    const o = twoOffices();
    const row = o.bring(signedCase);
    o.carry(o.write(o.ids.from, only(sendAway(row, MOVED(o.ids.to), o.headOf('from')))));
    o.write(o.ids.to, only(takeIn({ offer: row.id }, o.headOf('to'))));
    expect(o.rowIn(o.ids.to, row.id)).toMatchObject({ state: 'signed', decision: row.decision });
    const w = makeWorld();
    const own = assignedCase(w);
    const ask = (input: object, current = own, who: 'head' | 'clerk' = 'head') => {
      const decided = sendAway(current, input, w.as(who));
      return decided.ok ? 'ok' : decided.error[0]?.code;
    };
    expect(ask(MOVED(w.world().office.id))).toBe('move-to-own-office');
    expect(ask(MOVED('x'), { ...own, conflict: true })).toBe('in-conflict');
    expect(ask(MOVED('x'), own, 'clerk')).toBe('wrong-role');
    expect(ask({ ...MOVED('x'), ground: '' })).toBe('required');
  });
});
