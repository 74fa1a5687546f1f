import { describe, expect, test } from 'vitest';
import { openVault } from '../../../renderer/vault/open-vault.ts';
import { browserVaultPorts } from '../../../renderer/vault/vault-ports.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN, cheapKdf, codeOf, isAdministrator, makeVaultComputer, officeVault, openWindow, STORE } from './vault-kit.ts';

const CLERK = { staff: 'staff-clerk', signInName: 'Маман 1', newPassword: 'жасыл қайың үстінде торғай' };
const NEW_PASSWORD = 'тихая река за старым мостом';

async function withClerk() {
  const office = await officeVault();
  const { account: clerk } = unwrap(await office.vault.addAccount({ by: office.by, isAdministrator, ...CLERK }));
  return { ...office, clerk };
}

describe('people of the office', () => {
  test('the first administrator, a clerk, and the same office under both passwords', async () => {
    const { vault, clerk, admin, by, computer } = await withClerk();
    const [a, b] = [unwrap(await vault.signIn(by)), unwrap(await vault.signIn({ account: clerk, password: CLERK.newPassword }))];
    expect([a.staff, b.staff, a.account, a.keys.device === b.keys.device]).toEqual(['staff-admin', 'staff-clerk', admin, true]);
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, a.keys.data, new Uint8Array([1, 2, 3]));
    expect([...new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, b.keys.data, sealed))]).toEqual([1, 2, 3]);
    for (const other of [b.keys.files, b.keys.backup]) await expect(crypto.subtle.decrypt({ name: 'AES-GCM', iv }, other, sealed)).rejects.toThrow();
    expect((await vault.listAccounts()).ok && computer.mirror === computer.disk).toBe(true);
  });

  test('no key of a session can be exported', async () => {
    const { keys } = await officeVault();
    for (const key of [keys.data, keys.files, keys.backup, keys.sign, keys.upkeep.seal, keys.upkeep.mac]) expect(key.extractable).toBe(false);
  });

  test('the door shows labels in the order they were made', async () => {
    const { vault, clerk, by } = await withClerk();
    unwrap(await vault.suspendAccount({ by, isAdministrator, account: clerk }));
    expect(unwrap(await vault.listAccounts()).map(({ signInName, suspended, waiting }) => [signInName, suspended, waiting])).toEqual([
      ['Басшы', false, 0],
      ['Маман 1', true, 0],
    ]);
  });

  test('a password typed with separate marks is the same password', async () => {
    const { vault, admin } = await officeVault(undefined, {});
    unwrap(await vault.changePassword({ account: admin, password: ADMIN.newPassword, newPassword: 'йод ёлка йогурт ещё' }));
    expect(codeOf(await vault.signIn({ account: admin, password: 'йод ёлка йогурт ещё'.normalize('NFD') }))).toBe('ok');
  });

  test('suspended, nobody comes in with the old password; resumed, with the new one only', async () => {
    const { vault, clerk, by } = await withClerk();
    const old = { account: clerk, password: CLERK.newPassword };
    unwrap(await vault.suspendAccount({ by, isAdministrator, account: clerk }));
    expect(codeOf(await vault.signIn(old))).toBe('account-suspended');
    unwrap(await vault.resumeAccount({ by, isAdministrator, account: clerk, newPassword: NEW_PASSWORD }));
    expect(codeOf(await vault.signIn(old))).toBe('wrong-password');
  });
});

describe('the recovery code', () => {
  test('gives the administrator a way back in, wait or no wait', async () => {
    const { vault, admin, recoveryCode, computer } = await officeVault();
    for (let i = 0; i < 12; i += 1, computer.now += 901_000) await vault.signIn({ account: admin, password: 'емес емес емес' });
    unwrap(await vault.resetPassword({ recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' '), account: admin, newPassword: NEW_PASSWORD }));
    expect(codeOf(await vault.signIn({ account: admin, password: NEW_PASSWORD }))).toBe('ok');
  });

  test('a new one ends the old one', async () => {
    const { vault, admin, by, recoveryCode, computer } = await officeVault();
    const fresh = unwrap(await vault.newRecoveryCode({ by, isAdministrator })).recoveryCode;
    const reset = (code: string) => vault.resetPassword({ recoveryCode: code, account: admin, newPassword: NEW_PASSWORD });
    expect(await reset(recoveryCode)).toEqual({ ok: false, error: { code: 'recovery-code-wrong', params: { seconds: 1 } } });
    computer.now += 2000;
    expect(codeOf(await reset(fresh))).toBe('ok');
  });

  test('opens on another computer, whose own secret is another', async () => {
    const { vault, admin, recoveryCode, computer } = await officeVault(undefined, { deviceSecret: async () => new Uint8Array([1]) });
    const elsewhere = await openWindow(computer, { deviceSecret: async () => new Uint8Array([2]) });
    const old = { account: admin, password: ADMIN.newPassword };
    expect([codeOf(await vault.signIn(old)), codeOf(await elsewhere.signIn(old))]).toEqual(['ok', 'wrong-password']);
    unwrap(await elsewhere.resetPassword({ recoveryCode, account: admin, newPassword: NEW_PASSWORD }));
    expect(codeOf(await elsewhere.signIn({ account: admin, password: NEW_PASSWORD }))).toBe('ok');
  });
});

