import { z } from 'zod';

/*
 * Older and newer programs talk to one another: an office is updated weeks after the region, or before it.
 *
 * - A newer version may add members to a request or an answer as long as they may be missing. Who does not know one passes over it: nothing here reads it, and the type has it not.
 *   It is kept as it came all the same, for a signature is over what was sent (receipt.ts, grant.ts, packet.ts).
 * - A member that is known is held to its shape, whoever sends it; what must be there must be there.
 * - What cannot be passed over (another meaning, another kind of place in the stream) is a new PROTOCOL (sync.ts): each side says which one it speaks at the latest, and the
 *   server answers in the lower of the two.
 * - Entries are no envelope: they are kept whole, byte for byte, and one of an unknown kind is deferred (wire-entry.ts). Nor is what the region's people publish: it becomes an entry.
 */

/** The shape of something that is said over the wire, by a program of whatever version. */
export const envelope = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strip> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
