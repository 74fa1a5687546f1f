import type { Bridge } from '../../../shared/wire/bridge.ts';
import { lockUp } from './lock-up.ts';
import { howOf, type HowOut, joinSession } from './session-news.ts';
import type { TrackedStore } from './track-drafts.ts';
import { watchIdle } from './watch-idle.ts';

type Guarded = {
  readonly bridge: Bridge;
  readonly tracked: TrackedStore;
  /** Nothing of the office may be on the screen from now on. */
  readonly onLocking: () => void;
  readonly minutes: () => number;
};
export type Guard = { readonly lock: (how: HowOut) => void; readonly stop: () => void };

/** Locks this window and all others: when asked, when nobody is at the desk, when the system locks, when another window does. */
export function guardSession({ bridge, tracked, onLocking, minutes }: Guarded): Guard {
  let locked = false;
  const close = (how: HowOut) => {
    if (locked) return;
    locked = true;
    idle.stop();
    onLocking();
    void lockUp(tracked, how);
  };
  const talk = joinSession((news) => {
    const how = howOf(news);
    if (how) close(how);
    else if (news === 'active') idle.stir();
  });
  const lock = (how: HowOut) => {
    talk.tell(`lock:${how}`);
    close(how);
  };
  const idle = watchIdle({ minutes, onIdle: () => lock('idle'), onActive: () => talk.tell('active') });
  const stopHearing = bridge.onLock(() => lock('system'));
  const stop = () => {
    stopHearing();
    idle.stop();
    talk.leave();
  };
  return { lock, stop };
}
