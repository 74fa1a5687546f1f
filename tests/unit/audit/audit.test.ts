import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockJumps } from '../../../shared/audit/clock-jumps.ts';
import { recordAccountChange } from '../../../shared/audit/record-account-change.ts';
import { recordView } from '../../../shared/audit/record-view.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { Fact } from '../../../shared/journal/entry.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { ROLES, type Role } from '../../../shared/roles/roles.ts';
import { instantAt, makeWorld } from '../../world/make-world.ts';
import { registeredCase } from '../../world/stories.ts';

const MAY_LOOK: readonly Role[] = ['clerk', 'executor', 'head', 'complaints-officer', 'inspector'];

describe('a look at a file', () => {
  it.each(ROLES)('by a %s', (role) => {
    const w = makeWorld();
    const row = registeredCase(w);
    w.take(changeStaff({ ...w.staffOf('clerk'), roles: [...ROLES] }, w.as('head')));
    expect(recordView({ subject: row.id, what: 'case' }, w.as('clerk', role)).ok).toBe(MAY_LOOK.includes(role));
  });

  it('moves neither case nor office', () => {
    const w = makeWorld();
    const row = registeredCase(w);
    const { office } = w.world();
    const decided = recordView({ subject: row.id, what: 'case' }, w.as('clerk'));
    const fact = decided.ok ? decided.value[0] : undefined;
    expect(fact && applyOfficeFact(office, fact)).toBe(office);
    expect(Fact.safeParse(fact).success).toBe(true);
    expect(foldEntries([]).office).toBeNull();
  });
});

describe('an account is changed', () => {
  it.each([
    ['head', 'added', 'clerk', 'ok'],
    ['clerk', 'added', 'executor', 'wrong-role'],
    ['clerk', 'suspended', 'clerk', 'wrong-role'],
    ['clerk', 'password-changed', 'clerk', 'ok'],
    ['clerk', 'password-changed', 'executor', 'wrong-role'],
    ['executor', 'password-reset', 'executor', 'ok'],
  ] as const)('by %s: %s of %s: %s', (actor, change, owner, outcome) => {
    const w = makeWorld();
    const decided = recordAccountChange({ change, staff: w.staffOf(owner).id }, w.as(actor));
    expect(decided.ok ? 'ok' : decided.error[0]?.code).toBe(outcome);
  });
  it('of nobody is refused', () => {
    const w = makeWorld();
    expect(recordAccountChange({ change: 'added', staff: 'nobody' }, w.as('head'))).toEqual({
      ok: false,
      error: [{ code: 'staff-unknown', field: 'staff' }],
    });
  });
});

describe('the clock of a PC', () => {
  const entry = (n: number, local: string, device = 'A') => ({ device, n, at: instantAt(local) });
  it('set back is marked, with how far; another PC has its own clock', () => {
    const jumps = clockJumps([
      entry(1, '2026-11-16T10:00'),
      entry(2, '2026-11-16T10:05'),
      entry(1, '2026-11-16T09:00', 'B'),
      entry(3, '2026-11-10T10:05'),
      entry(4, '2026-11-10T10:06'),
    ]);
    expect(jumps).toEqual([{ device: 'A', n: 3, before: instantAt('2026-11-16T10:05'), at: instantAt('2026-11-10T10:05'), minutes: -8640 }]);
  });
  it('set far ahead is marked, holidays are not', () => {
    expect(clockJumps([entry(1, '2026-12-31T18:00'), entry(2, '2027-01-08T09:00')])).toEqual([]);
    expect(clockJumps([entry(1, '2026-12-31T18:00'), entry(2, '2027-12-31T18:00')])).toHaveLength(1);
  });
  it('that only goes forward by days is never marked; every step back is', () => {
    const steps = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (minutes) => {
        let now = Date.parse(instantAt('2026-11-16T10:00'));
        const entries = minutes.map((step, index) => {
          now += step * 60_000;
          return { device: 'A', n: index + 1, at: new Date(now).toISOString() as Instant };
        });
        const expected = minutes.slice(1).filter((step) => step < 0);
        expect(clockJumps(entries).map((jump) => jump.minutes)).toEqual(expected);
      }),
    );
  });
});
