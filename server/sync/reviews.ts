import type { Office } from '../../shared/cases/office.ts';
import { openConflicts } from '../../shared/cases/open-conflicts.ts';
import { listAt, textAt } from '../../shared/cases/read-candidate.ts';
import type { ComplaintFact } from '../../shared/complaints/complaint-facts.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { isSentToBody } from '../../shared/complaints/handover.ts';
import { type Instant, toLocal } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { isOpened } from './judge-entry.ts';
import type { RoundKeys } from './round-keys.ts';
import { REGION_ACTOR, writeAsRegion } from './write-as-region.ts';

/** After these facts of the body's own desk the office that sent the complaint may have something to be told. */
const TELLING: readonly string[] = [
  'complaint-registered',
  'complaint-extended',
  'complaint-answered',
  'complaint-conflict-settled',
] satisfies ComplaintFact['type'][];

/** The complaints of such facts among pushed entries, each once; all others cost nothing. */
export function reviewedIn(entries: readonly unknown[]): string[] {
  const facts = entries.flatMap((entry) => listAt(entry, 'facts')).filter((fact) => TELLING.includes(textAt(fact, 'type')));
  return [...new Set(facts.map((fact) => textAt(fact, 'complaint')))].filter((id) => id !== '' && id.length <= 64);
}

type Sides = { readonly here: Complaint | null; readonly there: Complaint | null };

/**
 * What the office is not told yet of the complaint that it has sent: that the body has registered it, with its number and term, and its answer. The rows are as they stand now on
 * both sides, so that what was told is not told again. Of two answers that clash nothing is said before the body's head has settled which one stands.
 */
export function reviewFacts({ here, there }: Sides, body: string, at: LocalDateTime): ComplaintFact[] {
  if (!here?.origin || !here.terms || !there || there.office !== here.origin.from.office || !isSentToBody(there)) return [];
  const stamp = { complaint: there.id, at, by: REGION_ACTOR, body };
  const { begun, answer: told } = there.review ?? { begun: null, answer: null };
  const { number, receivedAt, answer } = here;
  const { due } = here.terms;
  const facts: ComplaintFact[] = [];
  if (begun?.number !== number.text || begun.due !== due)
    facts.push({ type: 'complaint-review-begun', ...stamp, reference: number.text, receivedAt, due });
  if (answer && !isDisputed(here) && (told?.number !== answer.number.text || told.outcome !== answer.outcome))
    facts.push({ type: 'complaint-review-answered', ...stamp, reference: answer.number.text, date: answer.date, outcome: answer.outcome });
  return facts;
}

const isDisputed = ({ clash }: Complaint): boolean => openConflicts(clash).some(({ key }) => key === 'answer');

type Reviewed = {
  /** The region's own office. */ readonly office: string;
  readonly complaints: readonly string[];
  readonly now: Instant;
  readonly ids: Ids;
};

/** Tells the offices what has become of the complaints that they sent; repeated after a crash, it tells what is missing. Gives how many messages. */
export async function forwardReviews(
  logs: OfficeLogs,
  { office, complaints, now, ids }: Reviewed,
  keys: Pick<RoundKeys, 'sha256' | 'sign'>,
): Promise<number> {
  let written = 0;
  for (const id of complaints) {
    const { office: body, row: here } = await sideOf(logs, office, id);
    const from = here?.origin?.from.office;
    if (!isOpened(body) || from === undefined) continue;
    const { office: sender, row: there } = await sideOf(logs, from, id);
    if (!isOpened(sender)) continue;
    const { zone, lang } = sender.settings;
    const facts = reviewFacts({ here, there }, body.settings.name[lang], toLocal(now, zone));
    if (facts.length === 0) continue;
    await writeAsRegion(logs, { office: from, facts, now, ids }, keys);
    written += 1;
  }
  return written;
}

async function sideOf(logs: OfficeLogs, office: string, id: string): Promise<{ readonly office: Office | null; readonly row: Complaint | null }> {
  const rows = await logs.read(office, (log) =>
    log.rows([
      { kind: 'office', id: office },
      { kind: 'complaint', id },
    ]),
  );
  const of = (kind: 'office' | 'complaint') => rows.find((one) => one.kind === kind)?.row ?? null;
  return { office: of('office') as Office | null, row: of('complaint') as Complaint | null };
}
