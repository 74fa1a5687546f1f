import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { numberGaps } from '../../../shared/cases/numbering.ts';
import { Office } from '../../../shared/cases/office.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import { Complaint, COMPLAINT_STATES } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { complaintDue, complaintHolder } from '../../../shared/complaints/complaint-holder.ts';
import { allowedComplaintActs } from '../../../shared/complaints/complaint-workflow.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { type Entry, Fact } from '../../../shared/journal/entry.ts';
import { foldEntries, isComplaintFact } from '../../../shared/journal/fold.ts';
import { complaintActTable, type ComplaintPerson, type ComplaintTestWorld, makeComplaintWorld, sampleIntake } from '../../world/complaints.ts';

const ROLES = ['clerk', 'executor', 'head', 'complaints-officer'] as const;
const PERSONS = ['clerk', 'executor', 'otherExecutor', 'head', 'officer'] as const satisfies readonly ComplaintPerson[];
type Step = {
  readonly who: ComplaintPerson;
  readonly role: (typeof ROLES)[number];
  readonly act: string;
  readonly days: number;
  readonly which: number;
  readonly pick: number;
  readonly addressee: 'office' | 'authorised-body';
};
const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(...PERSONS),
    role: fc.constantFrom(...ROLES),
    act: fc.constantFrom('any', 'any', 'any', 'any', 'any', 'any', 'any', 'any', 'register', ...Object.keys(complaintActTable(makeComplaintWorld()))),
    days: fc.constantFrom(0, 0, 0, 1, 3),
    which: fc.nat(3),
    pick: fc.nat(9),
    addressee: fc.constantFrom('office', 'office', 'authorised-body'),
  }),
  { minLength: 30, maxLength: 90 },
);
const QUIET = [
  'print-complaint',
  'correct-complaint',
  'complete-particulars',
  'record-measures',
  'request-material',
  'receive-material',
  'extend-term',
  'assign-complaint',
  'attach-complaint-file',
  'remove-complaint-file',
];

/** People do what comes to their mind; what is refused leaves no trace. `seen` looks at every complaint after every act. */
function play(story: readonly Step[], seen: (row: Complaint, w: ComplaintTestWorld) => void = () => undefined): ComplaintTestWorld {
  const w = makeComplaintWorld('2026-11-16T10:15');
  const acts = complaintActTable(w);
  for (const person of PERSONS) w.ground.take(changeStaff({ ...w.staffOf(person), roles: [...ROLES] }, w.as('head')));
  const asRole = (who: ComplaintPerson, role: Step['role']) => ({ ...w.as(who), actor: { staff: w.staffOf(who).id, role } });
  for (const { who, role, act: wish, days, which, pick, addressee } of story) {
    w.passDays(days);
    const world = asRole(who, role);
    const rows = [...w.complaints().values()];
    const row = rows[which % Math.max(1, rows.length)];
    const moves = row ? Object.entries(allowedComplaintActs(row, world)).flatMap(([act, { allowed }]) => (allowed ? [act] : [])) : [];
    const free = moves.filter((act) => !QUIET.includes(act) || (act === 'assign-complaint' && row?.state === 'registered'));
    const act = wish === 'any' ? (free[pick % Math.max(1, free.length)] ?? 'register') : wish;
    const decided =
      act === 'register' || act === 'register-complaint'
        ? rows.length < 4
          ? registerComplaint({ intake: sampleIntake({ addressee }) }, world)
          : undefined
        : row && acts[act as keyof typeof acts](row, world);
    if (decided?.ok) w.take(decided);
    for (const one of w.complaints().values()) seen(one, w);
  }
  return w;
}

const entriesOf = (w: ComplaintTestWorld): Entry[] =>
  w.facts().map((fact, i) => ({ ...ENTRY, id: `e${i}`, office: w.world().office.id, n: i + 1, actor: fact.by, facts: [fact] }) as Entry);
const ENTRY = {
  v: 1,
  device: 'd',
  role: 'clerk',
  at: '2026-11-16T05:15:00.000Z',
  prev: '0'.repeat(64),
  hash: '0'.repeat(64),
  signature: '',
};

describe('random acts of random people', () => {
  it('a complaint is never without a due date, a holder and a forecast until it is closed; numbers are gapless; nothing clashes', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const w = play(story, (row, { today, world }) => {
          const open = row.state !== 'closed';
          expect([complaintDue(row) !== null, complaintHolder(row) !== null]).toEqual([open, open]);
          expect(complaintForecast(row, today(), world().calendar)).not.toBeNull();
        });
        const rows = [...w.complaints().values()];
        const numbers = rows.flatMap((row) => [
          row.number,
          ...[row.answer, row.forwarding, ...row.extensions].flatMap((one) => (one ? [one.number] : [])),
        ]);
        expect(numberGaps(numbers)).toEqual({ gaps: [], repeated: [] });
        for (const row of rows) {
          expect(Complaint.parse(row)).toEqual(row);
          expect(row.conflict).toBe(false);
          if (row.answer?.outcome === 'refused') expect(row.answer.date >= (row.notice?.decisionFrom ?? '9999')).toBe(true);
        }
        expect(Office.parse(w.world().office)).toEqual(w.world().office);
      }),
      { numRuns: 60 },
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
        expect(whole.complaints).toEqual(w.complaints());
        expect(whole.office).toEqual(w.world().office);
        for (const fact of w.facts()) expect(Fact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
      }),
      { numRuns: 30 },
    );
  });

  it('stories go far: every state is reached', () => {
    const seen = new Set<string>();
    for (const story of fc.sample(steps, { numRuns: 150, seed: 1 })) play(story, ({ state }) => seen.add(state));
    expect([...seen].sort()).toEqual([...COMPLAINT_STATES].sort());
  });
});

