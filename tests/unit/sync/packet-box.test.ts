import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openPacketBox, type PacketRecord } from '../../../renderer/store/packet-box.ts';
import { type NightPorts, startNightCourier } from '../../../renderer/sync/night-courier.ts';
import type { LinkRecord } from '../../../renderer/sync/sync-records.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { until } from '../../world/until.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const record = (id: string, change: Partial<PacketRecord> = {}): PacketRecord => ({
  ...{ id, madeAt: `2026-11-16T13:0${id.length}:00.000Z`, why: 'night', entries: 2, oneTimeKey: `key ${id}` },
  ...{ packet: bytes(`packet ${id}`), secret: bytes('secret'), answer: null, ...change },
});
const box = () => openPacketBox({ indexedDB: new IDBFactory(), IDBKeyRange });
const idsIn = async (one: ReturnType<typeof box>) => (await one.list()).map(({ id }) => id);

test('a packet for the night takes the place of the one before, but never of one that is answered or went by courier', async () => {
  const one = box();
  await one.put(record('a'));
  await one.put(record('bb', { why: 'courier' }));
  await one.put(record('ccc'));
  expect(await idsIn(one)).toEqual(['bb', 'ccc']);
  await one.setAnswer('ccc', bytes('answer'));
  await one.put(record('dddd'));
  expect(await idsIn(one)).toEqual(['bb', 'ccc', 'dddd']);
});

/** 01:30 in the office's own time; its slot begins at 01:00. */
const SLOT = 60;
const link: LinkRecord = {
  ...{ v: 1, address: 'https://region.example', state: 'approved', name: { kk: 'Өңір', ru: 'Регион' }, publicKey: `${'A'.repeat(43)}=` },
  ...{ computer: 'Компьютер 1', mark: 'К1', slot: SLOT, device: 'pc-1', office: 'office-1', since: '2026-11-01T00:00:00.000Z' as Instant },
};

function night({ answers, at = '2026-11-16T20:30:00.000Z' }: { answers: ('answer' | 'down')[]; at?: string }) {
  let now = Date.parse(at);
  const timers: (() => void)[] = [];
  const sent: string[] = [];
  const one = box();
  const ports: NightPorts = {
    ...{ box: one, zone: 'east', clock: { now: () => instantOf(now) }, setRegion: async () => true, alone: (act) => act() },
    records: { read: () => JSON.stringify(link), write: () => undefined },
    openLine: () => ({
      post: async () => err({ code: 'region-unreachable', retry: 'later' }),
      get: async () => err({ code: 'region-unreachable', retry: 'later' }),
      getBytes: async () => err({ code: 'region-unreachable', retry: 'later' }),
      postBytes: async (_path, packet) => {
        sent.push(new TextDecoder().decode(packet));
        return answers.shift() === 'answer' ? ok(bytes('answer')) : err({ code: 'region-unreachable', retry: 'later' });
      },
    }),
    timer: (_ms, act) => {
      timers.push(act);
      return () => undefined;
    },
  };
  const passMinutes = async (minutes: number) => {
    for (let past = 0; past < minutes; past += 5) {
      now += 5 * 60_000;
      timers.splice(0).forEach((act) => act());
      await until(() => expect(timers).toHaveLength(1));
    }
  };
  return { box: one, ports, sent, passMinutes };
}

test('while the office is locked its packet goes in the night slot, and the answer waits for who signs in', async () => {
  const { box: one, ports, sent, passMinutes } = night({ answers: ['down', 'down', 'answer'] });
  await one.put(record('a'));
  const stop = startNightCourier(ports);
  await passMinutes(30);
  expect(sent).toEqual(['packet a', 'packet a', 'packet a']);
  expect(new TextDecoder().decode((await one.list())[0]?.answer ?? bytes(''))).toBe('answer');
  // It is answered: until the next night nothing more is sent.
  await passMinutes(60);
  expect(sent).toHaveLength(3);
  stop();
});

test('a packet that went by courier is not sent over the line, and a stopped courier asks no more', async () => {
  const { box: one, ports, sent, passMinutes } = night({ answers: ['answer'] });
  await one.put(record('a', { why: 'courier' }));
  const stop = startNightCourier(ports);
  await passMinutes(10);
  stop();
  expect(sent).toEqual([]);
});
