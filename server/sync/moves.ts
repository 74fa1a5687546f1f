import type { Case } from '../../shared/cases/case.ts';
import { isAway } from '../../shared/cases/case-move.ts';
import type { Office } from '../../shared/cases/office.ts';
import { listAt, textAt } from '../../shared/cases/read-candidate.ts';
import { Fact } from '../../shared/journal/entry.ts';
import { type Instant, toLocal } from '../../shared/kernel/clock.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { isOpened } from './judge-entry.ts';
import type { RoundKeys } from './round-keys.ts';
import { REGION_ACTOR, writeAsRegion } from './write-as-region.ts';

/** What the region writes into the stream of another office when a case moves. */
export type MoveMessage = { readonly office: string; readonly fact: Fact };

/**
 * What follows from a fact that the region has accepted from `office`, or null: a case that is sent away is offered to the other office; what that office does with it is told to
 * the first one. The rows are as they stand now on both sides, so that a message that was written is not written again, whenever this is asked anew.
 */
export function moveMessage(
  fact: Fact,
  rows: { readonly here: Case | null; readonly there: Case | null; readonly office: Office; readonly other: Office | null },
  at: LocalDateTime,
): MoveMessage | null {
  const { here, there, office, other } = rows;
  const stamp = { at, by: REGION_ACTOR };
  if (fact.type === 'case-sent-away') {
    if (!here || !isAway(here) || here.sentAway?.answered || here.sentAway?.at !== fact.at) return null;
    const back = (text: string): MoveMessage => ({
      office: office.id,
      fact: { type: 'case-move-answered', case: fact.case, ...stamp, answer: 'sent-back', text },
    });
    if (!isOpened(other)) return back('—');
    if (other.offers?.some((one) => one.case === fact.case) || (there && !isAway(there))) return null;
    const from = { office: office.id, name: office.settings.name[other.settings.lang] };
    return {
      office: fact.to.office,
      fact: { type: 'case-offered', ...stamp, offer: { case: fact.case, from, ground: fact.ground, sentAt: fact.at, row: here } },
    };
  }
  const answer = answerOf(fact);
  // What is held in quarantine has moved nothing, and answers nothing.
  const isDone = fact.type === 'case-taken-in' ? here?.number.text === fact.number.text : !office.offers?.some((one) => one.case === answer?.id);
  if (!isDone) return null;
  // Only the office that it was sent to answers, and once.
  if (!answer || !there?.sentAway || there.sentAway.answered || there.sentAway.to.office !== office.id) return null;
  return { office: answer.office, fact: { type: 'case-move-answered', case: answer.id, ...stamp, ...answer.said } };
}

function answerOf(fact: Fact) {
  if (fact.type === 'case-taken-in')
    return { office: fact.from.office, id: fact.case, said: { answer: 'taken-in', text: fact.number.text } as const };
  if (fact.type === 'case-sent-back') return { office: fact.to.office, id: fact.offer, said: { answer: 'sent-back', text: fact.reason } as const };
  return null;
}

/** Whom a fact of a move concerns besides: the other office and the case. */
export function otherSide(fact: Fact): { readonly office: string; readonly id: string } | null {
  if (fact.type === 'case-sent-away') return { office: fact.to.office, id: fact.case };
  return answerOf(fact);
}

const OF_MOVES: readonly string[] = ['case-sent-away', 'case-taken-in', 'case-sent-back'] satisfies Fact['type'][];

/** The facts of moves among pushed entries, as they came; all others cost nothing. */
export function moveFactsIn(entries: readonly unknown[]): Fact[] {
  const facts = entries.flatMap((entry) => listAt(entry, 'facts')).filter((fact) => OF_MOVES.includes(textAt(fact, 'type')));
  return facts.flatMap((fact) => {
    const parsed = parseSafely(Fact, fact);
    return parsed.success ? [parsed.data] : [];
  });
}

type Moved = { readonly office: string; readonly facts: readonly Fact[]; readonly now: Instant; readonly ids: Ids };

/** Writes what follows from accepted facts into the streams of other offices; repeated after a crash, it writes what is missing. Gives how many messages. */
export async function forwardMoves(logs: OfficeLogs, { office, facts, now, ids }: Moved, keys: Pick<RoundKeys, 'sha256' | 'sign'>): Promise<number> {
  let written = 0;
  for (const fact of facts) {
    const other = otherSide(fact);
    if (!other) continue;
    const [here, there] = [await sideOf(logs, office, other.id), await sideOf(logs, other.office, other.id)];
    if (!here.office) continue;
    const at = toLocal(now, here.office.settings.zone);
    const message = moveMessage(fact, { here: here.row, there: there.row, office: here.office, other: there.office }, at);
    if (!message) continue;
    await writeAsRegion(logs, { office: message.office, facts: [message.fact], now, ids }, keys);
    written += 1;
  }
  return written;
}

async function sideOf(logs: OfficeLogs, office: string, id: string): Promise<{ readonly office: Office | null; readonly row: Case | null }> {
  const rows = await logs.read(office, (log) =>
    log.rows([
      { kind: 'office', id: office },
      { kind: 'case', id },
    ]),
  );
  const of = (kind: 'office' | 'case') => rows.find((one) => one.kind === kind)?.row ?? null;
  return { office: of('office') as Office | null, row: of('case') as Case | null };
}
