import { describe, expect, test } from 'vitest';
import { deriveArgon2 } from '../../../renderer/vault/derive-argon2.ts';
import { hkdf } from '../../../renderer/vault/derive-kek.ts';
import { NEW_KDF } from '../../../renderer/vault/kdf.ts';
import { openGcm } from '../../../renderer/vault/wrap.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { codeOf, officeVault, openWindow } from './vault-kit.ts';

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (text: string) => Uint8Array.from(text.match(/../gu) ?? [], (pair) => parseInt(pair, 16));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('answers that others computed', () => {
  // From the test programme of the reference implementation of Argon2 (version 19).
  test.each([
    [2, 65_536, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 65_536, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('Argon2id t=%i m=%i %s %s', async (t, m, password, salt, answer) => {
    expect(hex(await deriveArgon2({ password: utf8(password), salt: utf8(salt), kdf: { m, t, p: 1 } }))).toBe(answer);
  });

  // RFC 5869, appendix A: the first 32 of the octets given there.
  test.each([
    ['0b'.repeat(22), '000102030405060708090a0b0c', 'f0f1f2f3f4f5f6f7f8f9', '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf'],
    ['0b'.repeat(22), '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d'],
  ])('HKDF-SHA256 of %s', async (secret, salt, info, answer) => {
    expect(hex(await hkdf(bytes(secret), bytes(salt), bytes(info)))).toBe(answer);
  });

  test('AES-256-GCM with bound data (McGrew and Viega, case 16), and not with a bit of any part changed', async () => {
    const raw = bytes('feffe9928665731c6d6a8f9467308308'.repeat(2));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const cipher =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b';
    const plain = 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
    const box = { iv: bytes('cafebabefacedbaddecaf888'), bound: bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2'), cipher: bytes(cipher) };
    expect(hex((await openGcm(key, box)) ?? new Uint8Array())).toBe(plain);
    for (const part of ['iv', 'bound', 'cipher'] as const) {
      for (let bit = 0; bit < box[part].length * 8; bit += 1) {
        const changed = box[part].slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await openGcm(key, { ...box, [part]: changed })).toBeNull();
      }
    }
  });
});

test('a vault at the cost of the product: set up, entered, refused', async () => {
  const kdf = { derive: deriveArgon2, cost: NEW_KDF, floor: { m: 65_536, t: 3, p: 1 } };
  const { computer, vault, by } = await officeVault(undefined, { kdf });
  const signedIn = unwrap(await vault.signIn(by));
  expect(signedIn.keys.epoch).toBe(1);
  expect(codeOf(await vault.signIn({ ...by, password: `${by.password}.` }))).toBe('wrong-password');
  expect(JSON.parse(computer.disk ?? '{}')).toMatchObject({ accounts: [{ kdf: { m: 131_072, t: 3, p: 1 } }], recovery: { kdf: NEW_KDF } });
  expect(unwrap(await (await openWindow(computer)).listAccounts()).map(({ waiting }) => waiting)).toEqual([1]);
});
