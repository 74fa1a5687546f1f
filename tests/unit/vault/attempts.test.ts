import { describe, expect, test } from 'vitest';
import { delayAfter } from '../../../renderer/vault/attempts.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN, cheapKdf, codeOf, officeVault, openWindow, type VaultComputer } from './vault-kit.ts';

const WRONG = 'мүлде басқа құпия сөз';
const waitingOf = async (computer: VaultComputer) => unwrap(await (await openWindow(computer)).listAccounts())[0]?.waiting;

test('each failure doubles the wait, up to a quarter of an hour', () => {
  expect(Array.from({ length: 12 }, (_, failures) => delayAfter(failures))).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 900, 900]);
});

describe('the wait', () => {
  test('is told with the refusal, and a guess within it is not even tried', async () => {
    const { computer, admin } = await officeVault();
    let derived = 0;
    const vault = await openWindow(computer, { kdf: { ...cheapKdf, derive: (task) => ((derived += 1), cheapKdf.derive(task)) } });
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 900, 900]) {
      expect(await vault.signIn({ account: admin, password: WRONG })).toEqual({ ok: false, error: { code: 'wrong-password', params: { seconds } } });
      derived = 0;
      const early = await vault.signIn({ account: admin, password: ADMIN.newPassword });
      expect([early, derived]).toEqual([{ ok: false, error: { code: 'wait-before-retry', params: { seconds } } }, 0]);
      computer.now += seconds * 1000;
    }
    expect(codeOf(await vault.signIn({ account: admin, password: ADMIN.newPassword }))).toBe('ok');
    expect(codeOf(await vault.signIn({ account: admin, password: ADMIN.newPassword }))).toBe('ok');
  });

  test('outlives the program, and one person waits for nobody else', async () => {
    const { computer, vault, admin, by } = await officeVault();
    const clerk = { staff: 'staff-clerk', signInName: 'Маман 1', newPassword: 'жасыл қайың үстінде торғай' };
    const { account } = unwrap(await vault.addAccount({ by, isAdministrator: () => true, ...clerk }));
    for (const pause of [1, 2, 4, 8]) {
      await vault.signIn({ account: admin, password: WRONG });
      computer.now += pause * 1000;
    }
    await vault.signIn({ account: admin, password: WRONG });
    expect(await waitingOf(computer)).toBe(16);
    expect(codeOf(await (await openWindow(computer)).signIn({ account, password: clerk.newPassword }))).toBe('ok');
    expect(await waitingOf(computer)).toBe(16);
  });

  test('a guess counts although the program was ended in the middle of it', async () => {
    const { computer, admin } = await officeVault();
    const ended = await openWindow(computer, { kdf: { ...cheapKdf, derive: () => new Promise(() => undefined) }, alone: (_name, act) => act() });
    void ended.signIn({ account: admin, password: WRONG });
    await new Promise((later) => setTimeout(later, 20));
    expect(await waitingOf(computer)).toBe(1);
  });

  test.each([-60, -86_400, -4 * 365 * 86_400])(
    'a clock turned back %i s gains nothing, and bars nobody for longer than the wait',
    async (seconds) => {
      const { computer, vault, admin } = await officeVault();
      for (let i = 0; i < 6; i += 1, computer.now += 901_000) await vault.signIn({ account: admin, password: WRONG });
      await vault.signIn({ account: admin, password: WRONG });
      computer.now += seconds * 1000;
      expect(codeOf(await vault.signIn({ account: admin, password: ADMIN.newPassword }))).toBe('wait-before-retry');
      expect(await waitingOf(computer)).toBe(64);
      computer.now += 63_000;
      expect(await waitingOf(computer)).toBe(1);
      computer.now += 1000;
      const signedIn = unwrap(await vault.signIn({ account: admin, password: ADMIN.newPassword }));
      expect(signedIn.failed[0]?.notes.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill('failed'), 'clock-back']);
    },
  );
});

test('failures are told at the next sign-in until they are entries, at the code too', async () => {
  const { computer, vault, admin, by } = await officeVault();
  for (let i = 0; i < 11; i += 1, computer.now += 901_000) await vault.signIn({ account: admin, password: WRONG });
  const other = await officeVault();
  await vault.resetPassword({ recoveryCode: other.recoveryCode, account: admin, newPassword: WRONG });
  const { failed } = unwrap(await vault.signIn(by));
  expect(failed.map(({ account, notes }) => [account, notes.map(({ kind }) => kind)])).toEqual([
    [admin, [...Array<string>(9).fill('failed'), 'barred', 'barred']],
    ['recovery', ['failed']],
  ]);
  expect(unwrap(await vault.signIn(by)).failed).toEqual(failed);
  await vault.settleAttempts(failed);
  expect(unwrap(await vault.signIn(by)).failed).toEqual([]);
});

test('a record of guesses that is no record counts as none', async () => {
  const { computer, vault, by, admin } = await officeVault();
  computer.attempts.set(`qamqor|${admin}`, { failures: 'many' });
  expect(codeOf(await vault.signIn(by))).toBe('ok');
});