describe('what is refused', () => {
  test('to people', async () => {
    const { vault, clerk, admin, by, recoveryCode } = await withClerk();
    const asClerk = { account: clerk, password: CLERK.newPassword };
    const add = (more: object) => vault.addAccount({ by, isAdministrator, ...CLERK, staff: 'staff-2', signInName: 'Маман 2', ...more });
    const change = (newPassword: string) => vault.changePassword({ ...asClerk, newPassword });
    const slip = recoveryCode.startsWith('0') ? `1${recoveryCode.slice(1)}` : `0${recoveryCode.slice(1)}`;
    const reset = (more: object) => vault.resetPassword({ recoveryCode, account: clerk, newPassword: NEW_PASSWORD, ...more });
    const asked: readonly (readonly [string, Promise<{ readonly ok: boolean }>])[] = [
      ['vault-exists', vault.setUp(ADMIN)],
      ['account-unknown', vault.signIn({ account: 'nobody', password: 'x' })],
      ['wrong-role', add({ by: asClerk })],
      ['wrong-role', vault.suspendAccount({ by: asClerk, isAdministrator, account: admin })],
      ['wrong-role', vault.newRecoveryCode({ by: asClerk, isAdministrator })],
      ['staff-has-account', add({ staff: CLERK.staff })],
      ['sign-in-name-taken', add({ signInName: '  маман  1 ' })],
      ['required', add({ signInName: ' ' })],
      ['hidden-characters', add({ signInName: 'Маман\u202E2' })],
      ['password-is-name', add({ newPassword: 'Маман2' })],
      ['password-too-short', add({ newPassword: 'қысқа' })],
      ['password-too-common', add({ newPassword: 'Password2026!' })],
      ['password-unchanged', change(CLERK.newPassword)],
      ['password-too-short', change('қысқа')],
      ['last-administrator', vault.suspendAccount({ by, isAdministrator, account: admin })],
      ['account-unknown', vault.suspendAccount({ by, isAdministrator, account: 'nobody' })],
      ['account-not-suspended', vault.resumeAccount({ by, isAdministrator, account: clerk, newPassword: NEW_PASSWORD })],
      ['recovery-code-shape', reset({ recoveryCode: 'ABCD' })],
      ['recovery-code-shape', reset({ recoveryCode: slip })],
      ['account-unknown', reset({ account: 'nobody' })],
    ];
    const before = unwrap(await vault.listAccounts());
    expect(await Promise.all(asked.map(async ([, result]) => codeOf(await result)))).toEqual(asked.map(([code]) => code));
    expect(unwrap(await vault.listAccounts())).toEqual(before);
    unwrap(await vault.suspendAccount({ by, isAdministrator, account: clerk }));
    expect(codeOf(await reset({}))).toBe('account-suspended');
  });

  test('before anything is set up', async () => {
    const vault = await openWindow(makeVaultComputer());
    expect([vault.isSetUp(), unwrap(await vault.listAccounts())]).toEqual([false, []]);
    expect(codeOf(await vault.signIn({ account: 'a', password: 'b' }))).toBe('vault-missing');
  });

  test('a weak derivation, before it is derived', async () => {
    const { computer, by } = await officeVault();
    let derived = 0;
    const derive = (task: Parameters<typeof cheapKdf.derive>[0]) => ((derived += 1), cheapKdf.derive(task));
    const strict = await openWindow(computer, { kdf: { ...cheapKdf, derive, floor: { m: 65_536, t: 3, p: 1 } } });
    expect([codeOf(await strict.signIn(by)), derived]).toEqual(['kdf-too-weak', 0]);
  });

  test('the window that came second', async () => {
    const { computer, vault, admin, by } = await officeVault();
    // A window without the common lock, as if the lock had failed: the write itself still compares.
    let turn: () => void = () => undefined;
    let reach: () => void = () => undefined;
    const held = new Promise<void>((done) => (turn = done));
    const reached = new Promise<void>((done) => (reach = done));
    let call = 0;
    const derive: typeof cheapKdf.derive = async (task) => {
      if ((call += 1) > 1) await (reach(), held);
      return cheapKdf.derive(task);
    };
    const second = await openWindow(computer, { kdf: { ...cheapKdf, derive }, alone: (_name, act) => act() });
    const late = second.changePassword({ ...by, newPassword: NEW_PASSWORD });
    await reached;
    unwrap(await vault.newRecoveryCode({ by, isAdministrator }));
    turn();
    expect(codeOf(await late)).toBe('vault-changed');
    expect(codeOf(await vault.signIn({ account: admin, password: ADMIN.newPassword }))).toBe('ok');
  });
});

