import type { Counters } from './counters.ts';
import type { RegionDeps } from './region-deps.ts';
import { standings } from './region/standings.ts';

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

/** What an overseer watches, in the text form of Prometheus: offices by their random ids, counts, ages; no name, no number of a paper. */
export async function metricsText(deps: RegionDeps, { requests, refusals, bytesInFlight }: Counters): Promise<string> {
  const now = Date.parse(deps.clock.now());
  const [offices, counts] = await Promise.all([standings(deps), deps.reads.counts()]);
  const ofOffice = (value: (one: (typeof offices)[number]) => number | null): Sample[] =>
    offices.flatMap((one) => {
      const seen = value(one);
      return seen === null ? [] : [[{ office: one.office }, seen] as const];
    });
  const ageOf = (at: string | null) => (at === null ? null : Math.max(0, Math.round((now - Date.parse(at)) / 1000)));
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
    family(
      'qamqor_office_silent_seconds',
      'gauge',
      ofOffice(({ lastContactAt }) => ageOf(lastContactAt)),
    ),
    family(
      'qamqor_office_entries',
      'gauge',
      ofOffice(({ entries }) => entries),
    ),
    family(
      'qamqor_office_quarantined',
      'gauge',
      ofOffice(({ quarantined }) => quarantined),
    ),
    family(
      'qamqor_office_conflicts',
      'gauge',
      ofOffice(({ conflicts }) => conflicts),
    ),
    family(
      'qamqor_office_scans_missing',
      'gauge',
      ofOffice(({ scansMissing }) => scansMissing),
    ),
    family(
      'qamqor_quarantine_age_seconds',
      'gauge',
      counts.flatMap(({ office, heldSince }) => (heldSince === null ? [] : [[{ office }, ageOf(heldSince) ?? 0] as const])),
    ),
  ].join('');
}

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
