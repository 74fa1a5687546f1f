import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import { browserVaultPorts, type VaultPorts } from '../../../renderer/vault/vault-ports.ts';
import { VAULT_DATABASE } from '../../../renderer/vault/vault-storage.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN, codeOf, isAdministrator } from '../../unit/vault/vault-kit.ts';

let now = Date.UTC(2026, 10, 21, 4);
const CLERK = { staff: 'staff-clerk', signInName: 'Маман 1', newPassword: 'жасыл қайың үстінде торғай' };
const NEW_PASSWORD = 'тихая река за старым мостом';

const openWindow = async (change: Partial<VaultPorts> = {}): Promise<Vault> =>
  unwrap(await openVault({ store: 'qamqor', ports: { ...browserVaultPorts(), ...change }, clock: { now: () => instantOf(now) } }));

beforeEach(() => Dexie.delete(VAULT_DATABASE));

test('a day of an office in Chromium, at the cost of the product: real worker, real disk, real locks', { timeout: 300_000 }, async () => {
  const vault = await openWindow();
  const { account: admin, keys, recoveryCode } = unwrap(await vault.setUp(ADMIN));
  const by = { account: admin, password: ADMIN.newPassword };
  const { account: clerk } = unwrap(await vault.addAccount({ by, isAdministrator, ...CLERK }));
  const signedIn = unwrap(await (await openWindow()).signIn({ account: clerk, password: CLERK.newPassword }));
  expect([signedIn.staff, signedIn.keys.device]).toEqual(['staff-clerk', keys.device]);

  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, keys.data, new Uint8Array([7]));
  expect([...new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, signedIn.keys.data, sealed))]).toEqual([7]);

  expect(codeOf(await vault.signIn({ account: clerk, password: NEW_PASSWORD }))).toBe('wrong-password');
  expect(codeOf(await (await openWindow()).signIn({ account: clerk, password: CLERK.newPassword }))).toBe('wait-before-retry');
  unwrap(await vault.resetPassword({ recoveryCode, account: clerk, newPassword: NEW_PASSWORD }));
  expect(codeOf(await (await openWindow()).signIn({ account: clerk, password: NEW_PASSWORD }))).toBe('ok');
  unwrap(await vault.suspendAccount({ by, isAdministrator, account: clerk }));
  expect(codeOf(await vault.signIn({ account: clerk, password: NEW_PASSWORD }))).toBe('account-suspended');
});

test('two windows that change at once: one after the other, neither lost', { timeout: 300_000 }, async () => {
  const [a, b] = await Promise.all([openWindow(), openWindow()]);
  const { account: admin } = unwrap(await a.setUp(ADMIN));
  const by = { account: admin, password: ADMIN.newPassword };
  const more = { ...CLERK, staff: 'staff-executor', signInName: 'Маман 2' };
  const done = await Promise.all([a.addAccount({ by, isAdministrator, ...CLERK }), b.addAccount({ by, isAdministrator, ...more })]);
  expect(done.map(codeOf)).toEqual(['ok', 'ok']);
  expect(unwrap(await a.listAccounts()).map(({ signInName }) => signInName)).toEqual(['Басшы', 'Маман 1', 'Маман 2']);
});

test('a vault gone from the disk is there again from the second place', { timeout: 300_000 }, async () => {
  let kept: string | null = null;
  const mirror = { read: async () => kept, write: async (text: string) => void (kept = text) };
  const { account } = unwrap(await (await openWindow({ mirror })).setUp(ADMIN));
  await Dexie.delete(VAULT_DATABASE);
  const again = await openWindow({ mirror });
  expect([again.isSetUp(), again.healed]).toEqual([true, 'disk']);
  now += 1000;
  expect(codeOf(await again.signIn({ account, password: ADMIN.newPassword }))).toBe('ok');
});
