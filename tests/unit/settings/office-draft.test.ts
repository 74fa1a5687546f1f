import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { officeDraftOf, OfficeDraftShape, settingsOf } from '../../../renderer/parts/office-draft.ts';
import { makeWorld } from '../../world/make-world.ts';

const saved = (lockMinutes: string) => {
  const w = makeWorld();
  return changeSettings(settingsOf({ ...officeDraftOf(w.world().office.settings), lockMinutes }), w.as('head'));
};

describe('the minutes until the screen locks', () => {
  it.each([
    ['1', 1],
    [' 15 ', 15],
    ['', undefined],
  ])('typed "%s" are kept as %s', (typed, kept) => {
    const decided = saved(typed);
    expect(decided.ok && decided.value.map((fact) => 'settings' in fact && fact.settings.lockMinutes)).toEqual([kept]);
  });

  it.each(['0', '16', 'бес', '5,5', '-3'])('typed "%s" are refused at their field', (typed) => {
    const decided = saved(typed);
    expect(!decided.ok && decided.error).toMatchObject([{ code: 'lock-minutes', field: 'lockMinutes' }]);
  });

  it('come back into the form, and a form saved before there were any still opens', () => {
    const { settings } = makeWorld('2026-11-16T10:15', { lockMinutes: 7 }).world().office;
    const draft = officeDraftOf(settings);
    expect(draft.lockMinutes).toBe('7');
    const { lockMinutes: _none, ...older } = draft;
    expect(OfficeDraftShape.parse(older).lockMinutes).toBe('');
  });
});
