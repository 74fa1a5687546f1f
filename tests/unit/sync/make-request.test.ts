import { describe, expect, test } from 'vitest';
import { makeRequest } from '../../../renderer/sync/make-request.ts';
import { NO_SCANS } from './small-region.ts';
import { makeSmallStore } from './small-store.ts';

describe('a request says whether more waits behind what it carries', () => {
  test.each<[string, number, object, boolean]>([
    ['everything goes', 3, { entries: 500 }, false],
    ['as many as may go', 3, { entries: 3 }, false],
    ['one too many', 3, { entries: 2 }, true],
    ['nothing may go now', 3, { entries: 0 }, true],
    ['the region has answered for some of them', 3, { entries: 2, after: { d1: 1 } }, false],
    ['it has answered for all of them', 3, { entries: 500, after: { d1: 3 } }, false],
    ['nothing is there', 0, { entries: 500 }, false],
  ])('%s', async (_what, written, limits, more) => {
    const { store, write } = makeSmallStore('d1');
    if (written > 0) await write(written);
    const made = await makeRequest(store, { app: '1', limits: { entries: 500, bytes: 1e6, ...limits }, want: 2000, scans: NO_SCANS });
    expect(made.request.more).toBe(more);
  });

  test('a queue that stands is not empty, whatever may be sent', async () => {
    const { store, write } = makeSmallStore('d1');
    await write(2);
    const place = async () => ({ ...(await store.place()), stopped: { device: 'd1', n: 1, code: 'chain-broken' } });
    const stopped = { place, outbox: () => Promise.resolve([]) };
    const made = await makeRequest(stopped, { app: '1', limits: { entries: 500, bytes: 1e6 }, want: 2000, scans: NO_SCANS });
    expect(made.request.more).toBe(true);
  });
});
