import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import { allowedActs, CASE_ACTS, type CaseAct } from '../../../shared/cases/case-workflow.ts';
import { Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { Office } from '../../../shared/cases/office.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { numberGaps } from '../../../shared/cases/numbering.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { type Entry, Fact } from '../../../shared/journal/entry.ts';
import { foldEntries, isCaseFact } from '../../../shared/journal/fold.ts';
import { actTable } from '../../world/act-table.ts';
import { makeWorld, PEOPLE, type PersonKey, type TestWorld } from '../../world/make-world.ts';
import { incompleteDraft, sampleDraft } from '../../world/sample-draft.ts';
import { closedCase, signedCase } from '../../world/stories.ts';

const entriesOf = (w: TestWorld): Entry[] =>
  w.facts().map(
    (fact, i) =>
      ({
        v: 1,
        id: `e${i}`,
        office: w.world().office.id,
        device: 'd',
        n: i + 1,
        actor: fact.by,
        role: 'clerk',
        at: '2026-11-16T05:15:00.000Z',
        facts: [fact],
        prev: '0'.repeat(64),
        hash: '0'.repeat(64),
        signature: '',
      }) as Entry,
  );

const ROLES_AT_WORK = ['clerk', 'executor', 'head'] as const;
type Step = {
  readonly who: PersonKey;
  readonly role: (typeof ROLES_AT_WORK)[number];
  readonly act: string;
  readonly which: number;
  readonly days: number;
  readonly pick: number;
};
const ACTS = [
  ...Array.from({ length: 16 }, () => 'any'),
  'register',
  'refuse',
  ...Object.keys(actTable(makeWorld())).filter((act) => act !== 'send-away'),
];
const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(...(Object.keys(PEOPLE) as PersonKey[])),
    role: fc.constantFrom(...ROLES_AT_WORK),
    act: fc.constantFrom(...ACTS),
    which: fc.nat(1),
    days: fc.constantFrom(0, 0, 0, 1, 3),
    pick: fc.nat(5),
  }),
  { minLength: 60, maxLength: 160 },
);

/** People do what comes to their mind; what is refused leaves no trace. */
function play(story: readonly Step[]): TestWorld {
  const w = makeWorld();
  const acts = actTable(w);
  // Everybody holds every role, and one case waits at the start: the rules, not the cast, must keep people apart.
  for (const person of Object.keys(PEOPLE) as PersonKey[])
    w.take(changeStaff({ ...w.staffOf(person), roles: ['clerk', 'executor', 'head'] }, w.as('head')));
  w.take(registerApplication(draftToApplication(sampleDraft()), w.as('clerk')));
  for (const { who, role, act: wish, which, days, pick } of story) {
    w.passDays(days);
    const row = [...w.cases().values()][which];
    const freeFor = (as: Step['role']): CaseAct[] => {
      const allowed = row && allowedActs(row, w.as(who, as));
      return allowed
        ? CASE_ACTS.filter(
            (act) =>
              allowed[act].allowed &&
              !['print', 'correct', 'assign', 'refuse-acceptance', 'withdraw-consent', 'attach-file', 'remove-file', 'send-away'].includes(act),
          )
        : [];
    };
    // 'any': whatever this person could do next, in whichever of their roles.
    const acting = wish === 'any' ? (ROLES_AT_WORK.find((one) => freeFor(one).length > 0) ?? role) : role;
    const free = freeFor(acting);
    const world = w.as(who, acting);
    const act = wish === 'any' ? (free[pick % Math.max(1, free.length)] ?? (row?.executor ? 'print' : 'assign')) : wish;
    const decided =
      act === 'register'
        ? registerApplication(draftToApplication(sampleDraft()), world)
        : act === 'refuse'
          ? refuseAcceptance(draftToApplication(incompleteDraft()), world)
          : row && acts[act as keyof typeof acts](row, world);
    if (decided?.ok) w.take(decided);
  }
  return w;
}

