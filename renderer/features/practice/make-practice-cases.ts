import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { kindOf, type Office } from '../../../shared/cases/office.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import type { World } from '../../../shared/cases/world.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { editionFor } from '../../../shared/law/edition-for.ts';
import type { BulkGroup, OpeningWorld } from '../../store/store.ts';
import { inventApplication } from './invented-application.ts';
import { inventAdult, type InventedAdult } from './invented-people.ts';
import { makeChance } from './make-chance.ts';
import { decideStoryAct, ROLE_OF } from './practice-acts.ts';
import { counterStories } from './counter-stories.ts';
import { startComplaints, stepComplaint } from './practice-complaints.ts';
import { actorFor, type Desk, makeDesk, take, worldAt } from './practice-desk.ts';
import { practiceStories, type Story } from './practice-stories.ts';
import { earlierBy, laterBy } from './practice-time.ts';

const SEED = 1885;
/** A story on its way: what happens next, and when. */
type RunningCase = {
  readonly story: Story;
  readonly adult: InventedAdult;
  readonly executor: string;
  at: LocalDateTime;
  next: number;
  caseId: string | null;
  over: boolean;
};
/**
 * The journal of a practice office up to now: invented people go the way of a case or of a complaint through the real acts, each in the order of time,
 * so that numbers, terms and states are what the law makes of them. What a rule refuses ends that story there.
 */
export function makePracticeCases(ground: OpeningWorld, office: Office): BulkGroup[] {
  const chance = makeChance(SEED);
  const desk = makeDesk(ground, office, chance);
  const now = toLocal(ground.clock.now(), office.settings.zone);
  const stories = kindOf(office) === 'state-corporation' ? counterStories(chance) : practiceStories(chance);
  const cases = stories.map((story, index) => start(desk, story, { now, index }));
  const complaints = startComplaints(desk, dateOf(now));
  const running: readonly { at: LocalDateTime; over: boolean }[] = [...cases, ...complaints];
  for (;;) {
    const due = running.filter((one) => one.at <= now && !one.over).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (!due) return desk.groups;
    const current = cases.find((one) => one === due);
    const complaint = complaints.find((one) => one === due);
    due.over = !(current ? step(desk, current) : complaint && stepComplaint(desk, complaint));
  }
}

function start(desk: Desk, story: Story, { now, index }: { readonly now: LocalDateTime; readonly index: number }): RunningCase {
  const executors = desk.office.staff.filter(({ roles }) => roles.includes('executor'));
  const executor = executors[index % Math.max(1, executors.length)]?.id ?? '';
  const at = earlierBy({ calendar: desk.ground.calendar, chance: desk.chance }, dateOf(now), story.came);
  return { story, adult: inventAdult(desk.chance, index * 5), executor, at, next: 0, caseId: null, over: false };
}

/** One act of one story; false when the story ends here. */
function step(desk: Desk, one: RunningCase): boolean {
  if (one.caseId === null) return intake(desk, one) && schedule(desk, one);
  const act = one.story.steps[one.next]?.act;
  const current = desk.cases.get(one.caseId);
  if (!act || !current) return false;
  const actor = actorFor(desk.office, kindOf(desk.office) === 'office' ? ROLE_OF[act] : 'operator', one.executor);
  const world = worldAt(desk, one.at, actor);
  one.next += 1;
  return take(desk, decideStoryAct(act, { current, executor: one.executor }, world), { actor, at: world.clock.now() }) && schedule(desk, one);
}

function intake(desk: Desk, one: RunningCase): boolean {
  const actor = actorFor(desk.office, kindOf(desk.office) === 'office' ? 'clerk' : 'operator', one.executor);
  const world = worldAt(desk, one.at, actor);
  const typed = applicationOf(desk, one);
  if (!typed) return false;
  const decided = decideIntake(desk, one, typed, world);
  if (!take(desk, decided, { actor, at: world.clock.now() })) return false;
  one.caseId = decided.ok ? (decided.value[0]?.case ?? null) : null;
  return true;
}

// eslint-disable-next-line max-params -- the desk, the story, what was typed, and the world in which it is decided.
function decideIntake(desk: Desk, one: RunningCase, typed: ApplicationDraft, world: World): Result<CaseFact[], readonly Refusal[]> {
  const { channel } = one.story.filing;
  const candidate = draftToApplication(typed) as Record<string, unknown>;
  if (one.story.fault !== 'none') return refuseAcceptance(candidate, world);
  if (channel === 'portal') {
    const hash = Array.from({ length: 64 }, () => desk.chance.between(0, 15).toString(16)).join('');
    const portal = {
      packageId: `P-${desk.chance.between(100000, 999999)}-${one.adult.iin.slice(-4)}`,
      hash,
      signedBy: 'certificate',
      sentAt: one.at,
    };
    return registerPortalApplication({ ...candidate, portal }, world);
  }
  if (channel === 'office' || kindOf(desk.office) === 'state-corporation') return registerApplication(candidate, world);
  const acceptedAt = earlierBy({ calendar: desk.ground.calendar, chance: desk.chance }, dateOf(one.at), 1);
  const department = typed.applicant.lang === 'kk' ? 'Үлгі ауданы бойынша бөлім' : 'Отдел по Образцовому району';
  const via = { department, receiptNumber: `Қ-1-${acceptedAt.slice(0, 4)}-${desk.chance.between(10000, 99999)}`, acceptedAt, deliveredAt: one.at };
  return registerApplication({ ...candidate, via }, world);
}

function applicationOf(desk: Desk, one: RunningCase): ApplicationDraft | null {
  const today = dateOf(one.at);
  const { filing, fault } = one.story;
  const edition = editionFor(desk.ground.catalogue, { service: filing.service, region: 'national', date: today });
  return edition.ok ? inventApplication({ adult: one.adult, today, edition: edition.value, filing, fault, chance: desk.chance }) : null;
}

function schedule(desk: Desk, one: RunningCase): boolean {
  const after = one.story.steps[one.next]?.after;
  if (after === undefined) return false;
  const at = laterBy({ calendar: desk.ground.calendar, chance: desk.chance }, one.at, after);
  if (at) one.at = at;
  return at !== null;
}
