import { addBusinessDays } from 'date-fns';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { workingDayAfter } from '../../shared/calendar/working-days.ts';
import { reckonService } from '../../shared/deadlines/reckon-service.ts';
import { reckonTerm } from '../../shared/deadlines/reckon-term.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';

const AMOUNT = 5;

/** Rounds of about this many calls; the best of a few rounds counts, so that a busy machine disturbs all sides alike. */
const ROUNDS = 5;

/** Reckonings per second: ours (due date only; with the full sum; a whole service) beside date-fns with holidays and a prefix array on integers. */
export function measure(): Promise<Record<string, number>> {
  const calendar = loadCalendar();
  const world = { catalogue: loadCatalogue(), calendar };
  const hours = world.catalogue.editions[0]?.officeHours;
  if (!hours) throw new Error('the catalogue has no edition');
  const last = calendar.dates.length - 60;
  const dates = calendar.dates.slice(0, last);
  const moments = dates.filter((date) => date >= '2020-05-09').map((date) => `${date}T10:15` as LocalDateTime);
  const limit = prefixLimit(calendar);
  const naive = dateFnsWithHolidays(calendar);
  const nth = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  const figures = {
    prefixLimitPerSecond: perSecond(20_000_000, (i) => limit(i % last)),
    dueOnlyIsoPerSecond: perSecond(5_000_000, (i) => workingDayAfter(calendar, 'five-day', nth(dates, i), AMOUNT)),
    fullReckoningPerSecond: perSecond(500_000, (i) =>
      reckonTerm(calendar, { event: 'filed-office', at: nth(moments, i), duration: { unit: 'working-day', amount: AMOUNT }, hours }),
    ),
    wholeServicePerSecond: perSecond(100_000, (i) =>
      reckonService(world, { service: 'visits', region: 'national', channel: 'office', at: nth(moments, i) }),
    ),
    dateFnsPerSecond: perSecond(50_000, (i) => naive(nth(dates, i))),
  };
  return Promise.resolve({
    ...figures,
    dueOnlyNanoseconds: 1e9 / figures.dueOnlyIsoPerSecond,
    fullReckoningTimesDateFns: figures.fullReckoningPerSecond / figures.dateFnsPerSecond,
    dueOnlyTimesDateFns: figures.dueOnlyIsoPerSecond / figures.dateFnsPerSecond,
  });
}

let sink: unknown;

function perSecond(calls: number, work: (i: number) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let i = 0; i < calls / ROUNDS; i += 1) sink = work(i);
    best = Math.max(best, (calls / ROUNDS / (performance.now() - start)) * 1000);
  }
  return best;
}

/** The most that any design could do: integers in, integers out, two array reads. */
function prefixLimit({ workingPrefix, workingDayAt }: Calendar): (index: number) => number {
  const prefix = workingPrefix['five-day'];
  const at = workingDayAt['five-day'];
  return (index) => at[(prefix[index] ?? 0) + AMOUNT - 1] ?? -1;
}

/** What an office program without our calendar would do. It cannot express a working Saturday. */
function dateFnsWithHolidays({ specialByDate }: Calendar): (date: string) => string {
  const off = new Set([...specialByDate.values()].filter(({ kind }) => kind !== 'working-weekend').map(({ date }) => date as string));
  return (text) => {
    let date = new Date(`${text}T00:00:00Z`);
    let iso = text;
    for (let left = AMOUNT; left > 0;) {
      date = addBusinessDays(date, 1);
      iso = date.toISOString().slice(0, 10);
      if (!off.has(iso)) left -= 1;
    }
    return iso;
  };
}

export const lastResult = (): unknown => sink;
