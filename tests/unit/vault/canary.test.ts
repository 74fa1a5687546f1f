import { afterEach, expect, test, vi } from 'vitest';
import { toBase64 } from '../../../renderer/vault/bytes.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN, isAdministrator, officeVault } from './vault-kit.ts';

const CLERK = { staff: 'staff-clerk', signInName: 'Маман 1', newPassword: 'жасыл қайың үстінде торғай' };
const CHANGED = 'тихая река за старым мостом';

afterEach(() => vi.restoreAllMocks());

/** A text as it may stand in a file. */
const spellings = (bytes: Uint8Array): string[] => {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Base64 of the same bytes at each of the three positions within a group, without the letters that the neighbours change.
  const shifted = [0, 1, 2].map((shift) => toBase64(new Uint8Array([...new Uint8Array(shift), ...bytes, 0, 0])).slice(shift ? 4 : 0, -8));
  return [hex, String.fromCharCode(...bytes), ...shifted];
};

test('nothing that is kept holds a password, a key or the secret, and what was in memory is wiped', async () => {
  const raw: { readonly live: Uint8Array; readonly copy: Uint8Array }[] = [];
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...given: Parameters<typeof importKey>) => {
    const [format, bytes, algorithm] = given as unknown as [string, Uint8Array, { readonly name?: string }];
    const isPublic = format === 'raw' && algorithm.name === 'Ed25519';
    if (!isPublic) raw.push({ live: bytes, copy: bytes.slice() });
    return importKey(...given);
  }) as typeof importKey);

  const { computer, vault, by, keys, recoveryCode, admin } = await officeVault();
  const { account } = unwrap(await vault.addAccount({ by, isAdministrator, ...CLERK }));
  unwrap(await vault.changePassword({ account, password: CLERK.newPassword, newPassword: CHANGED }));
  await vault.signIn({ account: admin, password: 'мүлде басқа құпия сөз' });
  computer.now += 2000;
  unwrap(await vault.resetPassword({ recoveryCode, account: admin, newPassword: CHANGED }));
  const fresh = unwrap(await vault.newRecoveryCode({ by: { account: admin, password: CHANGED }, isAdministrator })).recoveryCode;
  unwrap(await vault.renewDevice(keys));

  const kept = [computer.disk, computer.mirror, JSON.stringify([...computer.attempts])].join('\n');
  const passwords = [ADMIN.newPassword, CLERK.newPassword, CHANGED, 'мүлде басқа құпия сөз'];
  const codes = [recoveryCode, fresh].flatMap((code) => [code, code.replaceAll('-', ''), code.replaceAll('-', '').slice(0, 26)]);
  const texts = [...passwords, ...codes].flatMap((text) => [text, ...spellings(new TextEncoder().encode(text))]);
  expect(texts.filter((text) => kept.includes(text))).toEqual([]);
  expect(raw.length).toBeGreaterThan(30);
  expect(raw.flatMap(({ copy }) => spellings(copy)).filter((text) => kept.includes(text))).toEqual([]);
  expect(raw.filter(({ live }) => live.some((byte) => byte !== 0)).length).toBe(0);
  // The search would find: what is public does stand there.
  const shown = new Uint8Array(await crypto.subtle.exportKey('raw', keys.verify));
  expect(spellings(shown).some((text) => kept.includes(text))).toBe(true);
});
