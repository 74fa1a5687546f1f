import { z } from 'zod';
import { parseSafely } from '../kernel/parse-safely.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { Act, type Catalogue, type Edition } from '../law/catalogue.ts';
import { readEdition } from '../law/read-edition.ts';
import { refuseActor } from './check-actor.ts';
import type { Office, OfficeFact } from './office.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/** A file is an edition, or an edition with the act that it comes from when the register does not have it yet. */
const WithAct = z.strictObject({ act: Act, edition: z.unknown() });

/**
 * Adds an edition from a file to the office's law; one that is open-ended ends where it begins. Errors: those of `readEdition`, each with its place;
 * edition-act-wrong (field 'act'); wrong-role.
 */
export function addEdition(file: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('add-edition', world);
  if (refusal) return err([refusal]);
  const wrapped = typeof file === 'object' && file !== null && 'edition' in file;
  const parsed = wrapped ? parseSafely(WithAct, file) : null;
  if (parsed && !parsed.success) return err([{ code: 'edition-act-wrong', field: parsed.error.issues[0]?.path.join('.') || 'act' }]);
  const act = parsed?.data?.act;
  const read = readAdded({ edition: parsed ? parsed.data.edition : file, act }, world.catalogue);
  if (!read.ok) return read;
  return ok([{ type: 'edition-added', at: nowOf(world), by: world.actor.staff, edition: read.value, ...(act && { act }) }]);
}

type Added = { readonly edition: unknown; readonly act?: Act | undefined };

/** An edition that comes on top of a catalogue, with its act where that is new: open-ended ones end where it begins. Errors: those of `readEdition`. */
export const readAdded = ({ edition, act }: Added, catalogue: Catalogue): Result<Edition, readonly Refusal[]> =>
  readEdition(edition, withActs(endedBy(catalogue, edition), act ? [act] : []));

type Start = Pick<Edition, 'service' | 'region' | 'from' | 'fromSource'>;

/** The catalogue with what the office has added, in the order of adding. The same object while nothing changes, so that it can be compared. */
export function withEditions(catalogue: Catalogue, office: Pick<Office, 'editions'> | null): Catalogue {
  const added = office?.editions;
  if (!added || added.length === 0) return catalogue;
  const known = joined.get(added);
  if (known?.from === catalogue) return known.whole;
  let whole = catalogue;
  for (const { edition, act } of added) {
    const before = withActs(endedBy(whole, edition), act ? [act] : []);
    whole = { ...before, editions: [...before.editions, edition] };
  }
  joined.set(added, { from: catalogue, whole });
  return whole;
}
const joined = new WeakMap<object, { readonly from: Catalogue; readonly whole: Catalogue }>();

const withActs = (catalogue: Catalogue, acts: readonly Act[]): Catalogue => {
  const fresh = acts.filter(({ id }) => catalogue.acts.every((known) => known.id !== id));
  return fresh.length === 0 ? catalogue : { ...catalogue, acts: [...catalogue.acts, ...fresh] };
};

/** The open-ended edition of the same service and region ends on the day a later one begins; cases keep the edition they were registered under. */
function endedBy(catalogue: Catalogue, data: unknown): Catalogue {
  const start = data as Partial<Start> | null;
  if (typeof start !== 'object' || typeof start?.from !== 'string') return catalogue;
  const { service, region, from, fromSource } = start;
  const ends = (one: Edition) => one.service === service && one.region === region && one.until === null && one.from < from;
  if (!catalogue.editions.some(ends)) return catalogue;
  return {
    ...catalogue,
    editions: catalogue.editions.map((one) => (ends(one) ? { ...one, until: from, untilSource: fromSource ?? one.fromSource } : one)),
  };
}
