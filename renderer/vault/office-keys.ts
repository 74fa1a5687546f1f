/** What seals the vault itself: kept through a session, so that a lost device can be replaced without asking for a password again. */
export type UpkeepKeys = { readonly seal: CryptoKey; readonly mac: CryptoKey };

/** Everything a session works with. None of the keys can be exported; the secret they come from is gone when they are there. */
export type OfficeKeys = {
  readonly epoch: number;
  readonly data: CryptoKey;
  readonly files: CryptoKey;
  readonly backup: CryptoKey;
  readonly device: string;
  readonly sign: CryptoKey;
  readonly verify: CryptoKey;
  /** Keys that verify what earlier devices of this computer signed. */
  readonly retired: ReadonlyMap<string, CryptoKey>;
  readonly upkeep: UpkeepKeys;
};
