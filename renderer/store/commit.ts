import type { World } from '../../shared/cases/world.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { composeEntry, signEntries } from './compose-entry.ts';
import { eraseOrdered, isErasure } from './erase-cases.ts';
import { foldInto } from './fold-entry.ts';
import { maySee } from './may-see.ts';
import { withEditions } from '../../shared/cases/add-edition.ts';
import { withCalendarYears } from '../../shared/cases/law-packages.ts';
import { toLocal } from '../../shared/kernel/clock.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import { raiseCounters } from './office-row.ts';
import { officeHere, withSharedMark } from './own-mark.ts';
import { readFolded, readRows } from './read-rows.ts';
import { refreshFromOthers } from './refresh.ts';
import { refuseBySync } from './refuse-by-sync.ts';
import { CASES } from './row-kinds.ts';
import type { Committed, Decide, Decision, OpeningWorld } from './store.ts';
import { commitLock, markNow, type StoreState } from './store-state.ts';
import { writeEntries } from './write-entries.ts';

export const refuse = (code: string): Committed => err([{ code }]);

/**
 * The one way to write. Alone among all windows: takes over what others wrote, decides on the state as it is now (a second
 * click is judged anew), writes, then moves index, other windows and listeners.
 */
export function commit(state: StoreState, decide: Decide, caseId?: string): Promise<Committed> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (!state.office) return refuse('office-not-open');
    if (!state.actor) return refuse('actor-not-chosen');
    if (caseId !== undefined && !maySee(state)) return mayNotSee(state.actor);
    const [current] = caseId === undefined ? [] : await readRows(state, CASES, [caseId]);
    if (caseId !== undefined && !current) return refuse('case-not-found');
    const decided = decide(worldOf(state), current?.case ?? null);
    return decided.ok ? writeDecided(state, decided.value, state.actor) : decided;
  });
}

export const mayNotSee = ({ role }: Actor): Committed => err([{ code: 'wrong-role', params: { act: 'view-case', role } }]);

/** The first entry: opens the office. Its author is the first member of staff that it names. */
export function commitOpening(state: StoreState, decide: (opening: OpeningWorld) => Decision): Promise<Committed> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (state.office) return refuse('office-already-open');
    const decided = decide(state.options);
    if (!decided.ok) return decided;
    const opened = decided.value.find((fact) => fact.type === 'office-opened');
    const author = opened?.staff.find((member) => member.id === opened.by) ?? opened?.staff[0];
    const role = author?.roles[0];
    if (!opened || !author || !role) return refuse('office-not-open');
    return writeDecided(state, decided.value, { staff: author.id, role });
  });
}

/** The world of acts, numbers under this computer's own mark; throws before there is an office and an actor. */
export function worldOf({ options, office, actor, keys }: StoreState): World {
  if (!office || !actor) throw new Error('world() before there is an office and an actor');
  const { clock, ids, catalogue, calendar } = options;
  const today = dateOf(toLocal(clock.now(), office.settings.zone));
  const law = { catalogue: withEditions(catalogue, office), calendar: withCalendarYears(calendar, office, today) };
  return { clock, ids, ...law, office: officeHere(office, keys), actor };
}

/** Makes an entry of decided facts and writes it; the lock is held. */
export async function writeDecided(state: StoreState, decided: readonly Fact[], actor: Actor): Promise<Committed> {
  if (decided.length === 0) return refuse('nothing-changed');
  const { options, keys, head } = state;
  const facts = withSharedMark(decided, state.office, keys);
  const refusal = await refuseBySync(state, facts, actor);
  if (refusal) return err([refusal]);
  const office = state.office?.id ?? officeOpenedBy(facts);
  const unsigned = await composeEntry(keys, head, { id: options.ids.next(), at: options.clock.now(), actor, facts, office, seen: state.sync.cursor });
  const [entry] = await signEntries(keys, [unsigned]);
  if (!entry) return refuse('nothing-changed');
  const folded = await readFolded(state, facts);
  foldInto(folded, entry);
  // A fresh office after an accepted loss goes on where the lost journals ended.
  if (!state.office && folded.office) folded.office = raiseCounters(folded.office, state.floor);
  const [cases, complaints] = [[...folded.cases.values()], [...folded.complaints.values()]];
  const written = await writeEntries(state, { entries: [entry], folded });
  if (!written.ok) return err<readonly Refusal[]>([written.error]);
  state.upkeep.follow(cases, markNow(state));
  state.complaints.put(complaints);
  state.news.post({ kind: 'committed', n: entry.n });
  state.notify();
  const orders = facts.filter(isErasure);
  // The order stands even when the disk fails here: the next start carries it out.
  if (orders.length > 0) await eraseOrdered(state, orders).catch(() => undefined);
  return ok({ entry, cases: cases.map((row) => row.case), complaints: complaints.map((row) => row.complaint) });
}

function officeOpenedBy(facts: readonly Fact[]): string {
  const opened = facts.find((fact) => fact.type === 'office-opened');
  return opened?.office ?? '';
}
