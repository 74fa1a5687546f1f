import { createHash } from 'node:crypto';

type Planned = { readonly at: number; readonly order: number; readonly run: () => void };

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/**
 * True time and all that is to happen in it. One event runs at a time, and everything that follows from it without waiting (promises that are already kept)
 * runs before the next: so a world has one course only, whatever the machine does meanwhile. What happened is written down line by line.
 */
export class Timeline {
  now = 0;
  private readonly planned: Planned[] = [];
  private order = 0;
  private readonly lines: string[] = [];

  /** Plans an event. */
  after(delay: number, run: () => void): void {
    const event = { at: this.now + Math.max(0, Math.floor(delay)), order: this.order++, run };
    this.planned.push(event);
    this.rise(this.planned.length - 1);
  }

  /** Waits in this world's time. */
  readonly pause = (delay: number): Promise<void> => new Promise((done) => this.after(delay, done));

  /** Runs events until the given time, or until nothing is planned; false when `most` events did not suffice. */
  async run(until: number, most = 200_000): Promise<boolean> {
    await settled();
    for (let count = 0; count < most; count++) {
      const [first] = this.planned;
      if (!first || first.at > until) {
        if (until < Infinity) this.now = Math.max(this.now, until);
        return true;
      }
      this.takeFirst();
      this.now = Math.max(this.now, first.at);
      first.run();
      await settled();
    }
    return false;
  }

  readonly note = (line: string): void => void this.lines.push(`${this.now} ${line}`);
  trace = (): readonly string[] => this.lines;
  /** Equal hashes: the same course. */
  hash = (): string => createHash('sha256').update(this.lines.join('\n')).digest('hex');

  private before = (left: number, right: number): boolean => {
    const [a, b] = [this.planned[left] as Planned, this.planned[right] as Planned];
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  };

  private swap(left: number, right: number): void {
    const kept = this.planned[left] as Planned;
    this.planned[left] = this.planned[right] as Planned;
    this.planned[right] = kept;
  }

  private rise(from: number): void {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!this.before(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  private takeFirst(): void {
    const last = this.planned.pop() as Planned;
    if (this.planned.length === 0) return;
    this.planned[0] = last;
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < this.planned.length && this.before(left, least)) least = left;
      if (right < this.planned.length && this.before(right, least)) least = right;
      if (least === place) return;
      this.swap(place, least);
      place = least;
    }
  }
}

/** Everything that follows from promises already kept has run. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
