import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import { COMPLAINT_STORIES, type ComplaintStory } from './complaint-stories.ts';
import { inventIntake } from './invented-complaint.ts';
import { type Chance, makeChance } from './make-chance.ts';
import { COMPLAINT_ROLE_OF, decideComplaintAct } from './practice-complaint-acts.ts';
import { actorFor, type Desk, take, worldAt } from './practice-desk.ts';
import { earlierBy, laterBy } from './practice-time.ts';

/** The story of a complaint on its way. Its chance is its own, so that the cases of the office stay as they are. */
export type RunningComplaint = {
  readonly story: ComplaintStory;
  readonly place: number;
  readonly chance: Chance;
  at: LocalDateTime;
  next: number;
  complaint: string | null;
  over: boolean;
};

const SEED = 1917;

/** Everybody who will complain, each with the moment of coming. */
export function startComplaints(desk: Desk, today: LocalDate): RunningComplaint[] {
  const chance = makeChance(SEED);
  return COMPLAINT_STORIES[kindOf(desk.office)].map((story, place) => {
    const at = earlierBy({ calendar: desk.ground.calendar, chance }, today, story.came);
    return { story, place, chance, at, next: 0, complaint: null, over: false };
  });
}

/** One act of one complaint; false when its story ends here. */
export function stepComplaint(desk: Desk, one: RunningComplaint): boolean {
  if (one.complaint === null) return register(desk, one) && schedule(desk, one);
  const current = desk.complaints.get(one.complaint);
  const act = one.story.steps[one.next]?.[0];
  if (!current || !act) return false;
  const officer = actorFor(desk.office, 'complaints-officer', '').staff;
  const actor = actorFor(desk.office, COMPLAINT_ROLE_OF[act], '');
  const world = { ...worldAt(desk, one.at, actor), subject: subjectOf(desk, current) };
  one.next += 1;
  return take(desk, decideComplaintAct(act, { current, officer }, world), { actor, at: world.clock.now() }) && schedule(desk, one);
}

const subjectOf = (desk: Desk, { intake: { about } }: Complaint): Case | null =>
  about.kind === 'our-case' ? (desk.cases.get(about.case) ?? null) : null;

function register(desk: Desk, one: RunningComplaint): boolean {
  const { story, chance, place } = one;
  const subject = caseFor(desk, story);
  const actor: Actor = actorFor(desk.office, kindOf(desk.office) === 'office' ? 'clerk' : 'operator', '');
  const world = { ...worldAt(desk, one.at, actor), subject };
  const intake = inventIntake(story, { subject, chance, place });
  const due = story.stated === undefined ? null : addWorkingDays(desk.ground.calendar, 'five-day', dateOf(one.at), story.stated);
  const term = due?.ok ? { term: { due: due.value, ground: intake.ground } } : {};
  const decided = registerComplaint({ intake: intake.intake, ...term }, world);
  if (!take(desk, decided, { actor, at: world.clock.now() })) return false;
  one.complaint = decided.ok ? (decided.value[0]?.complaint ?? null) : null;
  return true;
}

/** The newest case that went as the story says and about which nobody has complained yet. */
function caseFor(desk: Desk, { about }: ComplaintStory): Case | null {
  const taken = new Set([...desk.complaints.values()].map((one) => subjectOf(desk, one)?.id));
  const fits = ({ decision, issue, acceptanceRefusal }: Case): boolean => {
    if (about === 'not-accepted') return acceptanceRefusal !== null;
    return issue !== null && decision?.kind === (about === 'refused' ? 'refusal' : 'grant');
  };
  if (about !== 'refused' && about !== 'granted' && about !== 'not-accepted') return null;
  return [...desk.cases.values()].filter((one) => fits(one) && !taken.has(one.id)).at(-1) ?? null;
}

function schedule(desk: Desk, one: RunningComplaint): boolean {
  const after = one.story.steps[one.next]?.[1];
  if (after === undefined) return false;
  const at = laterBy({ calendar: desk.ground.calendar, chance: one.chance }, one.at, after);
  if (at) one.at = at;
  return at !== null;
}
