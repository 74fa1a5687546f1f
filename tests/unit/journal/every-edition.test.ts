import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import { allowedActs, CASE_ACTS, type CaseAct } from '../../../shared/cases/case-workflow.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import { numberGaps } from '../../../shared/cases/numbering.ts';
import { Office } from '../../../shared/cases/office.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Channel, Edition } from '../../../shared/law/catalogue.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { readPortalPackage } from '../../../shared/wire/read-portal-package.ts';
import { actTable } from '../../world/act-table.ts';
import { COUNTER_PEOPLE, makeWorld, PEOPLE, type PersonKey, type TestWorld } from '../../world/make-world.ts';
import { HASH, portalPackage } from '../../world/portal-file.ts';
import { draftUnder, VIA } from '../../world/sample-draft.ts';

type Way = { readonly edition: Edition; readonly channel: Channel; readonly kind: WorkplaceKind };
const WAYS: readonly Way[] = loadCatalogue().editions.flatMap((edition) =>
  edition.channels.flatMap(({ channel }): Way[] => [
    { edition, channel, kind: 'office' },
    ...(channel === 'state-corporation' ? [{ edition, channel, kind: 'state-corporation' as const }] : []),
  ]),
);
const nameOf = ({ edition, channel, kind }: Way): string => `${edition.id} by ${channel} at the ${kind}`;
const KIN = { married: false, relative: true, 'close-relative': false };

/** Today for what is in force; for a repealed edition a day of its time that the calendar knows. */
const startOf = ({ edition }: Way): LocalDate =>
  edition.until === null ? ('2026-11-17' as LocalDate) : addDays(edition.from < '2018-02-01' ? ('2018-02-01' as LocalDate) : edition.from, 10);

const worldOf = (way: Way): TestWorld =>
  makeWorld(`${startOf(way)}T10:00`, { region: way.edition.region, ...(way.kind === 'state-corporation' && { kind: way.kind }) });

/** Registers a complete application the way this workplace gets it. */
function register(w: TestWorld, { edition, channel, kind }: Way): Case {
  const today = w.today();
  const as = w.as(kind === 'office' ? 'clerk' : 'operator');
  if (channel === 'portal') {
    const sentAt = `${addDays(today, -1)}T05:00:00.000Z`;
    const signature = { kind: 'one-time-password', phone: '87000000000', confirmedAt: sentAt };
    const text = JSON.stringify(portalPackage({ edition, answers: KIN }, { sentAt, signature, id: `P-${w.facts().length}` }));
    const arrival = readPortalPackage({ text, hash: HASH }, as, () => false);
    if (!arrival.ok) throw new Error(JSON.stringify(arrival.error));
    return w.take(registerPortalApplication(arrival.value.candidate, as));
  }
  const via = { ...VIA, acceptedAt: `${addDays(today, -2)}T11:00`, deliveredAt: `${addDays(today, -1)}T11:00` };
  const change = channel === 'state-corporation' && kind === 'office' ? { via } : {};
  return w.take(registerApplication(draftToApplication(draftUnder({ edition, channel, answers: KIN, change })), as));
}

/** Acts that lead nowhere by themselves. */
const ASIDE: readonly CaseAct[] = [
  'print',
  'correct',
  'assign',
  'refuse-acceptance',
  'withdraw-consent',
  'remind',
  'hold-conversation',
  'return-draft',
  'attach-file',
  'remove-file',
];

const steps = fc.array(fc.record({ pick: fc.nat(20), person: fc.nat(20), days: fc.constantFrom(0, 0, 0, 1, 3, 40) }), {
  minLength: 20,
  maxLength: 60,
});

function play(way: Way, story: readonly { pick: number; person: number; days: number }[]): TestWorld {
  const w = worldOf(way);
  const acts = actTable(w);
  const people = (way.kind === 'office' ? PEOPLE : COUNTER_PEOPLE) as Readonly<
    Record<string, { role: (typeof PEOPLE)[keyof typeof PEOPLE]['role'] }>
  >;
  const { id } = register(w, way);
  if (way.kind === 'office') w.take(assignCase(w.cases().get(id) as Case, { executor: w.staffOf('executor').id }, w.as('head')));
  for (const { pick, person, days } of story) {
    w.passDays(days);
    const row = w.cases().get(id) as Case;
    const free = Object.keys(people).flatMap((who) => {
      const allowed = allowedActs(row, w.as(who as PersonKey));
      return CASE_ACTS.filter((act) => allowed[act].allowed).map((act) => [who as PersonKey, act] as const);
    });
    const onward = free.filter(([, act]) => !ASIDE.includes(act) || (act === 'hold-conversation' && !row.conversation));
    const choice = pick < 17 && onward.length > 0 ? onward[person % onward.length] : free[person % Math.max(1, free.length)];
    if (!choice) continue;
    const [who, act] = choice;
    const decided = acts[act as Exclude<CaseAct, 'register'>](row, w.as(who));
    if (decided.ok) w.take(decided);
  }
  return w;
}

describe.each(WAYS.map((way) => [nameOf(way), way] as const))('%s', (_name, way) => {
  it('is registered under this edition, with terms and a step that runs', () => {
    const w = worldOf(way);
    const row = register(w, way);
    expect(row.edition).toBe(way.edition.id);
    expect(row.conflict).toBe(false);
    expect(Case.parse(row)).toEqual(row);
    expect(currentStep(row, way.edition)).not.toBeNull();
    if (way.channel === 'state-corporation' && way.kind === 'office') expect(row.terms?.provider).toBeDefined();
  });
  it('random acts of its people: what is allowed happens, numbers are gapless, terms alive, never a conflict', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const w = play(way, story);
        const rows = [...w.cases().values()];
        const numbers = rows.flatMap(({ number, decision, transfer }) => [
          number,
          ...(decision ? [decision.number] : []),
          ...(transfer ? [transfer.package] : []),
        ]);
        expect(numberGaps(numbers)).toEqual({ gaps: [], repeated: [] });
        for (const row of rows) {
          expect(Case.parse(row)).toEqual(row);
          expect(row.conflict).toBe(false);
          if (OPEN_STATES.includes(row.state)) expect(row.terms).not.toBeNull();
          if (row.decision) expect(row.decision.draftedBy).not.toBe(row.decision.by);
        }
        expect(Office.parse(w.world().office)).toEqual(w.world().office);
      }),
      { numRuns: 12 },
    );
  });
  it('comes to its end by the right acts', () => {
    const ends = fc.sample(steps, { numRuns: 30, seed: 7 }).map((story) => [...play(way, story).cases().values()][0]?.state);
    expect(ends).toContain('closed');
  });
});
