import type { Chance } from './chance.ts';
import { DAY, MINUTE, type Timeline } from './timeline.ts';

/** A request or an answer as it lies on the line: bytes, never objects. */
export type Packet = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };
export type Reply = { readonly status: number; readonly body: Uint8Array };
/** What the sender learns: the answer, or that none came. */
export type Sent = { readonly ok: true; readonly reply: Reply } | { readonly ok: false };

/** How bad the lines are: probabilities per message. */
export type Weather = {
  readonly lost: number;
  readonly doubled: number;
  readonly lostAnswer: number;
  readonly cutAnswer: number;
  readonly late: number;
  readonly veryLate: number;
};
export const CALM: Weather = { lost: 0, doubled: 0, lostAnswer: 0, cutAnswer: 0, late: 0, veryLate: 0 };
/** After this the sender gives up; the request may still arrive, up to thirty days later. */
const PATIENCE = MINUTE;

type Given = { readonly line: Timeline; readonly chance: Chance; readonly serve: (packet: Packet) => Promise<Reply> };

/** Lines between offices and the region: they lose, double, reorder, delay and cut what they carry, and are down for days. */
export class Network {
  weather: Weather = CALM;
  /** Places whose line is down. */
  readonly down = new Set<string>();
  readonly counted = { requests: 0, faults: 0 };
  private readonly given: Given;

  constructor(given: Given) {
    this.given = given;
  }

  /** Sends a request of a place and waits for its answer, but not for ever. */
  send(place: string, packet: Packet): Promise<Sent> {
    const { line, chance } = this.given;
    this.counted.requests++;
    return new Promise((told) => {
      line.after(PATIENCE, () => told({ ok: false }));
      if (this.down.has(place) || this.fault(chance.happens(this.weather.lost), `${place} request lost`)) return;
      const copies = this.fault(chance.happens(this.weather.doubled), `${place} request doubled`) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++)
        line.after(this.delay(place), () => void this.arrive(place, packet).then((sent) => sent && told(sent)));
    });
  }

  private async arrive(place: string, packet: Packet): Promise<Sent | null> {
    const reply = await this.given.serve(packet);
    const { line, chance } = this.given;
    if (this.down.has(place) || this.fault(chance.happens(this.weather.lostAnswer), `${place} answer lost`)) return null;
    await line.pause(this.delay(place));
    if (!this.fault(chance.happens(this.weather.cutAnswer), `${place} answer cut`)) return { ok: true, reply };
    return { ok: true, reply: { ...reply, body: reply.body.slice(0, chance.below(reply.body.length)) } };
  }

  private delay(place: string): number {
    const { chance } = this.given;
    if (this.fault(chance.happens(this.weather.veryLate), `${place} very late`)) return Math.floor(chance.next() * 30 * DAY);
    if (this.fault(chance.happens(this.weather.late), `${place} late`)) return Math.floor(chance.next() * 3 * MINUTE);
    return 5 + chance.below(200);
  }

  private fault(happened: boolean, what: string): boolean {
    if (!happened) return false;
    this.counted.faults++;
    this.given.line.note(`line: ${what}`);
    return true;
  }
}
