import { describe, expect, it } from 'vitest';
import { recordAccountChange } from '../../../shared/audit/record-account-change.ts';
import { recordBackup } from '../../../shared/audit/record-backup.ts';
import { recordDrill } from '../../../shared/audit/record-drill.ts';
import { recordExport } from '../../../shared/audit/record-export.ts';
import { recordVerification } from '../../../shared/audit/record-verification.ts';
import { recordView } from '../../../shared/audit/record-view.ts';
import { addEdition } from '../../../shared/cases/add-edition.ts';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import { WORKFLOWS } from '../../../shared/cases/case-workflow.ts';
import { CASE_STATES, type Case } from '../../../shared/cases/case.ts';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { endSubstitution } from '../../../shared/cases/end-substitution.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { orderSubstitution } from '../../../shared/cases/order-substitution.ts';
import { finishRecomputing, recomputeTerms } from '../../../shared/cases/recompute-terms.ts';
import { recordBreach } from '../../../shared/cases/record-breach.ts';
import { recordRegisterPrint } from '../../../shared/cases/record-register-print.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { refusePortalPackage } from '../../../shared/cases/refuse-portal-package.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { sendBack } from '../../../shared/cases/send-back.ts';
import { takeIn } from '../../../shared/cases/take-in.ts';
import { tellBreach } from '../../../shared/cases/tell-breach.ts';
import type { World } from '../../../shared/cases/world.ts';
import { COMPLAINT_STATES } from '../../../shared/complaints/complaint.ts';
import { COMPLAINT_WORKFLOW } from '../../../shared/complaints/complaint-workflow.ts';
import { recomputeComplaintTerms } from '../../../shared/complaints/recompute-complaint-terms.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { eraseCase } from '../../../shared/journal/erase-case.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { COMPLAINT_ACTS } from '../../../shared/roles/complaint-permissions.ts';
import { type Act, CASE_ACTS, mayAct, OFFICE_ACTS, type OfficeAct } from '../../../shared/roles/permissions.ts';
import { type Role, ROLES } from '../../../shared/roles/roles.ts';
import { WORKPLACE_KINDS, type WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { actTable } from '../../world/act-table.ts';
import { complaintActTable, makeComplaintWorld, sampleIntake } from '../../world/complaints.ts';
import { makeCounterWorld, makeWorld, SETTINGS, type TestWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { acceptedCase, registeredCase } from '../../world/stories.ts';

/** One office of each kind in which one person holds every role, so that only the role they act in decides. */
function everyRoleAt(kind: WorkplaceKind) {
  const w: TestWorld = kind === 'office' ? makeWorld() : makeCounterWorld();
  const [person, head] = kind === 'office' ? (['clerk', 'head'] as const) : (['operator', 'manager'] as const);
  const row = kind === 'office' ? registeredCase(w) : acceptedCase(w);
  w.take(changeStaff({ ...w.staffOf(person), roles: [...ROLES] }, w.as(head)));
  return { w, row: { ...row, executor: w.staffOf(person).id }, as: (role: Role): World => w.as(person, role), head: w.staffOf(head) };
}

let cells = 0;
const outcomes = new Map<string, number>();
/** What the act itself says in this cell: 'ok', or the code of its first refusal. */
function asked(decided: Result<unknown, readonly Refusal[]>): string {
  cells += 1;
  const outcome = decided.ok ? 'ok' : (decided.error[0]?.code ?? '');
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return outcome;
}

/** What the table alone says: no right, no such act in this state, or possible as far as the table goes. */
const verdict = (entitled: boolean, possible: boolean): string => (entitled ? (possible ? 'possible' : 'wrong-state') : 'wrong-role');
const read = (outcome: string): string =>
  /^(?:complaint-)?wrong-state$/u.test(outcome) ? 'wrong-state' : outcome === 'wrong-role' ? outcome : 'possible';

describe.each(WORKPLACE_KINDS)('each role in each state, asked through the act itself, at %s', (kind) => {
  const { w, row, as } = everyRoleAt(kind);
  const acts = actTable(w);
  it.each(CASE_STATES)('a case that is %s', (state) => {
    for (const role of ROLES)
      for (const act of CASE_ACTS) {
        if (act === 'register') continue;
        const expected = verdict(mayAct(role, act, kind), act in WORKFLOWS[kind][state]);
        // Of a case that lies here only its executor says that it should not have been taken in.
        const narrowed = act === 'refuse-acceptance' && expected === 'possible' && role !== 'executor' ? 'wrong-role' : expected;
        expect([role, act, read(asked(acts[act]({ ...row, state } as Case, as(role))))]).toEqual([role, act, narrowed]);
      }
  });

  it.each(COMPLAINT_STATES)('a complaint that is %s', (state) => {
    const cw = makeComplaintWorld('2026-11-16T10:00', kind === 'office' ? {} : { kind, mark: 'М1' });
    const chief = kind === 'office' ? 'head' : 'manager';
    const complaint = cw.take(registerComplaint({ intake: sampleIntake() }, { ...cw.ground.as(chief), subject: null }));
    cw.ground.take(changeStaff({ ...cw.staffOf('officer'), roles: [...ROLES] }, cw.ground.as(chief)));
    const doing = complaintActTable(kind === 'office' ? cw : { ...cw, staffOf: () => cw.ground.staffOf(chief) });
    const mine = { ...complaint, state, assignee: cw.staffOf('officer').id };
    for (const role of ROLES)
      for (const act of COMPLAINT_ACTS) {
        if (act === 'register-complaint') continue;
        const world = { ...cw.as('officer'), actor: { staff: cw.staffOf('officer').id, role } };
        const expected = verdict(mayAct(role, act, kind), act in COMPLAINT_WORKFLOW[state]);
        expect([role, act, read(asked(doing[act](mine, world)))]).toEqual([role, act, expected]);
      }
  });

  it('what begins a file, and what is done with the office, the journal and the accounts', () => {
    for (const role of ROLES)
      for (const [act, doings] of Object.entries(beginnings(row, w)) as [Act, readonly Doing[]][])
        for (const doing of doings) {
          const outcome = asked(doing(as(role)));
          expect([role, act, outcome === 'wrong-role']).toEqual([role, act, !mayAct(role, act, kind)]);
        }
    expect(
      Object.keys(beginnings(row, w))
        .filter((act) => OFFICE_ACTS.some((known) => known === act))
        .sort(),
    ).toEqual([...OFFICE_ACTS].sort());
  });
});

it('no cell was left out', () => {
  const [cases, complaints] = [CASE_STATES.length * (CASE_ACTS.length - 1), COMPLAINT_STATES.length * (COMPLAINT_ACTS.length - 1)];
  process.stdout.write(`role table: ${cells} cells, ${outcomes.get('ok') ?? 0} allowed, the rest refused with ${outcomes.size - 1} codes\n`);
  expect(cells).toBeGreaterThanOrEqual(WORKPLACE_KINDS.length * ROLES.length * (cases + complaints));
  expect(cells).toBeGreaterThan(5000);
});

type Doing = (world: World) => Result<unknown, readonly Refusal[]>;

/** Acts that no state allows or forbids, each with an input that is right in itself. */
function beginnings(row: Case, w: TestWorld): Record<OfficeAct | 'register' | 'register-complaint' | 'refuse-acceptance', readonly Doing[]> {
  const day = w.today();
  const [first, second] = w.world().office.staff;
  const order = { number: '1-ж', date: day };
  const substitution = { absent: first?.id, deputy: second?.id, from: day, until: day, order };
  const breach = { noticedAt: `${day}T09:00`, what: 'Қағаз ашық қалған', data: 'тегі', people: 1, measures: 'жиналды' };
  return {
    register: [(world) => registerApplication(draftToApplication(sampleDraft()), world)],
    'refuse-acceptance': [(world) => refuseAcceptance(draftToApplication(sampleDraft()), world)],
    'register-complaint': [(world) => registerComplaint({ intake: sampleIntake() }, { ...world, subject: null })],
    'change-settings': [(world) => changeSettings({ ...SETTINGS }, world)],
    'add-staff': [(world) => addStaff({ name: 'Жаңа А. А.', roles: ['clerk'], post: { kk: 'маман', ru: 'специалист' } }, world)],
    'change-staff': [(world) => changeStaff({ ...first }, world)],
    'refuse-portal-package': [(world) => refusePortalPackage({}, world)],
    'add-edition': [(world) => addEdition({}, world)],
    'print-register': [(world) => recordRegisterPrint({ form: 'incoming-journal', lang: 'kk', copies: 1 }, world)],
    'take-in': [(world) => takeIn({ offer: 'x' }, world)],
    'send-back': [(world) => sendBack({ offer: 'x', reason: 'қате' }, world)],
    'order-substitution': [(world) => orderSubstitution(substitution, world), (world) => endSubstitution({ substitution: 'x' }, world)],
    'view-case': [
      (world) => recordView({ subject: row.id, what: 'case' }, world),
      (world) => recordExport({ name: 'application-1-kk.pdf', subject: row.id }, world),
    ],
    'view-audit': [(world) => recordVerification({ entries: 1, damaged: 0 }, world)],
    'manage-accounts': [(world) => recordAccountChange({ change: 'added', staff: second?.id }, world)],
    'keep-backups': [
      (world) => recordBackup({ name: 'backup.qamqor', entries: 1, stateHash: 'a'.repeat(64), unasked: false }, world),
      (world) => recordDrill({ name: 'backup.qamqor', entries: 1, matched: true }, world),
    ],
    'record-breach': [(world) => recordBreach(breach, world), (world) => tellBreach({ breach: 'x', whom: 'authority', on: day }, world)],
    'recompute-terms': [
      (world) => recomputeTerms([row], world),
      (world) => recomputeComplaintTerms([], world),
      (world) => finishRecomputing({ packages: [], moved: 0 }, world),
    ],
    'order-retention': [(world) => orderRetention({ order, source: 'Тізбе', years: 5 }, world)],
    'erase-case': [(world) => eraseCase({ current: row, entries: [], complaints: [] }, { order }, world)],
  };
}
