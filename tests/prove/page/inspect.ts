import { databasesHere } from '../../../renderer/app/databases.ts';
import { sha256 } from '../../../renderer/store/signing.ts';
import type { Store } from '../../../renderer/store/store.ts';
import type { Vault } from '../../../renderer/vault/open-vault.ts';
import { CASE_STATES, type Case } from '../../../shared/cases/case.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { seat } from '../../unit/store/window-options.ts';
import type { Found, Promised } from '../kit/told.ts';
import { type Opened, placeHere, storeWith } from './place.ts';

const NOTHING = { cases: 0, entries: 0, state: '', lost: [], torn: [], scans: 0, drafts: 0, healed: null } as const;
const UNKNOWN = { vaultHealed: '', place: '', copy: '', health: '', rebuilt: 0 } as const;
const closed = (opened: string): Found => ({ opened, ...NOTHING, ...UNKNOWN });

export type Entered = { readonly found: Found; readonly opened: Opened | null; readonly password: string };

/** Comes in as a person does: finds the vault, signs in with one of the passwords, opens the store, looks at everything in it. */
export async function enter(passwords: readonly string[], promised: Promised): Promise<Entered> {
  const place = await placeHere();
  if (!place.ok) return { found: closed(`vault ${place.error.code}`), opened: null, password: '' };
  const { vault } = place.value;
  const accounts = await vault.listAccounts();
  if (!accounts.ok) return { found: closed(`accounts ${accounts.error.code}`), opened: null, password: '' };
  const [first] = accounts.value;
  if (!first) return { found: closed('nothing is set up'), opened: null, password: '' };
  for (const password of passwords) {
    const signed = await patiently(vault, { account: first.id, password });
    if (!signed.ok && password === passwords.at(-1)) return { found: closed(`sign-in ${signed.error.code}`), opened: null, password };
    if (!signed.ok) continue;
    const store = await storeWith(place.value, signed.value.keys);
    if (!store.ok) return { found: closed(`store ${store.error.code}`), opened: null, password };
    const opened = { ...place.value, store: store.value, account: first.id };
    return { found: { ...(await inspect(store.value, promised)), vaultHealed: vault.healed }, opened, password };
  }
  return { found: closed('no password'), opened: null, password: '' };
}

/** A guess that a kill cut short counts as a failed one (so it is meant): a person waits, and tries again. */
async function patiently(vault: Vault, proof: { readonly account: string; readonly password: string }) {
  for (;;) {
    const signed = await vault.signIn(proof);
    if (signed.ok || signed.error.code !== 'wait-before-retry') return signed;
    await new Promise((done) => setTimeout(done, 1000 * Number(signed.error.params?.['seconds'] ?? 1)));
  }
}

async function inspect(store: Store, promised: Promised): Promise<Found> {
  seat(store);
  await store.whenComplete();
  const health = await store.verify();
  const rows = await rowsOf(store);
  const { torn, lost, scans } = await compare(store, rows, promised);
  const drafts = await store.drafts.list();
  const texts = await Promise.all(drafts.map(({ id }) => store.drafts.read(id)));
  const round = (await store.drafts.read('intake:kill')) as { readonly round: number } | null;
  if (promised.draft !== null && (round?.round ?? -1) < promised.draft) lost.push(`draft ${promised.draft}`);
  torn.push(...texts.flatMap((text, at) => (text === null ? [`draft ${drafts[at]?.id ?? ''}`] : [])));
  return {
    opened: 'ok',
    cases: rows.size,
    entries: health.entries,
    state: await stateHash({ cases: rows, complaints: new Map(), office: store.office() }, sha256),
    lost,
    torn,
    scans,
    drafts: texts.filter((text) => text !== null).length,
    healed: store.healed(),
    vaultHealed: '',
    place: (await databasesHere()).bucket ?? 'usual',
    copy: `${health.copy.kind} ${health.copy.state}`,
    health: health.status,
    rebuilt: health.rebuiltRows.length,
  };
}

async function rowsOf({ index, readCase }: Store): Promise<Map<string, Case>> {
  const rows = new Map<string, Case>();
  for (const position of index.list({ sort: 'name' })) {
    const { id } = index.summary(position);
    const row = await readCase(id);
    if (row) rows.set(id, row);
  }
  return rows;
}

async function compare(store: Store, rows: ReadonlyMap<string, Case>, { cases, scans }: Promised) {
  const torn: string[] = [];
  const lost: string[] = [];
  for (const [id, state] of Object.entries(cases)) if (rankOf(rows.get(id)?.state) < rankOf(state)) lost.push(`${state} ${id}`);
  for (const { id, hash } of scans) if (!rows.get(id)?.attachments?.some((one) => one.hash === hash)) lost.push(`scan ${hash}`);
  let whole = 0;
  for (const [id, row] of rows) {
    const folded = foldEntries(await store.historyOf(id)).cases.get(id);
    if (canonicalJson(folded ?? null) !== canonicalJson(row)) torn.push(`row ${id}`);
    for (const { hash } of row.attachments ?? []) {
      const read = await store.attachments.read(hash);
      if (read.ok) whole += 1;
      else torn.push(`scan ${read.error.code}`);
    }
  }
  return { torn, lost, scans: whole };
}

const rankOf = (state: string | undefined): number => (CASE_STATES as readonly string[]).indexOf(state ?? '');
