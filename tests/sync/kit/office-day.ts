import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { type CaseAct, refuseAct, WORKFLOW } from '../../../shared/cases/case-workflow.ts';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import type { World } from '../../../shared/cases/world.ts';
import { COMPLAINT_WORKFLOW, refuseComplaintAct } from '../../../shared/complaints/complaint-workflow.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { eraseCase } from '../../../shared/journal/erase-case.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import type { ComplaintAct } from '../../../shared/roles/complaint-permissions.ts';
import { PERMISSIONS } from '../../../shared/roles/permissions.ts';
import type { Actor, Role } from '../../../shared/roles/roles.ts';
import { actTable } from '../../world/act-table.ts';
import { aboutCase, complaintActTable, sampleIntake } from '../../world/complaints.ts';
import { incompleteDraft, sampleDraft } from '../../world/sample-draft.ts';
import { type Chance, chanceOf } from './chance.ts';
import { deskOf, type Decided, type Doing, type Ground, hire, peopleOf, type View, worldOf } from './desk.ts';
import { DAY } from './timeline.ts';

/** Whatever may be done at a desk, by weight: most of a day is new applications and the way of the open ones. */
const KINDS = [
  ['register', 22],
  ['refuse-acceptance', 3],
  ['case', 48],
  ['complaint-in', 6],
  ['complaint', 12],
  ['staff', 3],
  ['hire', 3],
  ['dismiss', 3],
  ['settings', 2],
  ['retention', 2],
  ['erase', 4],
] as const satisfies readonly (readonly [string, number])[];
type Kind = (typeof KINDS)[number][0];
const NEWCOMER = 'Жаңа Қ.';
const WHOLE = KINDS.reduce((sum, [, weight]) => sum + weight, 0);

function kindBy(chance: Chance): Kind {
  let left = chance.below(WHOLE);
  for (const [kind, weight] of KINDS) {
    if (left < weight) return kind;
    left -= weight;
  }
  return 'register';
}

/** The next act at a desk. What it will be is thrown now, on what it is done is looked for when it is written. */
export function nextDoing(chance: Chance): Doing {
  return doingOf(kindBy(chance), chance);
}

/** An act of that kind. */
export function doingOf(kind: Kind, chance: Chance): Doing {
  const own = chanceOf(`act ${chance.next()}`);
  if (kind === 'hire') return hire(`${NEWCOMER} ${own.below(1000)}`);
  return { name: kind, decide: (view, ground) => WAYS[kind](view, ground, own) };
}

type Way = (view: View, ground: Ground, chance: Chance) => Decided | null;

function actorOf(view: View, role: Role, chance: Chance): Actor | null {
  const people = peopleOf(view.office, role);
  return people.length === 0 ? null : { staff: chance.pick(people).id, role };
}

/** Done by somebody of the role. */
const by =
  (role: Role, decide: (world: World, view: View, chance: Chance) => Decided['facts'] | null): Way =>
  (view, ground, chance) => {
    const actor = actorOf(view, role, chance);
    const facts = actor && decide(worldOf(view.office, actor, ground), view, chance);
    return actor && facts && { actor, facts };
  };

