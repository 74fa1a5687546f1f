import type { Complaint } from '../../shared/complaints/complaint.ts';
import { mayNotSee, refuse, worldOf, writeDecided } from './commit.ts';
import { maySee } from './may-see.ts';
import { readRows } from './read-rows.ts';
import { refreshFromOthers } from './refresh.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';
import type { Committed, ComplaintTarget, DecideComplaint } from './store.ts';
import { commitLock, type StoreState } from './store-state.ts';

/**
 * Like `commit`, for complaints: `world.subject` is the case of ours that the complaint is about, as it stands at this moment.
 * The case of an existing complaint may be gone after a loss: then only the acts that must see it refuse.
 */
export function commitComplaint(state: StoreState, decide: DecideComplaint, target: ComplaintTarget): Promise<Committed> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (!state.office) return refuse('office-not-open');
    if (!state.actor) return refuse('actor-not-chosen');
    if (!maySee(state)) return mayNotSee(state.actor);
    const isNew = 'subject' in target;
    const id = isNew ? null : 'coming' in target ? target.coming : target.complaint;
    const [current = null] = id === null ? [] : (await readRows(state, COMPLAINTS, [id])).map(({ complaint }) => complaint);
    if ('complaint' in target && !current) return refuse('complaint-not-found');
    const caseId = isNew ? target.subject : subjectOf(current);
    const [subject = null] = caseId === null ? [] : (await readRows(state, CASES, [caseId])).map((row) => row.case);
    if (isNew && caseId !== null && !subject) return refuse('case-not-found');
    const decided = decide({ ...worldOf(state), subject }, current);
    return decided.ok ? writeDecided(state, decided.value, state.actor) : decided;
  });
}

const subjectOf = (complaint: Complaint | null): string | null => (complaint?.intake.about.kind === 'our-case' ? complaint.intake.about.case : null);
