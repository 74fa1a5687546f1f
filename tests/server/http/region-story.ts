import assert from 'node:assert/strict';
import type { Staff } from '../../../shared/cases/office.ts';
import type { CodeMade } from '../../../shared/wire/region-view.ts';
import { makeWorld, SETTINGS } from '../../world/make-world.ts';
import type { RegionKit } from './region-kit.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

export const NAME = { kk: 'Өңірлік басқарма', ru: 'Региональное управление' };

/** The body by which a computer asks to join. */
export const joining = (device: TestDevice, code: string, name: { kk: string; ru: string } = NAME) => ({
  protocol: 1,
  app: '0.1.0',
  code,
  office: { id: device.office, name, kind: 'office' as const },
  device: { id: device.device, publicKey: device.keys().publicKey, name: 'Компьютер 1' },
  mark: 'К1',
});

/** An office with a computer of its own: its world writes the facts, its computer signs and sends them. */
export async function openOfficeOn(device: TestDevice, settings: Parameters<typeof makeWorld>[1] = {}) {
  const world = makeWorld(undefined, { ...SETTINGS, ...settings });
  const [opened] = world.facts();
  if (opened?.type !== 'office-opened') throw new Error('a world begins with its office');
  const first = opened.staff[0] as Staff;
  await device.write([{ ...opened, office: device.office }], { staff: first.id, role: first.roles[0] ?? 'clerk' });
  return world;
}

/** A region at work: its own office with a head, an administrator by order of that head, an inspector, and its first computer let in by the printed code. */
export async function openRegion(kit: RegionKit) {
  const device = await makeDevice(kit, { device: 'region-pc-1', office: 'region-office' });
  const code = (await kit.firstCode()) as CodeMade;
  const told = await device.ask({ path: '/v1/enrol', body: joining(device, code.code) });
  assert.equal((told.body as { state?: unknown }).state, 'approved');
  const world = await openOfficeOn(device, { name: NAME, mark: 'Ө1' });
  const head = world.staffOf('head');
  const people: Record<'administrator' | 'inspector' | 'complaints-officer', string> = {
    administrator: 'staff-administrator',
    inspector: 'staff-inspector',
    'complaints-officer': 'staff-complaints',
  };
  for (const [role, id] of Object.entries(people) as [keyof typeof people, string][]) {
    const staff = { id, name: `Сынақов ${role.slice(0, 3)}.`, post: { kk: 'маман', ru: 'специалист' }, roles: [role], active: true };
    await device.write([{ type: 'staff-added', at: '2026-11-16T10:15' as never, by: head.id, staff }], { staff: head.id, role: 'head' });
  }
  assert.equal((await device.round()).status, 200);
  return { device, world, head: head.id, clerk: world.staffOf('clerk').id, ...people };
}
export type OpenRegion = Awaited<ReturnType<typeof openRegion>>;

/** A computer of an office, let in by two persons of the region; a new office brings itself. */
export async function joinDevice(kit: RegionKit, region: OpenRegion, place: { readonly device: string; readonly office: string }) {
  const device = await makeDevice(kit, place);
  const known = await kit.deps.devices.office(place.office);
  const made = await region.device.ask({ path: '/v1/region/codes', body: known ? { office: place.office } : {}, actor: region.administrator });
  const { code } = made.body as CodeMade;
  const asked = await device.ask({ path: '/v1/enrol', body: joining(device, code) });
  assert.equal((asked.body as { state?: unknown }).state, 'waiting');
  const decision = { device: place.device, decision: 'approve' };
  assert.equal((await region.device.ask({ path: '/v1/region/devices/decide', body: decision, actor: region.head })).status, 200);
  return device;
}

/** Writes what a world has decided since a count of its facts, each fact an act of who did it; gives the count to go on from. */
export async function writeFacts(device: TestDevice, world: ReturnType<typeof makeWorld>, from: number): Promise<number> {
  const { staff } = world.world().office;
  for (const fact of world.facts().slice(from)) {
    const role = staff.find(({ id }) => id === fact.by)?.roles[0] ?? 'clerk';
    await device.write([fact], { staff: fact.by, role });
  }
  return world.facts().length;
}
