import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../../renderer/features/cases/clocks-of.ts';
import { isOnward, panelActs } from '../../../renderer/features/cases/panel-acts.ts';
import { stepRows } from '../../../renderer/features/cases/step-rows.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { reckonCase } from '../../../shared/cases/reckon-case.ts';
import { refuseAcceptanceOf } from '../../../shared/cases/refuse-acceptance.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeCounterWorld, makeWorld, type TestWorld } from '../../world/make-world.ts';
import { draftUnder, sampleDraft, VIA } from '../../world/sample-draft.ts';
import {
  assignedCase,
  atProviderCase,
  checkedCase,
  draftedGrant,
  documentOf,
  issuedCase,
  registeredCase,
  signedCase,
  storedCase,
  withCourierCase,
} from '../../world/stories.ts';

const editionOf = (w: TestWorld, id: string) => {
  const edition = editionById(w.world().catalogue, id);
  if (!edition) throw new Error('no edition');
  return edition;
};
const rowsOf = (w: TestWorld, row: Case) => stepRows(row, editionOf(w, row.edition));

describe('steps of a case with their real ends', () => {
  it.each([
    ['registered', registeredCase, 0],
    ['assigned', assignedCase, 0],
    ['checked', checkedCase, 1],
    ['drafted', draftedGrant, 1],
    ['signed', signedCase, 2],
    ['issued', (w: TestWorld) => issuedCase(w), 3],
  ] as const)('%s: as many steps are done as the acts say, the next one runs', (_, story, done) => {
    const w = makeWorld();
    const rows = rowsOf(w, story(w));
    expect(rows.map((row) => row.done !== null)).toEqual(rows.map((_row, index) => index < done));
    expect(rows.findIndex((row) => row.running)).toBe(done < rows.length ? done : -1);
  });

  it('names who ended the step, and says whether it was in its term', () => {
    const w = makeWorld();
    const kept = checkedCase(w);
    expect(rowsOf(w, kept)[0]?.done).toMatchObject({ by: w.staffOf('executor').id, kept: true });
    const late: Case = { ...kept, completeness: { at: '2026-11-19T10:00' as never, by: w.staffOf('executor').id } };
    expect(rowsOf(w, late)[0]?.done?.kept).toBe(false);
  });

  it('a refusal to accept ends the check', () => {
    const w = makeWorld();
    const row = assignedCase(w);
    const refused = w.take(refuseAcceptanceOf(row, { missing: [documentOf(w, row)], expired: [] }, w.as('executor')));
    expect(rowsOf(w, refused).map(({ done, running }) => [done !== null, running])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  it.each([
    ['visits-aktobe-2018', '2018-08-13T10:15'],
    ['visits-astana-2018', '2018-08-13T10:15'],
    ['visits-karaganda-2018', '2018-08-13T10:15'],
  ])('%s: minutes have a time of day, every step an actor and an end', (id, at) => {
    const w = makeWorld(at);
    const edition = editionOf(w, id);
    const row = issuedCase(w, 'grant', draftUnder({ edition, channel: 'office' }));
    const rows = rowsOf(w, row);
    const minutes = new Set(edition.steps.filter(({ duration }) => duration?.unit === 'minute').map((step) => step.id));
    expect(rows.map((one) => one.dueAt !== null)).toEqual(rows.map((one) => minutes.has(one.step)));
    expect(rows.every(({ done }) => done !== null && done.by !== null)).toBe(true);
  });
});

describe('clocks of a case', () => {
  it('one clock at the office', () => {
    const w = makeWorld();
    expect(clocksOf(w.world(), registeredCase(w))).toMatchObject({ provider: null, deliverBackBy: null });
  });

  it("both at the provider, reckoned from the State Corporation's intake and from the real delivery", () => {
    const w = makeWorld();
    const row = registeredCase(w, sampleDraft({ channel: 'state-corporation', via: VIA }));
    const terms = unwrap(reckonCase(w.world(), row));
    expect(clocksOf(w.world(), row)).toMatchObject({ due: terms.whole.due, provider: terms.provider?.due });
    expect(terms.whole.at).toBe(VIA.acceptedAt);
  });

  it("the provider's at the counter only when the package is delivered", () => {
    const w = makeCounterWorld();
    expect(clocksOf(w.world(), withCourierCase(w))?.provider).toBeNull();
    expect(clocksOf(w.world(), atProviderCase(w))?.provider).not.toBeNull();
  });
});

describe('acts that a case is shown', () => {
  it('speaks of the conversation only where the edition knows it, and of the courier only at the counter', () => {
    const w = makeWorld();
    const visits = checkedCase(w);
    const of = (row: Case, kind: 'office' | 'state-corporation') => panelActs(row, editionOf(w, row.edition), kind);
    expect(of(visits, 'office')).not.toContain('hold-conversation');
    expect(of(visits, 'office')).not.toContain('send-package');
    const edition = editionOf(w, 'child-opinion-national-2022');
    const opinion = checkedCase(w, draftUnder({ edition, channel: 'office' }));
    expect(of(opinion, 'office')).toContain('hold-conversation');
    expect(
      of(opinion, 'office')
        .filter((act) => isOnward(act, opinion))
        .slice(0, 3),
    ).toContain('hold-conversation');
    const counter = makeCounterWorld();
    const stored = storedCase(counter);
    expect(of(stored, 'state-corporation')).toEqual(
      expect.arrayContaining(['send-package', 'deliver-package', 'receive-result', 'issue', 'hand-back']),
    );
    expect(of(stored, 'state-corporation')).not.toContain('assign');
  });
});