describe('random acts of random people', () => {
  it('keep numbers gapless, terms alive, drafters apart from signers, and never a conflict on one device', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const w = play(story);
        const rows = [...w.cases().values()];
        const numbers = rows.flatMap(({ number, decision }) => (decision ? [number, decision.number] : [number]));
        expect(numberGaps(numbers)).toEqual({ gaps: [], repeated: [] });
        for (const row of rows) {
          expect(Case.parse(row)).toEqual(row);
          expect(row.conflict).toBe(false);
          if (OPEN_STATES.includes(row.state)) expect(row.terms).not.toBeNull();
          if (row.decision) expect(row.decision.draftedBy).not.toBe(row.decision.by);
          if (row.decision?.kind === 'refusal') expect(row.decision.date >= (row.notice?.decisionFrom ?? '9999')).toBe(true);
        }
        expect(Office.parse(w.world().office)).toEqual(w.world().office);
      }),
      { numRuns: 80 },
    );
  });

  it('the fold of any prefix, continued, is the replay of the whole; every fact survives JSON and its schema', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (story, cut) => {
        const w = play(story);
        const entries = entriesOf(w);
        const whole = foldEntries(entries);
        const at = cut % (entries.length + 1);
        expect(foldEntries(entries.slice(at), foldEntries(entries.slice(0, at)))).toEqual(whole);
        expect(whole.cases).toEqual(w.cases());
        for (const fact of w.facts()) expect(Fact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
      }),
      { numRuns: 40 },
    );
  });

  it('a correction keeps all history before it', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const w = play(story);
        for (const row of w.cases().values()) {
          const facts = w.facts().filter((fact) => fact.type === 'case-corrected' && fact.case === row.id);
          expect(row.corrections.map(({ after }) => after)).toEqual(facts.map((fact) => fact.type === 'case-corrected' && fact.after));
          row.corrections.forEach(({ before }, i) => expect(before).toBe(row.corrections[i - 1]?.after ?? ''));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('random stories go far: refusals and permissions are signed, cases are closed', () => {
  const states = fc
    .sample(steps, { numRuns: 300, seed: 5 })
    .flatMap((story) => [...play(story).cases().values()].map(({ state, decision }) => `${state} ${decision?.kind ?? ''}`));
  expect(states.some((state) => state === 'closed grant')).toBe(true);
  expect(states.some((state) => state.endsWith(' refusal'))).toBe(true);
  expect(states).toContain('acceptance-refused ');
});

describe('facts in any order never break the fold', () => {
  it('shuffled, repeated, orphaned', () => {
    const w = makeWorld();
    closedCase(w);
    signedCase(w, 'refusal');
    const facts = w.facts().filter(isCaseFact);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts)), (any) => {
        let row: Case | null = null;
        for (const fact of any) row = applyCaseFact(row, fact, 'o');
        return row === null || typeof row.conflict === 'boolean';
      }),
    );
  });
  const decided = () => {
    const w = makeWorld();
    const row = signedCase(w);
    const signing = w.facts().findLast((fact) => fact.type === 'decision-signed') as Extract<CaseFact, { type: 'decision-signed' }>;
    return { row, signing };
  };
  it('two decisions: both stand, the first leads, the case is in conflict', () => {
    const { row, signing } = decided();
    const other = { ...signing, kind: 'refusal' as const, number: { ...signing.number, mark: 'К2', text: 'К2-2026-000001' } };
    const clashed = applyCaseFact(row, other, row.office);
    expect(clashed).toMatchObject({
      conflict: true,
      state: 'signed',
      decision: { kind: 'grant' },
      otherDecisions: [{ kind: 'refusal', number: { text: 'К2-2026-000001' } }],
    });
  });
  it('a draft that comes after the decision moves nothing and is marked', () => {
    const { row, signing } = decided();
    const late = { type: 'draft-returned' as const, case: row.id, at: signing.at, by: signing.by, reason: 'кеш' };
    expect(applyCaseFact(row, late, row.office)).toMatchObject({ state: 'signed', conflict: true, draft: row.draft });
  });
  it('a fact without its case is shown, not hidden', () => {
    const { signing } = decided();
    expect(applyCaseFact(null, signing, 'o')).toMatchObject({
      id: signing.case,
      conflict: true,
      registeredBy: '',
      decision: { number: signing.number },
    });
  });
});
