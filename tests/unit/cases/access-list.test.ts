import { describe, expect, it } from 'vitest';
import { accessList, isOpenOn, opensFiles } from '../../../shared/cases/access-list.ts';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { endSubstitution } from '../../../shared/cases/end-substitution.ts';
import type { OfficeFact } from '../../../shared/cases/office.ts';
import { orderSubstitution } from '../../../shared/cases/order-substitution.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';

const linesOf = (w: TestWorld) => accessList(w.facts() as readonly OfficeFact[]);
/** 'role since–until' of one person, in the order of the list. */
const told = (w: TestWorld, staff: string) =>
  linesOf(w)
    .filter((line) => line.staff === staff)
    .map(({ role, since, until }) => `${role} ${since}–${until ?? ''}`);

describe('the list of persons with access', () => {
  it('begins with who opened the office, each role with its first day', () => {
    const w = makeWorld();
    expect(told(w, w.staffOf('clerk').id)).toEqual(['clerk 2026-11-16–']);
    expect(linesOf(w)).toHaveLength(4);
  });

  it('follows who comes, changes roles, leaves and comes back', () => {
    const w = makeWorld();
    const clerk = w.staffOf('clerk');
    w.setNow('2026-11-18T09:00');
    w.take(changeStaff({ ...clerk, roles: ['clerk', 'executor'] }, w.as('head')));
    w.setNow('2026-11-20T09:00');
    w.take(changeStaff({ ...clerk, roles: ['executor'] }, w.as('head')));
    w.setNow('2026-11-23T09:00');
    w.take(changeStaff({ ...clerk, roles: ['executor'], active: false }, w.as('head')));
    w.setNow('2026-12-01T09:00');
    w.take(changeStaff({ ...clerk, roles: ['executor'], active: true }, w.as('head')));
    expect(told(w, clerk.id)).toEqual(['clerk 2026-11-16–2026-11-20', 'executor 2026-11-18–2026-11-23', 'executor 2026-12-01–']);
    w.take(addStaff({ name: 'Жаңа Ж. Ж.', roles: ['inspector'], post: { kk: 'тексеруші', ru: 'проверяющий' } }, w.as('head')));
    expect(linesOf(w).at(-1)).toMatchObject({ role: 'inspector', since: '2026-12-01', until: null });
  });

  it('names the deputy for the days of the order, and nobody for an order recalled before it began', () => {
    const w = makeWorld();
    const deputy = w.staffOf('executor').id;
    const order = { absent: w.staffOf('head').id, deputy, order: { number: '5-ж', date: '2026-11-16' } };
    w.take(orderSubstitution({ ...order, from: '2026-11-17', until: '2026-11-20' }, w.as('head')));
    w.take(orderSubstitution({ ...order, from: '2026-12-01', until: '2026-12-05' }, w.as('head')));
    w.take(endSubstitution({ substitution: w.world().office.substitutions?.[1]?.id }, w.as('head')));
    expect(told(w, deputy)).toEqual(['executor 2026-11-16–', 'head 2026-11-17–2026-11-20']);
    const line = linesOf(w).find((one) => one.order)!;
    const open = (day: string) => isOpenOn(line, day as LocalDate);
    expect(['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-21'].map(open)).toEqual([false, true, true, false]);
  });

  it('closes a role on the day it is taken away', () => {
    const w = makeWorld();
    w.setNow('2026-11-20T09:00');
    w.take(changeStaff({ ...w.staffOf('clerk'), active: false }, w.as('head')));
    const line = linesOf(w).find(({ staff }) => staff === w.staffOf('clerk').id)!;
    expect([isOpenOn(line, '2026-11-19' as LocalDate), isOpenOn(line, '2026-11-20' as LocalDate)]).toEqual([true, false]);
  });

  it.each([
    ['clerk', 'office', true],
    ['administrator', 'office', false],
    ['operator', 'office', false],
    ['operator', 'state-corporation', true],
  ] as const)('a %s at %s opens files: %s', (role, kind, opens) => expect(opensFiles(role, kind)).toBe(opens));
});
