import type { Timeline } from './timeline.ts';

/** What a program's calls of disk and network may meet. */
export type Perils = {
  /** How long a call takes, in milliseconds. */
  readonly slowness: () => number;
  /** Does the program die at this point? */
  readonly dies: (point: string) => boolean;
};

/**
 * One run of a program, from its start to its end or crash. Each call of the outside goes through `call`: before it and behind it the program may die, and then
 * no answer ever comes: what waited for it stands still for ever, as in a process that was killed.
 */
export class Life {
  alive = true;
  readonly name: string;
  private readonly line: Timeline;
  private readonly perils: Perils;
  private readonly onDeath: () => void;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(name: string, given: { readonly line: Timeline; readonly perils: Perils; readonly onDeath: () => void }) {
    this.name = name;
    this.line = given.line;
    this.perils = given.perils;
    this.onDeath = given.onDeath;
  }

  /** Does `act` in one go after a while; its outcome is told after another while. */
  call<T>(what: string, act: () => T): Promise<T> {
    return new Promise((answer) => {
      this.line.after(this.perils.slowness(), () => {
        if (!this.alive || this.diesAt(`before ${what}`)) return;
        const outcome = act();
        this.line.after(this.perils.slowness(), () => {
          if (this.alive && !this.diesAt(`after ${what}`)) answer(outcome);
        });
      });
    });
  }

  /** Waits; never goes on when the program has died meanwhile. */
  wait(delay: number): Promise<void> {
    return new Promise((answer) => this.line.after(delay, () => this.alive && answer()));
  }

  /** Hears of what happens outside, unless it has died meanwhile. */
  hear<T>(told: Promise<T>): Promise<T> {
    return new Promise((answer) => void told.then((outcome) => this.alive && answer(outcome)));
  }

  /** Runs `act` alone in this run of the program. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(act, act);
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  die(point: string): void {
    if (!this.alive) return;
    this.alive = false;
    this.line.note(`${this.name} dies ${point}`);
    this.onDeath();
  }

  private diesAt(point: string): boolean {
    if (!this.perils.dies(point)) return false;
    this.die(point);
    return true;
  }
}
