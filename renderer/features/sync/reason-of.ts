/** What the region may say of an entry that it does not take: each has its words and its way out. */
export const REASONS = [
  'wrong-role',
  'actor-role-missing',
  'actor-inactive',
  'actor-unknown',
  'drafter-cannot-sign',
  'device-revoked',
  'content-damaged',
  'chain-broken',
  'signature-wrong',
] as const;
export type Reason = (typeof REASONS)[number] | 'other';

/** A reason that this version has no words for is shown as it came. */
export const reasonOf = (code: string): Reason => REASONS.find((known) => known === code) ?? 'other';

const DAMAGE: readonly Reason[] = ['content-damaged', 'chain-broken', 'signature-wrong'];
/** Is the first step to look whether this computer's journal is whole? */
export const asksForVerifying = (reason: Reason): boolean => DAMAGE.includes(reason);