/** What each fact reads and writes; 'settled' is the answer, the forwarding and the closing together. */
const USES: Readonly<Record<Exclude<ComplaintFact['type'], 'complaint-registered'>, readonly [reads: readonly string[], writes: readonly string[]]>> =
  {
    'complaint-completed': [[], ['intake']],
    'complaint-assigned': [['settled'], ['state', 'assignee']],
    'complaint-material-requested': [['settled'], ['materials']],
    'complaint-material-received': [[], ['materials']],
    'complaint-noticed': [['settled'], ['state', 'notice']],
    'complaint-objected': [[], ['notice']],
    'complaint-heard': [['settled'], ['state', 'notice']],
    'complaint-extended': [['settled'], ['terms']],
    'complaint-terms-recomputed': [['settled'], ['terms']],
    'complaint-forwarded': [[], ['state', 'settled']],
    'complaint-answered': [['assignee'], ['state', 'settled']],
    'complaint-sent': [['settled'], ['state', 'sending']],
    'complaint-review-begun': [['review'], ['review']],
    'complaint-review-answered': [['review'], ['review']],
    'complaint-measures-recorded': [[], ['measures']],
    'complaint-closed': [['sending'], ['state', 'settled']],
    'complaint-corrected': [[], ['intake']],
    'complaint-printed': [[], ['prints']],
    'complaint-attachment-added': [[], ['attachments']],
    'complaint-attachment-removed': [[], ['attachments']],
    'complaint-conflict-settled': [['settled'], ['state', 'settled', 'intake', 'assignee', 'notice', 'attachments']],
  };
function areIndependent(one: ComplaintFact, other: ComplaintFact): boolean {
  if (one.type === 'complaint-registered' || other.type === 'complaint-registered') return false;
  const [[reads, writes], [otherReads, otherWrites]] = [USES[one.type], USES[other.type]];
  return !writes.some((field) => [...otherReads, ...otherWrites].includes(field)) && !otherWrites.some((field) => reads.includes(field));
}
const foldOf = (facts: readonly ComplaintFact[]) => facts.reduce<Complaint | null>((row, fact) => applyComplaintFact(row, fact, 'o'), null);

describe('facts that have nothing to do with one another', () => {
  it('may come in either order', () => {
    let swapped = 0;
    fc.assert(
      fc.property(steps, fc.nat(3), (story, which) => {
        const w = play(story);
        const id = [...w.complaints().keys()][which];
        const facts = w.facts().filter((fact) => isComplaintFact(fact) && fact.complaint === id) as ComplaintFact[];
        const whole = foldOf(facts);
        facts.forEach((fact, at) => {
          const before = facts[at - 1];
          if (!before || !areIndependent(before, fact)) return;
          expect(foldOf([...facts.slice(0, at - 1), fact, before, ...facts.slice(at + 1)])).toEqual(whole);
          swapped += 1;
        });
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(swapped).toBeGreaterThan(50);
  });
});

describe('facts in any order never break the fold', () => {
  const facts = fc
    .sample(steps, { numRuns: 12, seed: 7 })
    .flatMap((story) => play(story).facts().filter(isComplaintFact))
    .map((fact) => ({ ...fact, complaint: 'one' }) as ComplaintFact);
  it('shuffled, repeated, orphaned: still a row of its schema', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 25 }), (any) => {
        const row = any.reduce<Complaint | null>((before, fact) => applyComplaintFact(before, fact, 'o'), null);
        if (row) expect(Complaint.parse(row)).toEqual(row);
      }),
      { numRuns: 300 },
    );
  });
  it('a fact without its complaint is shown, not hidden', () => {
    const answered = facts.find(({ type }) => type === 'complaint-answered');
    expect(answered && applyComplaintFact(null, answered, 'o')).toMatchObject({ id: 'one', conflict: true, state: 'answered', terms: null });
  });
  it('two answers: the first leads, the complaint is in conflict', () => {
    const [registration, answered] = ['complaint-registered', 'complaint-answered'].map((type) => facts.find((fact) => fact.type === type));
    if (!registration || !answered) throw new Error('the stories hold no answer');
    const other = { ...answered, text: 'Басқа' } as ComplaintFact;
    const row = [registration, answered, other].reduce<Complaint | null>((before, fact) => applyComplaintFact(before, fact, 'o'), null);
    expect(row).toMatchObject({ conflict: true, state: 'answered', answer: { text: answered.type === 'complaint-answered' ? answered.text : '' } });
  });
});
