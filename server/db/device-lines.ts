import type { Instant } from '../../shared/kernel/clock.ts';
import type { DeviceRecord, DeviceState } from './device-book.ts';

/** Columns of a computer with its code's maker. */
export const DEVICE = `office, device, public_key, name, app, state, wished, mark, asked_at, code_by, decided_by, decided_at, revoked_at, last_contact_at, idle_at`;

export type DeviceLine = {
  readonly office: string;
  readonly device: string;
  readonly public_key: string;
  readonly name: string;
  readonly app: string;
  readonly state: DeviceState;
  readonly wished: string | null;
  readonly mark: string | null;
  readonly asked_at: Instant;
  readonly code_by: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly last_contact_at: Instant | null;
  readonly idle_at: Instant | null;
};

export const deviceOf = (line: DeviceLine): DeviceRecord => ({
  device: line.device,
  office: line.office,
  publicKey: line.public_key,
  name: line.name,
  app: line.app,
  state: line.state,
  wished: line.wished,
  mark: line.mark,
  askedAt: line.asked_at,
  codeBy: line.code_by,
  decidedBy: line.decided_by,
  decidedAt: line.decided_at,
  revokedAt: line.revoked_at,
  lastContactAt: line.last_contact_at,
  idleAt: line.idle_at,
});
