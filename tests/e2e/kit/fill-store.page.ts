// Runs in the page: facts that a story told elsewhere become the office's own store of this origin, as the built application then finds it.
import { mirrorOf } from '../../../renderer/app/session/vault-mirror.ts';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { BulkGroup } from '../../../renderer/store/store.ts';
import { fromBase64, toBase64 } from '../../../renderer/vault/bytes.ts';
import { openVault } from '../../../renderer/vault/open-vault.ts';
import { browserVaultPorts } from '../../../renderer/vault/vault-ports.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { Staff } from '../../../shared/cases/office.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { ok, unwrap } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import type { MadeVault } from './make-vault.ts';
import { type Apart, workApart } from './work-apart.page.ts';

export type Seed = { readonly facts: readonly Fact[]; readonly vault: MadeVault; readonly password: string; readonly apart?: Apart };

const clock = { now: () => instantOf(Date.now()) };
const ids = { next: () => crypto.randomUUID() };

/** Lays the vault down, and writes the facts (as JSON), the opening of the office first, each as an entry of who did it; answers who works there. */
export async function fillStore(written: string): Promise<readonly Staff[]> {
  const { facts, vault, password, apart } = JSON.parse(written) as Seed;
  const [opening, ...rest] = facts;
  const copy = await openSecondCopy('qamqor', null);
  const { keys, renewDevice } = await openKeys(copy, vault, password);
  const store = unwrap(
    await openStore({ name: 'qamqor', clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar(), keys, copy, renewDevice }),
  );
  const opened = await store.openOffice(() => ok(opening ? [opening] : []));
  if (!opened.ok) throw new Error(opened.error.map(({ code }) => code).join());
  // Who joined later is known only when their entry is folded.
  for (const fact of rest) unwrap(await store.bulk([entryOf(fact, store.office()?.staff ?? [])]));
  if (apart) await workApart(store, apart, entryOf);
  await store.whenComplete();
  await store.saveSnapshot();
  const staff = store.office()?.staff ?? [];
  await store.close();
  copy.close();
  return staff;
}

/** Signs in with what Argon2id gave when the vault was made. */
async function openKeys(copy: SecondCopy, { text, first, derived }: MadeVault, password: string) {
  const ports = browserVaultPorts({ mirror: mirrorOf(copy) });
  await ports.storage.replace('qamqor', { from: null, to: text });
  const kdf = { ...ports.kdf, derive: ({ salt }: { readonly salt: Uint8Array }) => Promise.resolve(fromBase64(derived[toBase64(salt)] ?? '')) };
  const vault = unwrap(await openVault({ store: 'qamqor', ports: { ...ports, kdf }, clock }));
  const { keys } = unwrap(await vault.signIn({ account: first, password }));
  return { keys, renewDevice: vault.renewDevice };
}

const entryOf = (fact: Fact, staff: readonly Staff[]): BulkGroup => ({
  facts: [fact],
  actor: { staff: fact.by, role: staff.find(({ id }) => id === fact.by)?.roles[0] ?? 'head' },
});
