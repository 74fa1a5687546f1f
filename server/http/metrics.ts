import type { Counters } from './counters.ts';
import type { RegionDeps } from './region-deps.ts';
import { standings } from './region/standings.ts';

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

type Standing = Awaited<ReturnType<typeof standings>>[number];

/** What is told of each office. */
const OF_OFFICE: Readonly<Record<string, (one: Standing, now: number) => number | null>> = {
  qamqor_office_silent_seconds: ({ lastContactAt }, now) => ageOf(lastContactAt, now),
  qamqor_office_entries: ({ entries }) => entries,
  qamqor_office_quarantined: ({ quarantined }) => quarantined,
  qamqor_office_conflicts: ({ conflicts }) => conflicts,
  qamqor_office_scans_missing: ({ scansMissing }) => scansMissing,
};

/** What an overseer watches, in the text form of Prometheus: offices by their random ids, counts, ages; no name, no number of a paper. */
export async function metricsText(deps: RegionDeps, { requests, refusals, bytesInFlight }: Counters): Promise<string> {
  const now = Date.parse(deps.clock.now());
  const [offices, counts] = await Promise.all([standings(deps), deps.reads.counts()]);
  const samplesOf = (value: (one: Standing, now: number) => number | null) =>
    offices.flatMap((one) => sample({ office: one.office }, value(one, now)));
  return [
    family(
      'qamqor_requests_total',
      'counter',
      [...requests].map(([key, value]) => [routeAndStatus(key), value]),
    ),
    family(
      'qamqor_refusals_total',
      'counter',
      [...refusals].map(([code, value]) => [{ code }, value]),
    ),
    family('qamqor_rejected_signatures_total', 'counter', [[{}, refusals.get('signature-wrong') ?? 0]]),
    family('qamqor_bytes_in_flight', 'gauge', [[{}, bytesInFlight]]),
    ...Object.entries(OF_OFFICE).map(([name, value]) => family(name, 'gauge', samplesOf(value))),
    family(
      'qamqor_quarantine_age_seconds',
      'gauge',
      counts.flatMap(({ office, heldSince }) => sample({ office }, ageOf(heldSince, now))),
    ),
  ].join('');
}

const sample = (labels: Readonly<Record<string, string>>, value: number | null): Sample[] => (value === null ? [] : [[labels, value]]);
const ageOf = (at: string | null, now: number): number | null => (at === null ? null : Math.max(0, Math.round((now - Date.parse(at)) / 1000)));

function family(name: string, type: 'counter' | 'gauge', samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => {
    const named = Object.entries(labels).map(([label, text]) => `${label}="${text.replace(/[^\w/:.* -]/g, '')}"`);
    return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}\n`;
  });
  return `# TYPE ${name} ${type}\n${lines.join('')}`;
}

function routeAndStatus(key: string): Record<string, string> {
  const [route = '', status = ''] = key.split(' ');
  return { route, status };
}
