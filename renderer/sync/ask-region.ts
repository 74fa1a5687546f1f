import type { z } from 'zod';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { LawPackage } from '../../shared/cases/office.ts';
import { ComplaintHandover } from '../../shared/complaints/handover.ts';
import { REGION_ROUTES, type RegionAsk } from '../../shared/wire/region-routes.ts';
import {
  BodyComplaints,
  CodeMade,
  type CodeMaking,
  ConflictList,
  type DeviceDecision,
  DeviceList,
  Done,
  OfficeReport,
  OfficesAnswer,
  PackageList,
  type PackageMaking,
  type PageQuery,
  QuarantineList,
  StatisticsBasis,
  type StatisticsQuery,
  type Suspension,
} from '../../shared/wire/region-view.ts';
import type { RegionRoad } from './sync-desk.ts';

/** How each answer is read. */
const ANSWERS = {
  offices: OfficesAnswer,
  report: OfficeReport,
  complaints: BodyComplaints,
  handover: ComplaintHandover,
  quarantine: QuarantineList,
  conflicts: ConflictList,
  statistics: StatisticsBasis,
  devices: DeviceList,
  'make-code': CodeMade,
  'decide-device': Done,
  packages: PackageList,
  'publish-package': LawPackage,
  suspend: Done,
} as const satisfies Readonly<Record<RegionAsk, z.ZodType>>;
export type RegionAnswer<A extends RegionAsk> = z.output<(typeof ANSWERS)[A]>;

/** What each question says. */
export type RegionInput = {
  readonly offices: Readonly<Record<string, never>>;
  readonly report: { readonly office: string };
  readonly complaints: PageQuery;
  readonly handover: { readonly office: string; readonly id: string };
  readonly quarantine: PageQuery;
  readonly conflicts: PageQuery;
  readonly statistics: StatisticsQuery;
  readonly devices: PageQuery;
  readonly 'make-code': CodeMaking;
  readonly 'decide-device': DeviceDecision;
  readonly packages: Readonly<Record<string, never>>;
  readonly 'publish-package': PackageMaking;
  readonly suspend: Suspension;
};

type Asker = { readonly road: RegionRoad; /** The signed-in person. */ readonly actor: string };

/** One question to the region. Refuses what the region and the way there refuse, and answer-unreadable. */
export async function askRegion<A extends RegionAsk>(
  { road, actor }: Asker,
  ask: A,
  input: RegionInput[A],
): Promise<Result<RegionAnswer<A>, Refusal>> {
  const { method, path } = REGION_ROUTES[ask];
  const answered = method === 'GET' ? await road.get(addressOf(path, input), actor) : await road.post(path, input, actor);
  if (!answered.ok) return answered;
  const parsed = parseSafely(ANSWERS[ask] as unknown as z.ZodType<RegionAnswer<A>>, answered.value);
  return parsed.success ? ok(parsed.data) : err({ code: 'answer-unreadable' });
}

type Listed = 'complaints' | 'quarantine' | 'conflicts' | 'devices';
/** So many pages are read at once; what lies behind is told by `total`. */
const MOST_PAGES = 25;

/** A whole list, page after page: sorted and counted it is only when it is whole. Refuses like `askRegion`. */
export async function askWholeList<A extends Listed>(
  asker: Asker,
  ask: A,
  input: Omit<PageQuery, 'after'>,
): Promise<Result<RegionAnswer<A>, Refusal>> {
  const first = await askRegion(asker, ask, input as RegionInput[A]);
  if (!first.ok) return first;
  const rows: unknown[] = [...first.value.rows];
  let { next } = first.value;
  for (let page = 1; next !== undefined && page < MOST_PAGES; page += 1) {
    const more = await askRegion(asker, ask, { ...input, after: next } as RegionInput[A]);
    if (!more.ok) return more;
    rows.push(...more.value.rows);
    next = more.value.next;
  }
  return ok({ ...first.value, rows } as RegionAnswer<A>);
}

/** Fills the places of a path (`:office`), and puts the rest behind the question mark. */
function addressOf(path: string, input: object): string {
  const left = new Map(Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])));
  const filled = path.replace(/:(\w+)/gu, (_place, name: string) => {
    const value = left.get(name) ?? '';
    left.delete(name);
    return value;
  });
  const query = [...left].map(([name, value]) => `${name}=${value}`).join('&');
  return query === '' ? filled : `${filled}?${query}`;
}