describe('when the machine fails', () => {
  test.each([
    [new DOMException('full', 'QuotaExceededError'), 'disk-full'],
    [new Error('no'), 'vault-not-saved'],
  ])('a disk that refuses %s changes nothing, and people still come in', async (fault, code) => {
    const { computer, vault, admin, by } = await officeVault();
    const ports = computer.ports();
    const failing = async () => Promise.reject(fault);
    const window = await openWindow(computer, { storage: { ...ports.storage, replace: failing, changeAttempts: failing } });
    expect(codeOf(await window.changePassword({ ...by, newPassword: NEW_PASSWORD }))).toBe(code);
    expect(codeOf(await window.signIn({ account: admin, password: 'емес емес емес' }))).toBe('wrong-password');
    expect(codeOf(await window.signIn(by))).toBe('wait-before-retry');
    expect(codeOf(await vault.signIn(by))).toBe('ok');
  });

  test('memory that is short is not a wrong password', async () => {
    const { computer, admin, by } = await officeVault();
    const poor = await openWindow(computer, { kdf: { ...cheapKdf, derive: async () => Promise.reject(new Error('out of memory')) } });
    expect(codeOf(await poor.signIn(by))).toBe('memory-short');
    expect(unwrap(await poor.listAccounts()).find(({ id }) => id === admin)?.waiting).toBe(0);
  });

  test('a wrap that does not hold is never written', async () => {
    const { computer, vault, by } = await officeVault();
    let call = 0;
    const flaky = {
      ...cheapKdf,
      derive: async (task: Parameters<typeof cheapKdf.derive>[0]) => ((call += 1) === 2 ? new Uint8Array(32) : cheapKdf.derive(task)),
    };
    const window = await openWindow(computer, { kdf: flaky });
    expect(codeOf(await window.changePassword({ ...by, newPassword: NEW_PASSWORD }))).toBe('memory-short');
    expect(codeOf(await vault.signIn(by))).toBe('ok');
  });

  test.each(['disk', 'mirror'] as const)('the %s lost or behind is written again from the other place, and told', async (place) => {
    for (const spoil of [() => null, (text: string) => text.slice(0, 100), (_text: string, earlier: string) => earlier]) {
      const { computer, vault, by } = await officeVault();
      const earlier = computer.disk ?? '';
      unwrap(await vault.newRecoveryCode({ by, isAdministrator }));
      const latest = computer.disk ?? '';
      computer[place] = spoil(latest, earlier);
      const window = await openWindow(computer);
      expect([window.healed, computer.disk === latest, computer.mirror === latest]).toEqual([place, true, true]);
      expect((await openWindow(computer)).healed).toBe('none');
    }
  });

  test('both damaged, or unreadable with nothing else: never taken for a first start', async () => {
    const { computer } = await officeVault();
    const open = async () => codeOf(await openVault({ store: STORE, ports: computer.ports(), clock: computer.clock }));
    const text = computer.disk ?? '';
    [computer.disk, computer.mirror] = [text.replace('Басшы', 'Башсы'), null];
    expect(await open()).toBe('vault-damaged');
    computer.diskFault = new Error('cannot open');
    expect(await open()).toBe('vault-unreadable');
    computer.mirror = text;
    expect(await open()).toBe('ok');
  });
});

test('a lost device is replaced in an open session; what it signed can still be verified', async () => {
  const { vault, keys, by } = await officeVault();
  const said = new TextEncoder().encode('entry');
  const signature = await crypto.subtle.sign('Ed25519', keys.sign, said);
  const renewed = unwrap(await vault.renewDevice(keys));
  expect(renewed.device).not.toBe(keys.device);
  const again = unwrap(await vault.signIn(by)).keys;
  expect(again.device).toBe(renewed.device);
  const old = again.retired.get(keys.device);
  expect(old && (await crypto.subtle.verify('Ed25519', old, signature, said))).toBe(true);
  expect(await crypto.subtle.verify('Ed25519', again.verify, await crypto.subtle.sign('Ed25519', again.sign, said), said)).toBe(true);
});

test('the product asks for 128 MiB and takes no less than 64', () => {
  const had = ['indexedDB', 'IDBKeyRange'].map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  Object.assign(globalThis, { indexedDB: {}, IDBKeyRange: {} });
  const { kdf, mirror, deviceSecret } = browserVaultPorts();
  expect([kdf.cost, kdf.floor, mirror, deviceSecret]).toEqual([{ m: 131_072, t: 3, p: 1 }, { m: 65_536, t: 3, p: 1 }, null, null]);
  expect(had).toEqual([undefined, undefined]);
});
