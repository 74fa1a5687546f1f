import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { type IndexedDbPort, indexedDbStorage } from '../../../renderer/vault/vault-storage.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN, codeOf, makeVaultComputer, openWindow } from './vault-kit.ts';

const disk = (): IndexedDbPort => ({ indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as unknown as IndexedDbPort['IDBKeyRange'] });

describe('the vault in IndexedDB', () => {
  test('one document for each store, written only over what was read', async () => {
    const storage = indexedDbStorage(disk());
    expect(await storage.read('qamqor')).toBeNull();
    expect(await storage.replace('qamqor', { from: 'other', to: 'x' })).toBe(false);
    expect(await storage.replace('qamqor', { from: null, to: 'first' })).toBe(true);
    expect(await storage.replace('qamqor', { from: null, to: 'late' })).toBe(false);
    expect(await storage.replace('qamqor-2', { from: null, to: 'apart' })).toBe(true);
    expect([await storage.read('qamqor'), await storage.read('qamqor-2')]).toEqual(['first', 'apart']);
  });

  test('of windows that write at once one is first', async () => {
    const port = disk();
    const [a, b] = [indexedDbStorage(port), indexedDbStorage(port)];
    const won = await Promise.all([a, b, a, b].map((storage, at) => storage.replace('qamqor', { from: null, to: `window ${at}` })));
    expect(won.filter(Boolean).length).toBe(1);
    expect(await b.read('qamqor')).toBe(`window ${won.indexOf(true)}`);
  });

  test('counts of guesses are not lost between windows', async () => {
    const port = disk();
    const [a, b] = [indexedDbStorage(port), indexedDbStorage(port)];
    const key = { store: 'qamqor', account: 'a' };
    await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? a : b).changeAttempts(key, (past) => ((past as number) ?? 0) + 1)));
    await a.changeAttempts({ store: 'qamqor-2', account: 'a' }, () => 'apart');
    expect([...(await b.attempts('qamqor'))]).toEqual([['a', 20]]);
  });

  test('a write that fails in the middle leaves what was there', async () => {
    const storage = indexedDbStorage(disk());
    const key = { store: 'qamqor', account: 'a' };
    await storage.changeAttempts(key, () => 1);
    await expect(
      storage.changeAttempts(key, () => {
        throw new Error('in the middle');
      }),
    ).rejects.toThrow();
    expect([...(await storage.attempts('qamqor'))]).toEqual([['a', 1]]);
  });

  test('a whole office lives in it, over restarts', async () => {
    const computer = makeVaultComputer();
    const port = disk();
    const open = () => openWindow(computer, { storage: indexedDbStorage(port), mirror: null });
    const { account } = unwrap(await (await open()).setUp(ADMIN));
    expect(codeOf(await (await open()).signIn({ account, password: 'мүлде басқа құпия сөз' }))).toBe('wrong-password');
    expect(codeOf(await (await open()).signIn({ account, password: ADMIN.newPassword }))).toBe('wait-before-retry');
    computer.now += 1000;
    expect(codeOf(await (await open()).signIn({ account, password: ADMIN.newPassword }))).toBe('ok');
  });
});
