import { z } from 'zod';
import { Base64Text, base64Of } from '../../shared/kernel/base64.ts';
import { InstantSchema } from '../../shared/kernel/schemas.ts';
import { Kdf } from './kdf.ts';

const Id = z.string().min(1).max(64);

const SECRET_BYTES = 32;
const WRAP_BYTES = 12 + SECRET_BYTES + 16;
const Wrap = base64Of(WRAP_BYTES);

/** A named person on this computer. Without a wrap the person is suspended: no password opens anything any more. */
export const Account = z.strictObject({
  id: Id,
  staff: Id,
  /** A label that identifies nobody («Маман 1»): it can be read before anybody has signed in. */
  signInName: z.string().min(1).max(40),
  salt: base64Of(16),
  kdf: Kdf,
  wrap: Wrap.nullable(),
  changedAt: InstantSchema,
});
export type Account = z.infer<typeof Account>;

/** The office's recovery code wraps the same secret, without any device's part: it opens on another computer too. */
export const Recovery = z.strictObject({ id: Id, salt: base64Of(16), kdf: Kdf, wrap: Wrap, madeAt: InstantSchema });
export type Recovery = z.infer<typeof Recovery>;

/** The computer's signing key: private part under the office secret, public part clear. */
export const Device = z.strictObject({
  id: Id,
  publicKey: base64Of(32),
  sealed: Base64Text.max(400),
});
export type Device = z.infer<typeof Device>;

export const RetiredDevice = z.strictObject({ id: Id, publicKey: base64Of(32) });
export type RetiredDevice = z.infer<typeof RetiredDevice>;

/** What the vault holds; `mac` under the office secret shows forgery to who has signed in, `check` shows damage to everybody. */
export const VaultFile = z.strictObject({
  v: z.literal(1),
  /** Identity of this office's keys; salt of everything derived from the secret. */
  id: Id,
  store: Id,
  version: z.int().min(1),
  epoch: z.int().min(1),
  accounts: z.array(Account).min(1).max(200),
  recovery: Recovery,
  device: Device,
  retired: z.array(RetiredDevice).max(1000),
  mac: base64Of(32),
  check: z.string().regex(/^[0-9a-f]{64}$/),
});
export type VaultFile = z.infer<typeof VaultFile>;

/** A vault before it is sealed. */
export type VaultContent = Omit<VaultFile, 'mac' | 'check'>;

/** What everything in a vault is bound to. */
export type VaultPlace = Pick<VaultFile, 'store' | 'id' | 'epoch'>;

export const isSuspended = (account: Account): boolean => account.wrap === null;

/** What a person's wrap is bound to. */
export const accountPlace = (file: VaultPlace, account: Pick<Account, 'id' | 'staff' | 'kdf'>) =>
  ['account', file.store, file.id, file.epoch, account.id, account.staff, account.kdf] as const;

/** What the recovery wrap is bound to. */
export const recoveryPlace = (file: VaultPlace, recovery: Pick<Recovery, 'id' | 'kdf'>) =>
  ['recovery', file.store, file.id, file.epoch, recovery.id, recovery.kdf] as const;

/** What the device's sealed key is bound to. */
export const devicePlace = (file: VaultPlace, device: Pick<Device, 'id' | 'publicKey'>) =>
  ['device', file.store, file.id, file.epoch, device.id, device.publicKey] as const;
