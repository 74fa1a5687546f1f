import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { SignedIn } from '../../vault/sign-in.ts';

/** Who has come in, and how. */
export type Person = SignedIn & {
  /** Set up just now, as this kind of workplace; null: signed in. */
  readonly kind: WorkplaceKind | null;
  /** By the recovery code, with a new password. */
  readonly reset: boolean;
};
