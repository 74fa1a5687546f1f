import { Dexie, type Table } from 'dexie';

/** Where the vault is kept. Every write is whole and on the disk when its promise resolves, or did not happen. */
export type VaultStorage = {
  readonly read: (store: string) => Promise<string | null>;
  /** Writes only over the text that was read; false when another window was first. */
  readonly replace: (store: string, change: { readonly from: string | null; readonly to: string }) => Promise<boolean>;
  /** All records of guesses of a store, by account; content is for the reader to judge. */
  readonly attempts: (store: string) => Promise<ReadonlyMap<string, unknown>>;
  /** Reads, changes and writes one account's record in one transaction. */
  readonly changeAttempts: (key: AttemptsKey, change: (past: unknown) => unknown) => Promise<void>;
};
export type AttemptsKey = { readonly store: string; readonly account: string };

/** A second place for the document, apart from IndexedDB. */
export type VaultMirror = { readonly read: () => Promise<string | null>; readonly write: (text: string) => Promise<void> };

/** Where IndexedDB comes from; tests give their own. */
export type IndexedDbPort = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

export const VAULT_DATABASE = 'qamqor-vault';

type DocumentRow = { readonly store: string; readonly text: string };
type AttemptsRow = AttemptsKey & { readonly record: unknown };
type VaultDatabase = Dexie & { readonly documents: Table<DocumentRow, string>; readonly attempts: Table<AttemptsRow, [string, string]> };

function vaultDatabase(port: IndexedDbPort): VaultDatabase {
  const db = new Dexie(VAULT_DATABASE, { ...port, chromeTransactionDurability: 'strict' }) as VaultDatabase;
  db.version(1).stores({ documents: 'store', attempts: '[store+account],store' });
  return db;
}

/** The vault's own small database, apart from the store of cases: what damages the one leaves the other. */
export function indexedDbStorage(port: IndexedDbPort): VaultStorage {
  const db = vaultDatabase(port);
  const textOf = (row: DocumentRow | undefined): string | null => (typeof row?.text === 'string' ? row.text : null);
  return {
    read: async (store) => textOf(await db.documents.get(store)),
    replace: (store, { from, to }) =>
      db.transaction('rw', db.documents, async () => {
        if (textOf(await db.documents.get(store)) !== from) return false;
        await db.documents.put({ store, text: to });
        return true;
      }),
    attempts: async (store) => new Map((await db.attempts.where({ store }).toArray()).map((row) => [row.account, row.record])),
    changeAttempts: ({ store, account }, change) =>
      db.transaction('rw', db.attempts, async () => {
        const past = await db.attempts.get([store, account]);
        await db.attempts.put({ store, account, record: change(past?.record) });
      }),
  };
}