const WAYS: Readonly<Record<Exclude<Kind, 'hire'>, Way>> = {
  register: by('clerk', (world) => registerApplication(draftToApplication(sampleDraft()), world)),
  'refuse-acceptance': by('clerk', (world) => refuseAcceptance(draftToApplication(incompleteDraft()), world)),
  case: (view, ground, chance) => ofRows([...view.cases.values()], chance, (row) => caseAct(row, view, { ground, chance })),
  'complaint-in': (view, ground, chance) => {
    const actor = actorOf(view, 'clerk', chance);
    if (!actor) return null;
    const subject = chance.happens(0.6) && view.cases.size > 0 ? chance.pick([...view.cases.values()]) : null;
    const intake = sampleIntake(subject ? { about: aboutCase(subject) } : {});
    return { actor, facts: registerComplaint({ intake }, { ...worldOf(view.office, actor, ground), subject }) };
  },
  complaint: (view, ground, chance) => ofRows([...view.complaints.values()], chance, (row) => complaintAct(row, view, { ground, chance })),
  staff: by('head', (world, { office }, chance) => {
    const person = chance.pick(office.staff);
    return changeStaff({ ...person, phone: `+7 700 000 ${String(chance.below(10_000)).padStart(4, '0')}` }, world);
  }),
  // Who is gone may still work at a computer that does not know it: such entries are held back.
  dismiss: by('head', (world, { office }, chance) => {
    const newcomers = office.staff.filter(({ name, active }) => active && name.startsWith(NEWCOMER));
    return newcomers.length === 0 ? null : changeStaff({ ...chance.pick(newcomers), active: false }, world);
  }),
  settings: by('head', (world, { office }, chance) => changeSettings({ ...office.settings, phone: `+7 7172 ${chance.below(1_000_000)}` }, world)),
  retention: by('head', (world) =>
    orderRetention({ order: { number: '1', date: world.clock.now().slice(0, 10) }, source: 'Тізбе', years: 1 }, world),
  ),
  erase: (view, ground, chance) => {
    // The order is given when its time has come: years after this world's days.
    const later = { ...ground, clock: { now: () => instantOf(Date.parse(ground.clock.now()) + 800 * DAY) } };
    const done = [...view.cases.values()].filter(({ state }) => state === 'closed' || state === 'acceptance-refused');
    return by('head', (world) => eraseOne(done, view, { world, chance }))(view, later, chance);
  },
};

function eraseOne(done: readonly Case[], { complaints, entriesOf }: View, { world, chance }: { world: World; chance: Chance }) {
  if (done.length === 0) return null;
  const current = chance.pick(done);
  const about = [...complaints.values()].filter(({ intake }) => intake.about.kind === 'our-case' && intake.about.case === current.id);
  const order = { number: '7', date: world.clock.now().slice(0, 10) };
  return eraseCase({ current, entries: entriesOf(current.id), complaints: about }, { order }, world);
}

/** Tries a few rows, the younger ones sooner: the way of a case is long. */
function ofRows<Row>(rows: readonly Row[], chance: Chance, act: (row: Row) => Decided | null): Decided | null {
  for (let attempt = 0; attempt < 4 && rows.length > 0; attempt++) {
    const decided = act(rows[Math.floor(rows.length * (1 - chance.next() ** 2))] ?? chance.pick(rows));
    if (decided) return decided;
  }
  return null;
}

type With = { readonly ground: Ground; readonly chance: Chance };
/** Acts that lead a row nowhere: rarer than those that do. */
const ASIDE = /^(print|correct|attach|remove|block|unblock|withdraw|extend)/;

function actIn<Act extends string>(acts: readonly Act[], chance: Chance): Act | null {
  const onward = acts.filter((act) => !ASIDE.test(act));
  const from = onward.length > 0 && chance.happens(0.75) ? onward : acts;
  return from.length === 0 ? null : chance.pick(from);
}

function caseAct(row: Case, view: View, { ground, chance }: With): Decided | null {
  const act = actIn(Object.keys(WORKFLOW[row.state]) as CaseAct[], chance);
  const desk = deskOf(view.office, ground);
  if (!act || act === 'register' || !desk) return null;
  const role = chance.pick(PERMISSIONS[act].filter((one) => one !== 'operator'));
  const actor = role === 'executor' && row.executor ? { staff: row.executor, role } : actorOf(view, role, chance);
  if (!actor) return null;
  const world = worldOf(view.office, actor, ground);
  return refuseAct(act, row, world) ? null : { actor, facts: actTable(desk.ground ?? desk)[act](row, world) };
}

function complaintAct(row: Complaint, view: View, { ground, chance }: With): Decided | null {
  const act = actIn(Object.keys(COMPLAINT_WORKFLOW[row.state]) as ComplaintAct[], chance);
  const desk = deskOf(view.office, ground);
  if (!act || act === 'register-complaint' || !desk) return null;
  const actor = actorOf(view, chance.pick(PERMISSIONS[act].filter((one) => one !== 'operator')), chance);
  if (!actor) return null;
  const about = row.intake.about;
  const world = { ...worldOf(view.office, actor, ground), subject: about.kind === 'our-case' ? (view.cases.get(about.case) ?? null) : null };
  return refuseComplaintAct(act, row, world) ? null : { actor, facts: complaintActTable(desk)[act](row, world) };
}
