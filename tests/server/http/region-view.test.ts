import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { REGION_ROUTES, type RegionAsk } from '../../../shared/wire/region-routes.ts';
import {
  BodyComplaints,
  ConflictList,
  DeviceList,
  OfficeReport,
  OfficesAnswer,
  QuarantineList,
  StatisticsBasis,
} from '../../../shared/wire/region-view.ts';
import { RoundAnswer } from '../../../shared/wire/sync.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { IIN } from '../../world/people.ts';
import { acceptanceRefusedCase, closedCase, registeredCase } from '../../world/stories.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, type OpenRegion, openRegion, writeFacts } from './region-story.ts';
import { type TestDevice } from './test-device.ts';

describe('what the region sees', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let device: TestDevice;
  let w: TestWorld;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    device = await joinDevice(kit, region, { device: 'pc-1', office: 'office-1' });
    await joinDevice(kit, region, { device: 'pc-2', office: 'office-2' });
    w = makeWorld();
    const [opened] = w.facts();
    if (opened?.type !== 'office-opened') throw new Error('a world begins with its office');
    await device.write([{ ...opened, office: 'office-1' }], { staff: w.staffOf('clerk').id, role: 'clerk' });
    registeredCase(w);
    closedCase(w);
    acceptanceRefusedCase(w);
    for (const addressee of ['authorised-body', 'office'])
      w.take(registerComplaint({ intake: sampleIntake({ addressee }) }, { ...w.as('clerk'), subject: null }));
    await writeFacts(device, w, 1);
    const stranger = await device.write([{ ...registeredFact(), by: 'nobody' }], { staff: 'nobody', role: 'clerk' });
    expect((await device.round()).body).toMatchObject({ held: [{ n: stranger.n, code: 'actor-unknown' }] });
    expect((await device.round()).status).toBe(200);
  });
  afterAll(() => kit.stop());

  const registeredFact = () => {
    const fact = w.facts().find(({ type }) => type === 'application-registered');
    if (!fact) throw new Error('no case');
    return fact;
  };
  const get = (path: string, actor: string = region.inspector) => region.device.ask({ method: 'GET', path, actor });
  const read = async <T extends z.ZodType>(schema: T, path: string, actor?: string): Promise<z.output<T>> => {
    const told = await get(path, actor);
    expect(told, path).toMatchObject({ status: 200 });
    return schema.parse(told.body);
  };

  test('every office with its last contact, counts, and since when it is known to have nothing left', async () => {
    const { offices } = await read(OfficesAnswer, '/v1/region/offices');
    expect(offices.map(({ office, contact }) => [office, contact])).toEqual([
      ['office-1', 'fresh'],
      ['office-2', 'never'],
    ]);
    expect(offices[0]).toMatchObject({
      quarantined: 1,
      conflicts: 0,
      scansMissing: 0,
      knownUpTo: kit.now(),
      devices: { approved: 1, waiting: 0, revoked: 0 },
    });
    expect(offices[1]).toMatchObject({ lastContactAt: null, knownUpTo: null, entries: 1 });
    kit.passMinutes(25 * 60);
    expect((await read(OfficesAnswer, '/v1/region/offices')).offices[0]?.contact).toBe('quiet');
    kit.passMinutes(25 * 60);
    expect((await read(OfficesAnswer, '/v1/region/offices')).offices[0]?.contact).toBe('silent');
    kit.passMinutes(-50 * 60);
  });

  test('an office in full: its terms of today by the law and the calendar, its complaints, its people without telephones', async () => {
    const report = await read(OfficeReport, '/v1/region/offices/office-1');
    expect(report.cases).toMatchObject({ open: 1, late: 0, withoutTerms: 0 });
    expect(report.complaints).toMatchObject({ open: 2, late: 0 });
    const [line] = w.cases().values();
    kit.passMinutes(40 * 24 * 60);
    const later = await read(OfficeReport, '/v1/region/offices/office-1');
    expect(later.cases).toMatchObject({
      open: 1,
      late: 1,
      pressing: [{ id: line?.id, number: line?.number.text, due: line?.terms?.due, state: 'registered' }],
    });
    expect(later.cases.pressing[0]?.daysLeft).toBeLessThan(0);
    expect(later.complaints.late).toBe(2);
    expect(JSON.stringify(later)).not.toContain('phone');
    for (const iin of Object.values(IIN)) expect(JSON.stringify(later)).not.toContain(iin);
    kit.passMinutes(-40 * 24 * 60);
    expect((await get('/v1/region/offices/nowhere')).status).toBe(404);
  });

  test('the complaints to the authorised body with who complains; the others stay with their office', async () => {
    const list = await read(BodyComplaints, '/v1/region/complaints');
    expect(list).toMatchObject({ total: 1, rows: [{ office: 'office-1', addressee: 'authorised-body', state: 'registered' }] });
    expect(list.rows[0]?.complainant.length).toBeGreaterThan(3);
    expect((await read(BodyComplaints, '/v1/region/complaints?office=office-2')).rows).toEqual([]);
  });

  test('what is held says why, and not what is in it', async () => {
    const list = await read(QuarantineList, '/v1/region/quarantine', region.administrator);
    expect(list).toMatchObject({
      total: 1,
      rows: [{ office: 'office-1', device: 'pc-1', deviceName: 'Компьютер 1', code: 'actor-unknown', actor: 'nobody' }],
    });
    expect(JSON.stringify(list)).not.toContain('application');
    for (const after of ['1e300', '-1', '99999999999999', 'x']) expect((await get(`/v1/region/quarantine?after=${after}`)).status).toBe(200);
  });

  test('two decisions on one case: the region sees that they clash, in its pages', async () => {
    expect(await read(ConflictList, '/v1/region/conflicts')).toMatchObject({ total: 0, rows: [] });
    const settled = [...w.cases().values()].find(({ decision }) => decision);
    const signed = w.facts().find((fact) => fact.type === 'decision-signed' && fact.case === settled?.id);
    if (signed?.type !== 'decision-signed') throw new Error('no decision');
    await device.write([{ ...signed, number: { ...signed.number, serial: 77, text: 'К1-77' } }], { staff: signed.by, role: 'head' });
    expect(RoundAnswer.parse((await device.round()).body).took).toHaveLength(1);
    const list = await read(ConflictList, '/v1/region/conflicts');
    expect(list).toMatchObject({ total: 1, rows: [{ office: 'office-1', kind: 'case', id: settled?.id }], next: 'complaint.' });
    expect(await read(ConflictList, '/v1/region/conflicts?after=complaint.')).toMatchObject({ total: 1, rows: [] });
  });

  test('the basis of statistics counts what was received in the days asked for, each office by itself', async () => {
    const basis = await read(StatisticsBasis, '/v1/region/statistics?from=2026-11-01&until=2026-11-30');
    expect(basis.offices.map(({ id }) => id)).toEqual(['office-1', 'office-2']);
    expect(basis.cases).toMatchObject([
      {
        office: 'office-1',
        service: 'visits',
        channel: 'office',
        received: 3,
        acceptanceRefused: 1,
        granted: 1,
        refused: 0,
        onTime: 1,
        late: 0,
        open: 1,
      },
    ]);
    expect(basis.complaints.reduce((sum, { received }) => sum + received, 0)).toBe(2);
    expect((await read(StatisticsBasis, '/v1/region/statistics?from=2026-12-01&until=2026-12-31')).cases).toEqual([]);
    expect((await get('/v1/region/statistics?from=2026-12-01&until=2026-11-01')).status).toBe(400);
    expect((await get('/v1/region/statistics?from=2026-02-31&until=2026-11-01')).status).toBe(400);
  });

  test('computers come in pages', async () => {
    const list = await read(DeviceList, '/v1/region/devices', region.head);
    expect(list.rows.map(({ device: id, n }) => [id, n > 0])).toEqual([
      ['pc-1', true],
      ['pc-2', false],
      ['region-pc-1', true],
    ]);
    expect((await read(DeviceList, '/v1/region/devices?after=pc-1', region.head)).rows.map(({ device: id }) => id)).toEqual(['pc-2', 'region-pc-1']);
    expect((await get('/v1/region/devices?after=nobody', region.head)).status).toBe(400);
  });

  test('a person whom the region has suspended is in no grant, until they are let in again', async () => {
    const suspend = (suspended: boolean, staff = w.staffOf('clerk').id, actor = region.head) =>
      region.device.ask({ path: '/v1/region/suspensions', body: { office: 'office-1', staff, suspended }, actor });
    const granted = async () => RoundAnswer.parse((await device.round()).body).grant?.body.staff.map(({ id }) => id);
    expect(await granted()).toContain(w.staffOf('clerk').id);
    expect((await suspend(true)).status).toBe(200);
    expect(await granted()).not.toContain(w.staffOf('clerk').id);
    expect((await read(OfficeReport, '/v1/region/offices/office-1')).staff.filter(({ suspended }) => suspended)).toHaveLength(1);
    expect((await suspend(false)).status).toBe(200);
    expect(await granted()).toContain(w.staffOf('clerk').id);
    expect((await suspend(true, 'nobody')).status).toBe(404);
  });

  const PATHS: Readonly<Record<RegionAsk, string>> = {
    offices: '/v1/region/offices',
    report: '/v1/region/offices/office-1',
    complaints: '/v1/region/complaints',
    handover: '/v1/region/complaints/office-1/nothing',
    quarantine: '/v1/region/quarantine',
    conflicts: '/v1/region/conflicts',
    statistics: '/v1/region/statistics?from=2026-11-01&until=2026-11-30',
    devices: '/v1/region/devices',
    'make-code': '/v1/region/codes',
    'decide-device': '/v1/region/devices/decide',
    suspend: '/v1/region/suspensions',
    packages: '/v1/region/packages',
    'publish-package': '/v1/region/packages',
  };
  const BODIES: Partial<Record<RegionAsk, object>> = {
    'make-code': {},
    'decide-device': { device: 'nobody', decision: 'refuse' },
    suspend: { office: 'office-1', staff: 'nobody', suspended: true },
  };

  test.each(Object.keys(REGION_ROUTES) as RegionAsk[])('%s is for the roles of the table, on a computer of the region', async (name) => {
    const { method, roles } = REGION_ROUTES[name];
    const ask = (from: TestDevice, actor: string) => from.ask({ method, path: PATHS[name], actor, ...(method === 'POST' && { body: BODIES[name] }) });
    const people = {
      head: region.head,
      administrator: region.administrator,
      inspector: region.inspector,
      'complaints-officer': region['complaints-officer'],
      clerk: region.clerk,
    };
    for (const [role, actor] of Object.entries(people)) {
      const { status } = await ask(region.device, actor);
      // A body that is nothing is refused behind the door: 400 tells that the door was open.
      if ((roles as readonly string[]).includes(role)) expect([200, 400, 404], role).toContain(status);
      else expect(status, role).toBe(403);
    }
    expect(await ask(region.device, '')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await ask(region.device, 'nobody')).toMatchObject({ status: 403 });
    // The head of an office, on a computer of that office, and a name of the region there.
    expect((await ask(device, w.staffOf('head').id)).status).toBe(403);
    expect((await ask(device, region.head)).status).toBe(403);
  });

  test('who comes with entries says whether more wait behind them: only who has nothing left is known up to now', async () => {
    const knownUpTo = async () => (await read(OfficesAnswer, '/v1/region/offices')).offices[0]?.knownUpTo;
    const look = () => device.write([{ ...registeredFact(), by: 'nobody' }], { staff: 'nobody', role: 'clerk' });
    const before = await knownUpTo();
    kit.passMinutes(1);
    await look();
    expect((await device.round({ more: true })).status).toBe(200);
    expect(await knownUpTo()).toBe(before);
    await look();
    expect((await device.round()).status).toBe(200);
    expect(await knownUpTo()).toBe(before);
    await look();
    expect((await device.round({ more: false })).status).toBe(200);
    expect(await knownUpTo()).toBe(kit.now());
    kit.passMinutes(-1);
  });
});
