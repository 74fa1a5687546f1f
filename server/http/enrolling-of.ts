import type { Enrolling } from '../auth/enrolling.ts';
import { writeAsRegion } from '../sync/write-as-region.ts';
import { officeOf } from './office-of.ts';
import type { RegionDeps } from './region-deps.ts';

/** The world of the rules of enrolment, with the sync's writing as their port. `secret` is known to the server alone. */
export const enrollingOf = ({ clock, ids, devices, logs, keys }: RegionDeps, secret: string): Enrolling => ({
  clock,
  devices,
  secret,
  officeOf: (office) => officeOf(logs, office),
  tell: async (office, facts) => {
    await writeAsRegion(logs, { office, facts, now: clock.now(), ids }, keys);
  },
});

/** The key of the hashes of codes: what only the holder of the region's key can make, the same at every start. */
export const codeSecret = async ({ keys }: Pick<RegionDeps, 'keys'>): Promise<string> => keys.sign(await keys.sha256('qamqor-code-secret-1'));
