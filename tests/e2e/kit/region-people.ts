import type { Instant } from '../../../shared/kernel/clock.ts';
import type { CodeMade, DeviceList } from '../../../shared/wire/region-view.ts';
import { makeDevice, type TestDevice } from '../../server/http/test-device.ts';
import { joining, openOfficeOn } from '../../server/http/region-story.ts';
import type { RegionServer } from './region-server.ts';

type Line = Parameters<typeof makeDevice>[0];
type Answer = Awaited<ReturnType<Line['app']['inject']>>;

/** The line to a running server, asked as a test asks one without a socket. */
export function lineTo(url: () => string, now: () => Instant): Line {
  const inject = async ({
    method,
    url: path,
    headers,
    payload,
  }: {
    method: string;
    url: string;
    headers: Record<string, string>;
    payload?: BodyInit;
  }) => {
    const answer = await fetch(`${url()}${path}`, { method, headers, ...(payload !== undefined && { body: payload }) });
    const rawPayload = Buffer.from(await answer.arrayBuffer());
    const told = Object.fromEntries(answer.headers);
    // The line has unpacked it already.
    delete told['content-encoding'];
    return { statusCode: answer.status, headers: told, rawPayload } as unknown as Answer;
  };
  return { app: { inject: inject as unknown as Line['app']['inject'] }, now };
}

/** Two persons of the region at its own computer: one makes codes, the other approves. */
export type RegionPeople = {
  /** A code for one more computer beside the one of this name; without it: for a new office. */
  readonly codeFor: (beside?: string) => Promise<string>;
  /** The second person approves whoever waits. */
  readonly approve: () => Promise<void>;
  readonly revoke: (computer: string) => Promise<void>;
};

/** The region's first computer comes by the code that the server printed; its office opens with a head and an administrator. */
export async function seatRegionPeople(region: RegionServer, now: () => Instant): Promise<RegionPeople> {
  const device = await makeDevice(lineTo(region.url, now), { device: 'region-pc-1', office: 'region-office' });
  expectOk(await device.ask({ path: '/v1/enrol', body: joining(device, await region.firstCode()) }));
  const world = await openOfficeOn(device, { name: { kk: 'Үлгі облысы', ru: 'Образцовая область' }, mark: 'Ө1' });
  const head = world.staffOf('head').id;
  const administrator = 'staff-administrator';
  const staff = {
    id: administrator,
    name: 'Сынақов А. А.',
    post: { kk: 'маман', ru: 'специалист' },
    roles: ['administrator' as const],
    active: true,
  };
  await device.write([{ type: 'staff-added', at: '2026-11-16T10:15' as never, by: head, staff }], { staff: head, role: 'head' });
  expectOk(await device.round());
  const computers = async () => (expectOk(await device.ask({ method: 'GET', path: '/v1/region/devices', actor: head })).body as DeviceList).rows;
  const decide = (id: string, decision: string) =>
    device.ask({ path: '/v1/region/devices/decide', body: { device: id, decision }, actor: head }).then(expectOk);
  return {
    codeFor: async (beside) => {
      const office = (await computers()).find(({ name }) => name === beside)?.office;
      const made = await device.ask({ path: '/v1/region/codes', body: office === undefined ? {} : { office }, actor: administrator });
      return (expectOk(made).body as CodeMade).code;
    },
    approve: async () => {
      for (const { device: id, state } of await computers()) if (state === 'waiting') await decide(id, 'approve');
    },
    revoke: async (computer) => {
      for (const { device: id, name } of await computers()) if (name === computer) await decide(id, 'revoke');
    },
  };
}

function expectOk(told: Awaited<ReturnType<TestDevice['ask']>>): Awaited<ReturnType<TestDevice['ask']>> {
  if (told.status !== 200) throw new Error(`the region refused: ${told.status} ${JSON.stringify(told.body)}`);
  return told;
}
