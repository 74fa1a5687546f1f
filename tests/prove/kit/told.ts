/** What a page does until it is killed. */
export const WORK_KINDS = ['save', 'attach', 'sign', 'password'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What the page says of its work while it lives; the proof keeps it outside the profile. */
export type Told =
  | { readonly told: 'working' }
  | { readonly told: 'draft'; readonly round: number }
  | { readonly told: 'case'; readonly id: string; readonly state: string }
  | { readonly told: 'scan'; readonly id: string; readonly hash: string }
  | { readonly told: 'changing' | 'changed'; readonly password: string };

/** What must be found again. */
export type Promised = {
  readonly cases: Readonly<Record<string, string>>;
  readonly scans: readonly { readonly id: string; readonly hash: string }[];
  readonly draft: number | null;
};

/** What a page found when it opened the office, told without a word about anybody. */
export type Found = {
  /** 'ok', or the code of the refusal and what refused: the vault, the sign-in, the store. */
  readonly opened: string;
  readonly cases: number;
  readonly entries: number;
  /** One hash over everything that the rows say. */
  readonly state: string;
  /** Promised acts that are not there. */
  readonly lost: readonly string[];
  /** Rows that are not what their entries add up to, scans that a row names and nobody can open, drafts that are listed and cannot be read. */
  readonly torn: readonly string[];
  readonly scans: number;
  readonly drafts: number;
  readonly healed: { readonly restored: number; readonly lost: number } | null;
  readonly vaultHealed: string;
  /** Where the databases lie. */
  readonly place: string;
  readonly copy: string;
  readonly health: string;
  readonly rebuilt: number;
};
