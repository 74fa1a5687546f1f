import type { z } from 'zod';
import type { Result } from '../../../shared/kernel/result.ts';
import { REGION_ROUTES, type RegionAsk } from '../../../shared/wire/region-routes.ts';
import type { DeviceRecord } from '../../db/device-book.ts';
import { type RouteRefusal, refused } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import { type Ask, route, type Route } from '../route.ts';
import { err } from '../../../shared/kernel/result.ts';

/** Who asks from the region's own office. */
export type RegionAsker = { readonly device: DeviceRecord; readonly actor: string };
type Asked<Body> = Omit<Ask<Body>, 'asker'> & { readonly asker: RegionAsker };

/** A question of the region's people: its address and who may ask it stand in the shared table. */
export const regionRoute = <T extends z.ZodType>(
  ask: RegionAsk,
  input: T,
  answer: (asked: Asked<z.output<T>>, deps: RegionDeps) => Promise<Result<unknown, RouteRefusal>>,
): Route =>
  route({
    ...REGION_ROUTES[ask],
    proof: 'region',
    input,
    answer: async ({ asker: { device, actor }, ...rest }, deps) =>
      device ? answer({ ...rest, asker: { device, actor } }, deps) : err(refused('device-unknown')),
  });
