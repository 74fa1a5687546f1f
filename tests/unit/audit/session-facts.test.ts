import { expect, test } from 'vitest';
import { recordSignIn } from '../../../shared/audit/record-sign-in.ts';
import { recordSignOut } from '../../../shared/audit/record-sign-out.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { makeWorld, NEW_STAFF, SETTINGS } from '../../world/make-world.ts';

test('somebody comes and goes: who, when, how often it was tried in vain', () => {
  const w = makeWorld();
  const clerk = w.staffOf('clerk').id;
  expect(recordSignIn({ failed: 0 }, w.as('clerk'))).toEqual({
    ok: true,
    value: [{ type: 'audit-signed-in', at: '2026-11-16T10:15', by: clerk, failed: 0 }],
  });
  expect(recordSignIn({ failed: 3, firstFailed: '2026-11-16T09:58' }, w.as('clerk'))).toMatchObject({
    value: [{ failed: 3, firstFailed: '2026-11-16T09:58' }],
  });
  expect(recordSignOut('idle', w.as('clerk'))).toEqual({
    ok: true,
    value: [{ type: 'audit-signed-out', at: '2026-11-16T10:15', by: clerk, how: 'idle' }],
  });
});

test('a coming is refused to a stranger, to who has left, and in a role that is not theirs', () => {
  const w = makeWorld();
  const codeOf = (result: ReturnType<typeof recordSignIn>) => (result.ok ? 'ok' : result.error[0]?.code);
  expect(codeOf(recordSignIn({ failed: 0 }, { ...w.world(), actor: { staff: 'nobody', role: 'clerk' } }))).toBe('actor-unknown');
  expect(codeOf(recordSignIn({ failed: 0 }, w.as('clerk', 'head')))).toBe('actor-role-missing');
  expect(codeOf(recordSignIn({ failed: -1 }, w.as('clerk')))).not.toBe('ok');
  w.take(changeStaff({ ...w.staffOf('clerk'), active: false }, w.as('head')));
  expect(codeOf(recordSignIn({ failed: 0 }, w.as('clerk')))).toBe('actor-inactive');
});

test('who signed in before there was an office is its first person; the others get ids of their own', () => {
  const { clock, ids } = makeWorld().world();
  const opened = openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: false, first: 'who-set-it-up' }, { clock, ids });
  const [fact] = opened.ok ? opened.value : [];
  const staff = fact?.type === 'office-opened' ? fact.staff.map(({ id }) => id) : [];
  expect(staff[0]).toBe('who-set-it-up');
  expect(new Set(staff).size).toBe(NEW_STAFF.length);
  expect(fact?.by).toBe('who-set-it-up');
});
