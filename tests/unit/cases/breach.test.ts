import { describe, expect, it } from 'vitest';
import { recordBreach } from '../../../shared/cases/record-breach.ts';
import { isUntold, tellBreach } from '../../../shared/cases/tell-breach.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }) =>
  decided.error?.map(({ code, field }) => `${field ?? ''}: ${code}`);

const noticed = (noticedAt: string) => ({
  noticedAt,
  what: 'Қағаз іс үстел үстінде қалып қойған',
  data: 'тегі, аты, ЖСН',
  people: 2,
  measures: 'Іс сейфке салынды',
});
const breachOf = (w: TestWorld) => w.world().office.breaches?.[0];

describe('the register of breaches', () => {
  it.each([
    ['on a Monday', '2026-11-16T09:00', '2026-11-17'],
    ['on a Friday before', '2026-11-13T18:00', '2026-11-16'],
    ['on a Saturday', '2026-11-14T12:00', '2026-11-16'],
  ])('noticed %s: the authorised body is told by the next working day', (_, at, by) => {
    const w = makeWorld();
    w.take(recordBreach(noticed(at), w.as('clerk')));
    expect(breachOf(w)).toMatchObject({ notifyBy: by, told: [] });
  });

  it('before a holiday the day after it', () => {
    const w = makeWorld('2026-12-15T10:00');
    w.take(recordBreach(noticed('2026-12-15T09:00'), w.as('executor')));
    expect(breachOf(w)?.notifyBy).toBe('2026-12-17');
  });

  it('is closed to the term when the authority was told, and keeps who was told when', () => {
    const w = makeWorld();
    w.take(recordBreach(noticed('2026-11-16T09:00'), w.as('clerk')));
    const id = breachOf(w)?.id;
    expect(isUntold(breachOf(w)!)).toBe(true);
    w.take(tellBreach({ breach: id, whom: 'subjects', on: '2026-11-16' }, w.as('head')));
    expect(isUntold(breachOf(w)!)).toBe(true);
    w.take(tellBreach({ breach: id, whom: 'authority', on: '2026-11-16', number: '12-5' }, w.as('head')));
    expect(isUntold(breachOf(w)!)).toBe(false);
    expect(breachOf(w)?.told.map(({ whom, number }) => [whom, number])).toEqual([
      ['subjects', undefined],
      ['authority', '12-5'],
    ]);
  });

  it.each([
    [{ ...noticed('2026-11-17T09:00') }, 'noticedAt: date-in-future'],
    [{ ...noticed('2026-11-16T09:00'), people: -1 }, 'people: people-number'],
    [{ ...noticed('2026-11-16T09:00'), what: '' }, 'what: required'],
  ])('%j: %s', (input, issue) => expect(codes(recordBreach(input, makeWorld().as('clerk')))).toEqual([issue]));

  it('is told of what is in it, not of the future nor of the past', () => {
    const w = makeWorld();
    w.take(recordBreach(noticed('2026-11-16T09:00'), w.as('clerk')));
    const breach = breachOf(w)?.id;
    expect(codes(tellBreach({ breach: 'x', whom: 'authority', on: '2026-11-16' }, w.as('head')))).toEqual([': breach-unknown']);
    expect(codes(tellBreach({ breach, whom: 'authority', on: '2026-11-17' }, w.as('head')))).toEqual(['on: date-in-future']);
    expect(codes(tellBreach({ breach, whom: 'authority', on: '2026-11-13' }, w.as('head')))).toEqual(['on: before-breach']);
  });
});
