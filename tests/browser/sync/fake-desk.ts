import type { SyncDesk, SyncState } from '../../../renderer/sync/sync-desk.ts';
import type { SyncPlace } from '../../../renderer/store/sync-port.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

const ZEROS = '0'.repeat(64);
export const at = (text: string) => instantOf(Date.parse(text));

export const PLACE: SyncPlace = {
  office: 'o-1',
  device: 'd-1',
  head: { n: 1204, hash: ZEROS },
  cursor: 1204,
  streamHash: ZEROS,
  outbox: 0,
  held: [],
  stopped: null,
  receipt: null,
  grant: null,
  loading: null,
};
export const LINK: NonNullable<SyncState['link']> = {
  address: 'https://region.example.kz',
  state: 'approved',
  name: { kk: 'Үлгі облысы', ru: 'Образцовая область' },
  publicKey: `${'A'.repeat(43)}=`,
  computer: '1-кабинет',
  mark: '2',
  slot: 90,
};
/** A computer that the region has signed for wholly. */
export const GREEN: SyncState = {
  link: LINK,
  honest: { tone: 'green', missing: [], here: 1204, there: 1204, at: at('2026-11-16T04:40:00Z') },
  run: { phase: 'resting', done: 0, all: null, problem: null, retryAt: null },
  place: PLACE,
  grant: { state: 'good', until: at('2026-11-30T13:40:00Z') },
  silentSince: null,
  nextSlot: at('2026-11-16T20:30:00Z'),
  metered: { on: false, megabytes: 50, usedBytes: 0 },
  report: null,
};
/** No region was ever asked. */
export const ALONE: SyncState = {
  ...GREEN,
  link: null,
  honest: { tone: 'grey', missing: [], here: 3, there: 0, at: null },
  grant: null,
  nextSlot: null,
};

export type FakeDesk = SyncDesk & {
  readonly set: (patch: Partial<SyncState>) => void;
  /** What was asked of it, in order. */ readonly asked: string[];
};

const unreachable = () => Promise.resolve(err({ code: 'region-unreachable' }));
const NO_ROAD: SyncDesk['region'] = { get: unreachable, post: unreachable, packet: unreachable };

/** A sync that does what the test says, and remembers what screens asked of it. */
export function fakeDesk(first: SyncState, answers: Partial<Pick<SyncDesk, 'askCode' | 'connect' | 'askApproval' | 'region'>> = {}): FakeDesk {
  let state = first;
  const ears = new Set<() => void>();
  const asked: string[] = [];
  const note = (what: string) => () => void asked.push(what);
  const set = (patch: Partial<SyncState>) => {
    state = { ...state, ...patch };
    for (const hear of ears) hear();
  };
  return {
    asked,
    set,
    packets: null,
    publicKey: LINK.publicKey,
    region: answers.region ?? NO_ROAD,
    state: () => state,
    subscribe: (hear) => {
      ears.add(hear);
      return () => void ears.delete(hear);
    },
    syncNow: note('now'),
    pause: note('pause'),
    resume: note('resume'),
    markReportRead: note('read'),
    setMetered: (metered) => {
      asked.push(`metered ${metered.on} ${metered.megabytes}`);
      set({ metered: { ...state.metered, ...metered } });
    },
    askCode: answers.askCode ?? (() => Promise.resolve(ok({ region: { name: LINK.name, publicKey: LINK.publicKey } }))),
    connect: (request) => {
      asked.push(`connect ${request.address} ${request.code} ${request.computer}`);
      return answers.connect?.(request) ?? Promise.resolve(ok(undefined));
    },
    askApproval: answers.askApproval ?? (() => Promise.resolve(ok(undefined))),
    forgetRefused: () => {
      set({ link: null });
      return Promise.resolve();
    },
  };
}
