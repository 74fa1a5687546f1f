import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex, toBase64 } from '../../../renderer/vault/bytes.ts';
import { readVault } from '../../../renderer/vault/seal-vault.ts';
import type { VaultFile } from '../../../renderer/vault/vault-file.ts';
import { unwrapBytes, wrapBytes } from '../../../renderer/vault/wrap.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { codeOf, isAdministrator, makeVaultComputer, officeVault, openWindow, STORE } from './vault-kit.ts';

const CLERK = { staff: 'staff-clerk', signInName: 'Маман 1', newPassword: 'жасыл қайың үстінде торғай' };
const ROUNDS = 10_000;
// Each is a whole sign-in.
const SIGN_INS = 2000;

async function fullVault() {
  const office = await officeVault();
  unwrap(await office.vault.addAccount({ by: office.by, isAdministrator, ...CLERK }));
  unwrap(await office.vault.renewDevice(office.keys));
  return { ...office, text: office.computer.disk ?? '' };
}

/** Somebody who knows the form but not the secret: the checksum fits again. */
async function withFittingCheck(file: VaultFile): Promise<string> {
  const { check: _check, ...rest } = file;
  return canonicalJson({ ...rest, check: await sha256Hex(canonicalJson(rest)) });
}

describe('changes', () => {
  test(`${ROUNDS} of the bits of a wrap and of the place it is bound to: none opens`, async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const place = ['account', 'qamqor', 'id-1', 1, 'id-2', 'staff-1', { m: 131_072, t: 3, p: 1 }];
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const wrap = await wrapBytes(key, place, secret);
    expect(await unwrapBytes(key, place, wrap)).toEqual(secret);
    let accepted = 0;
    const bytes = Uint8Array.from(atob(wrap), (letter) => letter.charCodeAt(0));
    for (let round = 0; round < ROUNDS; round += 1) {
      const changed = bytes.slice();
      const at = round % (bytes.length * 8);
      changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
      // The first rounds change one bit each; later ones another bit, the length, or the place as well.
      const further = Math.floor(round / (bytes.length * 8));
      if (further > 0) changed[(at * 7 + further) % bytes.length] = (at + further) & 0xff;
      const cut = further % 5 === 4 ? changed.subarray(0, 12 + (round % 48)) : changed;
      const elsewhere = further % 3 === 2 ? place.with(round % 6, `other-${round}`) : place;
      if (toBase64(cut) === wrap && elsewhere === place) continue;
      if (await unwrapBytes(key, elsewhere, toBase64(cut))) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  test(`${ROUNDS} of single letters of the document: none is read`, async () => {
    const { text } = await fullVault();
    let accepted = 0;
    const letter = fc.oneof(fc.constantFrom(...'{}[]":,0123456789abcdefABCDEF+/= '), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(2), letter, async (at, cut, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        if (changed !== text && (await readVault(changed, STORE)).ok) accepted += 1;
      }),
      { numRuns: ROUNDS },
    );
    expect(accepted).toBe(0);
  });

  test(`${SIGN_INS} of values, by somebody who mends the checksum: nobody signs in`, async () => {
    const { text, by } = await fullVault();
    const file = unwrap(await readVault(text, STORE));
    const paths = leavesOf(file).filter((path) => path[0] !== 'check');
    const before = JSON.stringify(file);
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), async (path, chance) => {
        const forged = structuredClone(file);
        const others = paths.filter((other) => typeof valueAt(file, other) === typeof valueAt(file, path));
        put(forged, path, chance % 2 ? valueAt(file, others[chance % others.length] ?? path) : bent(valueAt(file, path), chance));
        if (JSON.stringify(forged) === before) return;
        const code = await outcome(await withFittingCheck(forged), by);
        outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
      }),
      { numRuns: SIGN_INS },
    );
    expect(outcomes.get('ok') ?? 0).toBe(0);
    // The forgeries reach every gate: the form, the unwrapping, the proof of origin.
    expect([...outcomes.keys()].sort()).toEqual(expect.arrayContaining(['vault-damaged', 'wrong-password', 'account-unknown']));
  });

  test('that drop, double or exchange whole people: nobody signs in', async () => {
    const { text, by } = await fullVault();
    const file = unwrap(await readVault(text, STORE));
    const [admin, clerk] = file.accounts;
    if (!admin || !clerk) throw new Error('two accounts were made');
    const forgeries: readonly Partial<VaultFile>[] = [
      { accounts: [admin] },
      { accounts: [clerk, admin] },
      { accounts: [admin, clerk, { ...clerk, id: 'third' }] },
      { accounts: [admin, { ...clerk, wrap: null }] },
      {
        accounts: [
          { ...admin, staff: clerk.staff },
          { ...clerk, staff: admin.staff },
        ],
      },
      { accounts: [{ ...admin, kdf: { ...admin.kdf, m: 16 } }, clerk] },
      { retired: [] },
      { version: file.version + 1 },
      { epoch: 2 },
      { recovery: { ...file.recovery, wrap: admin.wrap ?? '' } },
    ];
    for (const forgery of forgeries) expect(await outcome(await withFittingCheck({ ...file, ...forgery }), by)).not.toBe('ok');
    expect(await outcome(text, by)).toBe('ok');
  });
});

test('a document of a later version is not touched, one of another store is not read', async () => {
  const { text } = await fullVault();
  const file = unwrap(await readVault(text, STORE));
  expect(codeOf(await readVault(await withFittingCheck({ ...file, v: 2 as 1 }), STORE))).toBe('store-newer');
  expect(codeOf(await readVault(text, 'qamqor-practice'))).toBe('vault-damaged');
  expect(codeOf(await readVault('null', STORE))).toBe('vault-damaged');
});

async function outcome(text: string, by: { readonly account: string; readonly password: string }): Promise<string> {
  const computer = makeVaultComputer();
  computer.disk = text;
  try {
    return codeOf(await (await openWindow(computer)).signIn(by));
  } catch (error) {
    return String(error).includes('vault-damaged') ? 'vault-damaged' : String(error);
  }
}

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
function put(value: unknown, path: Path, leaf: unknown): void {
  (valueAt(value, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) ?? ''] = leaf;
}
function bent(value: unknown, chance: number): unknown {
  if (typeof value === 'number') return value + 1 + (chance % 7);
  if (typeof value !== 'string' || value === '') return null;
  const at = chance % value.length;
  return `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
}
