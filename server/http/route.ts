import type { z } from 'zod';
import type { Result } from '../../shared/kernel/result.ts';
import type { Role } from '../../shared/roles/roles.ts';
import { envelope } from '../../shared/wire/envelope.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import type { RouteRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';

/**
 * How a request is proved: not at all; by the key that is in its body; by a device in any state (it asks how its enrolment stands); by a device that belongs to the
 * region; by a device of the region's own office, on which a person acts in one of the roles.
 */
export type ProofKind = 'none' | 'own-key' | 'any-state' | 'device' | 'region';

/** Who asks. Of an unproved request there is neither device nor actor. */
export type Asker = { readonly device: DeviceRecord | null; readonly actor: string; readonly address: string };
export type Ask<Body> = { readonly body: Body; readonly params: Readonly<Record<string, string>>; readonly asker: Asker };
/** A text is JSON as it stands. */
type Answer = Promise<Result<unknown, RouteRefusal>>;

/** One address of the server, as data: what proves a request, what may be in it, who answers. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly proof: ProofKind;
  readonly roles?: readonly Role[];
  /** Shape of the body of a POST, or of the query of a GET. */
  readonly input: z.ZodType;
  /** Most bytes of the decoded body. */
  readonly limit: number;
  /** Lists whose items are looked at one by one: a damaged one does not stop the others. */
  readonly apart?: string;
  readonly answer: (ask: Ask<unknown>, deps: RegionDeps) => Answer;
};

type Typed<T extends z.ZodType> = Omit<Route, 'answer' | 'input' | 'limit'> & {
  readonly input: T;
  readonly limit?: number;
  readonly answer: (ask: Ask<z.output<T>>, deps: RegionDeps) => Answer;
};

const SMALL_BODY = 20_000;

/** A route whose handler gets what its schema promises. */
export const route = <T extends z.ZodType>({ answer, limit = SMALL_BODY, ...rest }: Typed<T>): Route => ({
  ...rest,
  limit,
  answer: (ask, deps) => answer(ask as Ask<z.output<T>>, deps),
});
export const NOTHING = envelope({});
