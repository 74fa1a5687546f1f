import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { extendTerm } from '../../../shared/complaints/extend-term.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { ComplaintHandover } from '../../../shared/complaints/handover.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { takeOverComplaint } from '../../../shared/complaints/take-over-complaint.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { BodyComplaints } from '../../../shared/wire/region-view.ts';
import { isOwnOf } from '../../../server/http/office-of.ts';
import { catchUp } from '../../../server/sync/catch-up.ts';
import { forwardReviews } from '../../../server/sync/reviews.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { learnFacts } from '../learn-facts.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion, writeFacts } from './region-story.ts';
import type { TestDevice } from './test-device.ts';

type World = OpenRegion['world'];
const DAY = 24 * 60;

describe('a complaint that an office has sent to the authorised body', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  /** How many facts of each world were written down. */
  let written: Map<World, number>;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    written = new Map([[region.world, region.world.facts().length]]);
  });
  afterAll(() => kit.stop());

  const rowOf = async (office: string, id: string) =>
    (await kit.deps.logs.read(office, (log) => log.rows([{ kind: 'complaint', id }])))[0]?.row as Complaint | undefined;
  const endOf = async (office: string) => (await kit.deps.logs.read(office, (log) => log.end())).seq;
  const get = (path: string, actor: string) => region.device.ask({ method: 'GET', path, actor });
  const listed = async (id: string) =>
    BodyComplaints.parse((await get('/v1/region/complaints', region.inspector)).body).rows.filter((row) => row.id === id);
  const handoverOf = async (row: Pick<Complaint, 'office' | 'id'>) =>
    ComplaintHandover.parse((await get(`/v1/region/complaints/${row.office}/${row.id}`, region['complaints-officer'])).body);
  /** What was decided is done in the world, signed on the computer and sent. */
  async function send(device: TestDevice, world: World, decided: Result<readonly Fact[], readonly Refusal[]>): Promise<void> {
    world.take(decided as never);
    written.set(world, await writeFacts(device, world, written.get(world) ?? 0));
    expect((await device.round()).status).toBe(200);
  }
  const asHead = (world: World) => ({ ...world.as('head'), subject: null });
  const lastOf = (world: World) => [...world.complaints().values()].at(-1) as Complaint;

  /** An office with a complaint to the authorised body; nothing was sent on yet. */
  async function officeWith(office: string) {
    const device = await joinDevice(kit, region, { device: `pc-${office}`, office });
    const world = await openOfficeOn(device);
    written.set(world, 1);
    const intake = sampleIntake({ addressee: 'authorised-body' });
    // Ids of one world are counted, so each office's complaint gets one of its own.
    const decided = registerComplaint({ intake }, { ...asHead(world), ids: { next: () => `complaint-${office}` } });
    await send(device, world, decided);
    const forward = () => send(device, world, forwardComplaint(lastOf(world), { to: 'Уәкілетті орган', caseFile: true }, asHead(world)));
    return { device, world, forward, row: { office, id: `complaint-${office}` } };
  }
  const takeOver = async (handover: ComplaintHandover) =>
    send(region.device, region.world, takeOverComplaint(null, { handover, receivedAt: '2026-11-16T10:15' }, asHead(region.world)));

  test('stays with the office until it is sent; then it waits, and is late after three working days', async () => {
    const { row, forward } = await officeWith('waits');
    expect(await listed(row.id)).toMatchObject([{ atBody: { kind: 'at-office' } }]);
    expect((await get(`/v1/region/complaints/waits/${row.id}`, region.head)).status).toBe(404);
    await forward();
    expect(await listed(row.id)).toMatchObject([{ atBody: { kind: 'waiting', since: '2026-11-16', days: 0, late: false } }]);
    kit.passMinutes(3 * DAY);
    expect(await listed(row.id)).toMatchObject([{ atBody: { kind: 'waiting', days: 3, late: false } }]);
    kit.passMinutes(DAY);
    expect(await listed(row.id)).toMatchObject([{ atBody: { kind: 'waiting', days: 4, late: true } }]);
    kit.passMinutes(-4 * DAY);
  });

  test('goes over to who answers it, with its origin; to nobody else, and under no other office', async () => {
    const { row, device, world, forward } = await officeWith('goes');
    await forward();
    const handover = await handoverOf(row);
    expect(handover).toMatchObject({ complaint: row.id, origin: { from: { office: 'goes' }, number: lastOf(world).number.text, caseFile: true } });
    expect(handover.intake).toEqual(lastOf(world).intake);
    expect((await get(`/v1/region/complaints/goes/${row.id}`, region.inspector)).status).toBe(403);
    expect((await device.ask({ method: 'GET', path: `/v1/region/complaints/goes/${row.id}`, actor: world.staffOf('head').id })).status).toBe(403);
    for (const path of [`waits/${row.id}`, `region-office/${row.id}`, `nowhere/${row.id}`, 'goes/nothing'])
      expect((await get(`/v1/region/complaints/${path}`, region.head)).status, path).toBe(404);
  });

  test('is taken over, answered, and the office is told each time, once', async () => {
    const { row, device, forward } = await officeWith('told');
    const stranger = await officeWith('stranger');
    const strange = await endOf('stranger');
    await forward();
    await takeOver(await handoverOf(row));
    const here = (await rowOf('region-office', row.id)) as Complaint;
    expect(here).toMatchObject({ state: 'registered', terms: { due: '2026-12-07' }, origin: { from: { office: 'told' } } });
    expect(await listed(row.id), 'once, as the office’s').toMatchObject([
      {
        office: 'told',
        atBody: { kind: 'taken-over', number: here.number.text, by: region.world.staffOf('head').name, due: '2026-12-07', outcome: null },
      },
    ]);
    expect((await rowOf('told', row.id))?.review).toEqual({
      body: 'Өңірлік басқарма',
      begun: { number: here.number.text, receivedAt: '2026-11-16T10:15', due: '2026-12-07', at: '2026-11-16T10:15' },
      answer: null,
    });

    await send(region.device, region.world, extendTerm(here, { until: '2026-12-14', ground: 'Қосымша тексеру' }, asHead(region.world)));
    expect((await rowOf('told', row.id))?.review?.begun?.due).toBe('2026-12-14');
    await send(
      region.device,
      region.world,
      answerComplaint((await rowOf('region-office', row.id)) as Complaint, { outcome: 'satisfied', text: 'Талап орынды.' }, asHead(region.world)),
    );
    const answered = await rowOf('region-office', row.id);
    expect(answered?.state).toBe('answered');
    const told = await rowOf('told', row.id);
    expect(told).toMatchObject({
      state: 'forwarded',
      conflict: false,
      review: { answer: { outcome: 'satisfied', number: answered?.answer?.number.text } },
    });
    expect(await listed(row.id)).toMatchObject([{ atBody: { state: 'answered', outcome: 'satisfied', level: 'done' } }]);

    const end = await endOf('told');
    const again = { office: 'region-office', complaints: [row.id], now: kit.now(), ids: kit.deps.ids };
    expect(await forwardReviews(kit.deps.logs, again, kit.deps.keys)).toBe(0);
    expect(await endOf('told')).toBe(end);
    const items = ((await device.round()).body as { items: readonly object[] }).items;
    expect(JSON.stringify(items)).toContain('complaint-review-answered');
    expect(await endOf('stranger'), 'nothing of it is in the stream of another office').toBe(strange);
    expect(JSON.stringify((await stranger.device.round()).body)).not.toContain(row.id);
    expect(await rowOf('stranger', row.id)).toBeUndefined();
  });

  test('an office that plays the authorised body tells nobody anything', async () => {
    const { row, forward } = await officeWith('robbed');
    await forward();
    const handover = await handoverOf(row);
    const robber = await officeWith('robber');
    const before = await endOf('robbed');
    await send(robber.device, robber.world, takeOverComplaint(null, { handover, receivedAt: '2026-11-16T10:15' }, asHead(robber.world)));
    expect(await rowOf('robber', row.id)).toMatchObject({ origin: { from: { office: 'robbed' } } });
    expect(await endOf('robbed')).toBe(before);
    expect(await listed(row.id)).toMatchObject([{ atBody: { kind: 'waiting' } }]);
  });

  test('what an office writes in the name of the authorised body is held', async () => {
    const { row, device, world, forward } = await officeWith('forger');
    await forward();
    const head = world.staffOf('head').id;
    const stamp = { complaint: row.id, at: '2026-11-16T10:15' as never, by: head, body: 'Уәкілетті орган', reference: '1' };
    await device.write([{ type: 'complaint-review-answered', ...stamp, date: '2026-11-16' as never, outcome: 'refused' }], {
      staff: head,
      role: 'head',
    });
    expect((await device.round()).body).toMatchObject({ held: [{ code: 'wrong-role' }] });
    expect((await rowOf('forger', row.id))?.review).toBeUndefined();
  });

  test('an answer that was held until its author was known is told on to the office when it leaves the quarantine, once', async () => {
    const { row, forward } = await officeWith('later');
    await forward();
    await takeOver(await handoverOf(row));
    const boss = { id: 'new-boss', name: 'Жаңа А. Б.', post: { kk: 'басшы', ru: 'руководитель' }, roles: ['head'], active: true };
    const added = { type: 'staff-added' as const, at: '2026-11-16T10:15' as never, by: region.head };
    // The badge is of a version that this server does not know yet.
    const joined = await region.device.write([{ ...added, staff: { ...boss, badge: 7 } as never }], { staff: region.head, role: 'head' });
    const number = { series: 'outgoing', mark: 'Ө1', year: 2026, serial: 900, text: 'Ө1-2026-000900' } as const;
    const stamp = { complaint: row.id, at: '2026-11-16T10:15' as never, by: boss.id };
    const answer = {
      type: 'complaint-answered',
      ...stamp,
      number,
      date: '2026-11-16',
      outcome: 'satisfied',
      text: 'Талап орынды.',
    } as unknown as Fact;
    await region.device.write([answer], { staff: boss.id, role: 'head' });
    expect((await region.device.round()).body).toMatchObject({ held: [{ code: 'actor-unknown' }] });
    expect((await rowOf('later', row.id))?.review?.answer, 'nobody has answered yet').toBeNull();

    await learnFacts(kit.cluster.ownerUrl, joined, [{ ...added, staff: boss }]);
    const { logs, ids, keys, devices } = kit.deps;
    const start = () => catchUp(logs, { office: 'region-office', now: kit.now(), ids, isOwn: isOwnOf(devices) }, keys);
    expect(await start()).toMatchObject({ folded: 1, released: 1, waiting: 0 });
    expect((await rowOf('later', row.id))?.review?.answer).toMatchObject({ number: number.text, outcome: 'satisfied' });
    const end = await endOf('later');
    expect(await start()).toMatchObject({ folded: 0, released: 0, waiting: 0 });
    expect(await endOf('later')).toBe(end);
  });
});
