import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../../../renderer/app/session/watch-idle.ts';

const MINUTE = 60_000;
let page = new EventTarget();
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched(minutes = 5) {
  const onIdle = vi.fn();
  const onActive = vi.fn();
  return { onIdle, onActive, watch: watchIdle({ minutes: () => minutes, onIdle, onActive }) };
}

test.each(['keydown', 'pointermove', 'wheel', 'input'])('%s begins the minutes anew; without any it is idle, once', (sign) => {
  const { onIdle } = watched();
  vi.advanceTimersByTime(4 * MINUTE);
  page.dispatchEvent(new Event(sign));
  vi.advanceTimersByTime(4.9 * MINUTE);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30 * MINUTE);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('work in another window counts; other windows hear of this one every few seconds, not of each key', () => {
  const { onIdle, onActive, watch } = watched();
  for (let minute = 0; minute < 20; minute += 1) {
    vi.advanceTimersByTime(MINUTE);
    watch.stir();
  }
  expect([onIdle, onActive].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  for (let press = 0; press < 20; press += 1) {
    page.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(500);
  }
  expect(onActive).toHaveBeenCalledTimes(2);
});

test('the first touch after a sleep comes too late: it locks, it does not open', () => {
  const { onIdle } = watched();
  // The machine slept: no timer ran, the steady clock went on.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 6 * MINUTE);
  page.dispatchEvent(new Event('pointermove'));
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('the minutes are those of the settings at the moment of looking; a clock that is set changes nothing', () => {
  let minutes = 15;
  const onIdle = vi.fn();
  watchIdle({ minutes: () => minutes, onIdle, onActive: () => undefined });
  vi.advanceTimersByTime(6 * MINUTE);
  vi.setSystemTime(5_000_000_000);
  vi.advanceTimersByTime(2000);
  expect(onIdle).not.toHaveBeenCalled();
  minutes = 1;
  vi.advanceTimersByTime(1000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});
