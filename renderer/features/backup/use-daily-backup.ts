import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { dailyBackup } from './daily-backup.ts';
import type { BackupDesk } from './run-backup.ts';
import { tellPending } from './tell-pending.ts';

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'input'] as const;
const LOOK_MS = 10_000;
/** Looks in a row in which nobody has touched the computer: a minute. Counted, for a clock may be set. */
const QUIET_LOOKS = 6;
/** After one attempt, the next is half an hour away. */
const AGAIN_LOOKS = 180;

/** Makes today's backup in the first quiet minute. `trouble`: why it could not; `now` tries at once, for a press that opens a folder. */
export function useDailyBackup(desk: BackupDesk) {
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const rest = useRef(0);
  const attempt = useCallback(async () => {
    rest.current = AGAIN_LOOKS;
    const outcome = await dailyBackup(desk).catch((): Refusal => ({ code: 'backup-failed' }));
    setTrouble(typeof outcome === 'string' ? null : outcome);
  }, [desk]);
  useEffect(() => void tellPending(desk.store), [desk]);
  useEffect(() => {
    let quiet = 0;
    const touch = () => (quiet = 0);
    for (const name of SIGNS) window.addEventListener(name, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      quiet += 1;
      rest.current -= 1;
      if (quiet >= QUIET_LOOKS && rest.current <= 0) void attempt();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, touch, { capture: true });
    };
  }, [attempt]);
  return { trouble, now: () => void attempt(), dismiss: () => setTrouble(null) };
}
