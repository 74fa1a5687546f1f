import { describe, expect, it } from 'vitest';
import { timeMarks, type TimeMark } from '../../../shared/audit/entry-marks.ts';
import { recordExport } from '../../../shared/audit/record-export.ts';
import { recordView } from '../../../shared/audit/record-view.ts';
import { touchesOf } from '../../../shared/audit/touches-of.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type Role, ROLES } from '../../../shared/roles/roles.ts';
import { instantAt, makeWorld } from '../../world/make-world.ts';
import { registeredCase } from '../../world/stories.ts';

type Told = {
  readonly id: string;
  readonly device: string;
  readonly n: number;
  readonly at: ReturnType<typeof instantAt>;
  readonly role: Role;
  readonly facts: readonly Fact[];
};

/** A journal that grows by what is decided, a minute apart. */
function growing(world: () => World) {
  const entries: Told[] = [];
  return {
    entries,
    note: (decided: Result<readonly Fact[], readonly Refusal[]>) => {
      if (!decided.ok) throw new Error(decided.error.map(({ code }) => code).join());
      const n = entries.length + 1;
      entries.push({ id: `e${n}`, device: 'A', n, at: world().clock.now(), role: world().actor.role, facts: decided.value });
    },
  };
}

describe('who had a file before them', () => {
  it('is told of looks, scans, saved files, prints and acts, newest first, each once, of this file alone', () => {
    const w = makeWorld();
    const row = registeredCase(w);
    const other = registeredCase(w);
    const { entries, note } = growing(w.world);
    note({ ok: true, value: w.facts().filter((fact) => 'case' in fact && fact.case === row.id) });
    w.setNow('2026-11-16T10:20');
    note(recordView({ subject: row.id, what: 'case' }, w.as('executor')));
    note(recordView({ subject: other.id, what: 'case' }, w.as('executor')));
    w.setNow('2026-11-16T10:30');
    note(recordView({ subject: row.id, what: 'attachment' }, w.as('clerk')));
    w.setNow('2026-11-16T10:40');
    note(recordPrint(row, { form: 'control-card', lang: 'kk', copies: 2 }, w.as('clerk')));
    w.setNow('2026-11-16T10:50');
    note(recordExport({ name: 'control-card-1-kk.pdf', subject: row.id }, w.as('head')));
    const told = touchesOf<Fact>([...entries, ...entries.slice(1)], row.id);
    expect(told.map(({ kind, by, role, at }) => [kind, by, role, at])).toEqual([
      ['exported', w.staffOf('head').id, 'head', '2026-11-16T10:50'],
      ['printed', w.staffOf('clerk').id, 'clerk', '2026-11-16T10:40'],
      ['attachment', w.staffOf('clerk').id, 'clerk', '2026-11-16T10:30'],
      ['viewed', w.staffOf('executor').id, 'executor', '2026-11-16T10:20'],
      ['acted', w.staffOf('clerk').id, 'clerk', '2026-11-16T10:15'],
    ]);
    expect(touchesOf<Fact>(entries, 'nobody’s')).toEqual([]);
  });
});

describe('a file saved outside', () => {
  it.each(ROLES)('by a %s: papers of a case by who may look into it, registers also by who looks after the journal', (role) => {
    const w = makeWorld();
    w.take(changeStaff({ ...w.staffOf('clerk'), roles: [...ROLES] }, w.as('head')));
    const may = (subject?: string) => recordExport({ name: 'incoming-journal-2026-kk.pdf', ...(subject && { subject }) }, w.as('clerk', role)).ok;
    const reads = role !== 'operator' && role !== 'administrator';
    expect([role, may('x'), may()]).toEqual([role, reads, role !== 'operator']);
  });
  it.each(['../secret.pdf', '', ' x.pdf', 'a/b.pdf', 'x'.repeat(200)])('is not written down under the name «%s»', (name) => {
    expect(recordExport({ name }, makeWorld().as('clerk'))).toMatchObject({ ok: false, error: [{ field: 'name' }] });
  });
});

describe('times that are looked at twice', () => {
  const at = (local: string) => local as LocalDateTime;
  const entry = (n: number, written: string, fact: object = {}) => ({
    device: 'A',
    n,
    at: instantAt(written),
    facts: [{ type: 'case-closed', at: at(written), ...fact }],
  });
  const marksOf = (...entries: ReturnType<typeof entry>[]): readonly (readonly [string, readonly TimeMark[]])[] => [...timeMarks(entries, 'east')];
  it.each([
    ['an ordinary day', [entry(1, '2026-11-16T10:00'), entry(2, '2026-11-16T18:00'), entry(3, '2026-11-17T09:00')], []],
    ['the long holidays', [entry(1, '2026-12-31T18:00'), entry(2, '2027-01-08T09:00')], []],
    [
      'a clock that was set back, whatever the order in which entries are read',
      [entry(2, '2026-11-10T10:00'), entry(1, '2026-11-16T10:00')],
      [['A.2', [{ kind: 'clock-back', minutes: 8640 }]]],
    ],
    ['a clock that ran ahead', [entry(1, '2026-11-16T10:00'), entry(2, '2027-11-16T10:00')], [['A.2', [{ kind: 'clock-ahead', minutes: 525_600 }]]]],
    [
      'a fact of another time than its entry',
      [entry(1, '2026-11-16T10:00', { at: at('2026-11-13T16:00') })],
      [['A.1', [{ kind: 'other-time', said: '2026-11-13T16:00' }]]],
    ],
    ['a few minutes between deciding and writing', [entry(1, '2026-11-16T10:04', { at: at('2026-11-16T10:00') })], []],
    [
      'an application that is said to have come three days ago',
      [entry(1, '2026-11-16T10:00', { type: 'application-registered', receivedAt: at('2026-11-13T16:00') })],
      [['A.1', [{ kind: 'earlier-day', day: '2026-11-13', days: 3 }]]],
    ],
    [
      'post of yesterday',
      [entry(1, '2026-11-16T10:00', { type: 'complaint-material-received', on: '2026-11-15' })],
      [['A.1', [{ kind: 'earlier-day', day: '2026-11-15', days: 1 }]]],
    ],
    ['an application of this morning', [entry(1, '2026-11-16T10:00', { type: 'application-registered', receivedAt: at('2026-11-16T09:05') })], []],
  ])('%s', (_story, entries, expected) => expect(marksOf(...entries)).toEqual(expected));
});
