const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input', 'touchstart'] as const;
const LOOK_MS = 1000;
const TELL_MS = 5000;

export type IdleWatch = {
  /** Somebody works in another window. */
  readonly stir: () => void;
  readonly stop: () => void;
};
type Options = {
  readonly minutes: () => number;
  readonly onIdle: () => void;
  /** At most every few seconds while somebody works here. */
  readonly onActive: () => void;
};

/**
 * Calls back once when nobody has touched keyboard or mouse for so many minutes. It counts on the steady clock: the office's clock may be set. Sleep is the
 * shell's to tell (`Bridge.onLock`); where the steady clock goes on in sleep, the first touch afterwards comes too late.
 */
export function watchIdle({ minutes, onIdle, onActive }: Options): IdleWatch {
  let last = performance.now();
  let told = -TELL_MS;
  const isLate = (now: number) => now - last >= minutes() * 60_000;
  const look = () => {
    if (!isLate(performance.now())) return;
    stop();
    onIdle();
  };
  const stir = () => {
    look();
    last = performance.now();
  };
  const sign = () => {
    stir();
    if (last - told < TELL_MS) return;
    told = last;
    onActive();
  };
  const timer = setInterval(look, LOOK_MS);
  for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
  const stop = () => {
    clearInterval(timer);
    for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
  };
  return { stir, stop };
}
