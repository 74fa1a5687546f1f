import type { Application, CaseTerms } from '../../../shared/cases/case.ts';
import { refusePortalPackage } from '../../../shared/cases/refuse-portal-package.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type PortalArrival, readPortalPackage } from '../../../shared/wire/read-portal-package.ts';
import type { Store } from '../../store/store.ts';
import { base64Bytes } from './base64-bytes.ts';
import { readPortalFile } from './read-portal-file.ts';
import { keepRefused } from './refused-packages.ts';

/** A package that may be registered, as it would stand in the journal. */
export type Arrival = PortalArrival & { readonly hash: string; readonly application: Application; readonly terms: CaseTerms };

type Refused = Result<never, readonly Refusal[]>;
const knownIn = (store: Store) => (packageId: string, hash: string) => store.index.byPackage(packageId, hash) !== undefined;

/** Reads a file and checks all that can be checked before registering; what is refused is kept and written down. */
export async function openPackage(store: Store, file: File): Promise<Result<Arrival, readonly Refusal[]>> {
  // Of finished cases too it must be known which packages they came from.
  await store.whenComplete();
  const { hash, content, text } = await readPortalFile(file);
  const world = store.world();
  const arrival = text.ok ? readPortalPackage(text.value, world, knownIn(store)) : text;
  const tried = arrival.ok ? tryRegister(arrival.value, world) : arrival;
  if (tried.ok && arrival.ok) return ok({ ...arrival.value, ...tried.value, hash });
  const refusals = tried.ok ? [] : tried.error;
  const kept = await keepRefused(store, { name: file.name, hash, content, refusals });
  const noted: Refused | { readonly ok: true } = kept.ok
    ? await store.commit((now) => refusePortalPackage({ package: hash, code: refusals[0]?.code }, now))
    : kept;
  return err(noted.ok ? refusals : [...refusals, ...noted.error]);
}

function tryRegister({ candidate }: PortalArrival, world: World): Result<Pick<Arrival, 'application' | 'terms'>, readonly Refusal[]> {
  const decided = registerPortalApplication(candidate, world);
  if (!decided.ok) return decided;
  const fact = decided.value.find((one) => one.type === 'application-registered');
  return fact ? ok({ application: fact.application, terms: fact.terms }) : err([{ code: 'portal-malformed' }]);
}

/** Registers the package: first its attachments are on the disk, then the case names them by the hash. Answers the id of the case. */
export async function registerArrival(store: Store, arrival: Arrival): Promise<Result<string, readonly Refusal[]>> {
  const { hash, packageId, candidate, attachments } = arrival;
  const files = attachments.map(({ name, type, requirement, base64 }) => ({ name, type, note: { requirement }, content: base64Bytes(base64) }));
  const kept = await store.files.keep(hash, files);
  if (!kept.ok) return err([kept.error]);
  const done = await store.commit((world) =>
    knownIn(store)(packageId, hash) ? err([{ code: 'portal-duplicate' }]) : registerPortalApplication(candidate, world),
  );
  if (!done.ok) return done;
  const [row] = done.value.cases;
  return row ? ok(row.id) : err([{ code: 'case-not-found' }]);
}
