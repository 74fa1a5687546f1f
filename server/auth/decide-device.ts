import { toLocal } from '../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { DeviceDecision } from '../../shared/wire/region-view.ts';
import type { DeviceRecord, EarlierKey } from '../db/device-book.ts';
import type { Enrolling } from './enrolling.ts';
import { freeMark } from './free-mark.ts';
import { isFreeToClaim } from './free-to-claim.ts';

/** Under this name the server writes into the offices' streams. */
const REGION = 'region';
type Decided = Promise<Result<DeviceRecord, SyncRefusalCode>>;
type By = { readonly by: string | null; readonly world: Enrolling };

/**
 * A person of the region decides on a computer; `from` is the computer at which they sit. Who made the code decides nothing about it, and a computer does not shut itself out.
 * Refuses not-found, not-allowed.
 */
export async function decideDevice(
  { device, decision }: DeviceDecision,
  { from, ...by }: By & { readonly by: string; readonly from: string },
): Decided {
  const record = await by.world.devices.find(device);
  if (!record) return err('not-found');
  if (decision === 'revoke') return device === from ? err('not-allowed') : revoke(record, by);
  if (record.codeBy === by.by) return err('not-allowed');
  if (decision === 'approve') return approve(record, by);
  return move(record, { ...by, to: 'refused' });
}

/** Lets a waiting computer in: the office's stream names it, its key and its mark, and so its earlier devices. The entry comes first: when it is lost, the computer still waits. */
export async function approve(record: DeviceRecord, { by, world }: By): Decided {
  if (record.state !== 'waiting') return record.state === 'approved' ? ok(record) : err('not-allowed');
  const office = await world.officeOf(record.office);
  const named = office?.workplaces?.find(({ device }) => device === record.device);
  const others = (await world.devices.ofOffice(record.office)).flatMap(({ mark, device }) =>
    mark === null || device === record.device ? [] : [mark],
  );
  const mark = named?.mark ?? freeMark(office, others, record.wished ?? undefined);
  if (mark === '') return err('not-allowed');
  const { device, publicKey, name } = record;
  const earlier = await world.devices.earlierOf(device);
  if (!(await isFreeToClaim({ id: device, publicKey, office: record.office, earlier }, world))) return err('not-allowed');
  const joined = { type: 'workplace-joined' as const, ...(await stamp(record, world)) };
  const isNamed = ({ id }: EarlierKey) => office?.workplaces?.some((one) => one.device === id) ?? false;
  const older = earlier.filter((one) => !isNamed(one)).map(({ id, publicKey: key }) => ({ device: id, publicKey: key, name, mark, of: device }));
  // Earlier devices stand before it in one entry: their key is known wherever their entries come.
  await world.tell(
    record.office,
    [...older, { device, publicKey, name, mark }].map((workplace) => ({ ...joined, workplace })),
  );
  return move(record, { by, world, to: 'approved', mark });
}

async function revoke(record: DeviceRecord, { by, world }: By): Decided {
  if (record.state !== 'approved') return record.state === 'revoked' ? ok(record) : err('not-allowed');
  await world.tell(record.office, [{ type: 'workplace-revoked', ...(await stamp(record, world)), device: record.device }]);
  return move(record, { by, world, to: 'revoked' });
}

async function stamp({ office }: DeviceRecord, { clock, officeOf }: Enrolling) {
  return { at: toLocal(clock.now(), (await officeOf(office))?.settings.zone), by: REGION };
}

async function move(
  record: DeviceRecord,
  { by, world, to, mark }: By & { readonly to: 'approved' | 'refused' | 'revoked'; readonly mark?: string },
): Decided {
  const from = to === 'revoked' ? (['approved'] as const) : (['waiting'] as const);
  const at = world.clock.now();
  const moved = await world.devices.decide({ device: record.device, from, to, by, at, ...(mark !== undefined && { mark }) });
  if (!moved) return err('not-allowed');
  const after = await world.devices.find(record.device);
  return after ? ok(after) : err('not-found');
}
