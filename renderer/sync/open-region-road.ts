import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { MAX_PACKET_BYTES } from '../../shared/wire/packet.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { RegionRoad } from './sync-desk.ts';
import { readLink } from './sync-records.ts';
import type { Line } from './transport.ts';

/** The road of the region's people: the line of this computer's own region, each request proved by this computer and named by who asks. */
export function openRegionRoad({ records, prover, openLine }: Pick<DeskPorts, 'records' | 'prover' | 'openLine'>): RegionRoad {
  const over = async <T>(act: (line: Line) => Promise<Result<T, WireRefusal>>): Promise<Result<T, Refusal>> => {
    const link = readLink(records);
    if (link?.state !== 'approved') return err({ code: 'device-unknown' });
    const answered = await act(openLine(link.address));
    if (answered.ok) return answered;
    const { code, params } = answered.error;
    return err({ code, ...(params && { params }) });
  };
  const bodyOf = async (asked: ReturnType<Line['get']>): Promise<Result<unknown, WireRefusal>> => {
    const answered = await asked;
    return answered.ok ? ok(answered.value.body) : answered;
  };
  return {
    get: (path, actor) => over((line) => bodyOf(line.get(path, { prover, actor }))),
    post: (path, body, actor) => over((line) => bodyOf(line.post(path, body, { prover, actor }))),
    packet: (bytes) => over((line) => line.postBytes(DEVICE_ROUTES.packets, bytes, MAX_PACKET_BYTES)),
  };
}
