import { databasesHere } from '../../../renderer/app/databases.ts';
import { mirrorOf } from '../../../renderer/app/session/vault-mirror.ts';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import { browserPorts } from '../../../renderer/store/ports.ts';
import type { Store } from '../../../renderer/store/store.ts';
import type { OfficeKeys } from '../../../renderer/vault/office-keys.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import { browserVaultPorts } from '../../../renderer/vault/vault-ports.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { Staff } from '../../../shared/cases/office.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { ok, type Result, unwrap } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { SETTINGS } from '../../world/make-world.ts';
import { PASSWORD, SIGN_IN_NAMES } from '../kit/marks.ts';

export const clock = { now: () => instantOf(Date.now()) };
export const ids = { next: () => crypto.randomUUID() };
export const ground = { clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar() };

export type Place = { readonly copy: SecondCopy; readonly vault: Vault };
/** Somebody has signed in and the store is open, by the program's own modules and at the program's own cost. */
export type Opened = Place & { readonly store: Store; readonly account: string };

/** What the program finds before anybody has signed in: the second copy, the vault and its second place. */
export async function placeHere(): Promise<Result<Place, { readonly code: string }>> {
  const copy = await openSecondCopy('qamqor', null);
  const databases = await databasesHere();
  const vault = await openVault({ store: 'qamqor', ports: browserVaultPorts({ ...databases, mirror: mirrorOf(copy) }), clock });
  return vault.ok ? ok({ copy, vault: vault.value }) : vault;
}

export const storeWith = async ({ copy, vault }: Place, keys: OfficeKeys) =>
  openStore({ name: 'qamqor', ...ground, keys, copy, renewDevice: vault.renewDevice }, browserPorts(await databasesHere()));

/** A new office with accounts for everybody in it; the names of its people are given. */
export async function setUp(people: readonly Omit<Staff, 'id' | 'active'>[]): Promise<Opened> {
  const place = unwrap(await placeHere());
  const decided = openOffice({ settings: SETTINGS, staff: people, practice: false }, ground);
  if (!decided.ok) throw new Error(decided.error.map(({ code, field }) => `${code} ${field ?? ''}`).join());
  const [first, ...others] = staffOf(decided.value);
  const own = { staff: first?.id ?? '', signInName: SIGN_IN_NAMES[0] ?? '', newPassword: PASSWORD };
  const { account, keys } = unwrap(await place.vault.setUp(own));
  for (const [index, { id }] of others.entries()) {
    const person = { staff: id, signInName: SIGN_IN_NAMES[index + 1] ?? `Маман ${index + 1}`, newPassword: PASSWORD };
    unwrap(await place.vault.addAccount({ ...person, by: { account, password: PASSWORD }, isAdministrator: () => true }));
  }
  const store = unwrap(await storeWith(place, keys));
  const opened = await store.openOffice(() => ok(decided.value));
  if (!opened.ok) throw new Error(opened.error.map(({ code }) => code).join());
  return { ...place, store, account };
}

const staffOf = ([opening]: readonly Fact[]): readonly Staff[] => (opening?.type === 'office-opened' ? opening.staff : []);

export async function shut({ store, copy }: Pick<Opened, 'store' | 'copy'>): Promise<void> {
  await store.whenComplete();
  await store.saveSnapshot();
  await store.close();
  copy.close();
}
