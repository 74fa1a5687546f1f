import { beforeEach, expect, test, vi } from 'vitest';

import { BACKUP_CHANNELS, JOURNAL_CHANNELS } from '../../../shared/wire/channels.ts';

type Calls = Record<string, (request?: unknown) => unknown>;
const exposed = vi.hoisted(() => ({
  world: new Map<string, Calls>(),
  calls: [] as unknown[][],
  ears: new Map<string, (...args: unknown[]) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, value: Record<string, () => unknown>) => void exposed.world.set(key, value) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => exposed.calls.push(args),
    on: (channel: string, hear: () => void) => void exposed.ears.set(channel, hear),
    removeListener: (channel: string, hear: () => void) => exposed.ears.get(channel) === hear && exposed.ears.delete(channel),
  },
}));

beforeEach(async () => {
  vi.resetModules();
  exposed.world.clear();
  exposed.calls.length = 0;
  await import('../../../electron/preload.ts');
});

const bridge = () => exposed.world.get('qamqor') ?? {};
const part = (name: string) => (bridge()[name] ?? {}) as unknown as Calls;

test('the page sees one frozen object with these calls, and nothing else', () => {
  expect([...exposed.world.keys()]).toEqual(['qamqor']);
  expect(Object.keys(bridge())).toEqual(['info', 'saveFile', 'print', 'deviceSecret', 'setRegion', 'onLock', 'journal', 'backup']);
  expect(Object.keys(part('journal'))).toEqual(Object.keys(JOURNAL_CHANNELS));
  expect(Object.keys(part('backup'))).toEqual(Object.keys(BACKUP_CHANNELS));
  for (const object of [bridge(), part('journal'), part('backup')]) expect(Object.isFrozen(object)).toBe(true);
});

test('each call goes to its own channel, with one request at most', () => {
  bridge()['info']?.('ignored');
  bridge()['saveFile']?.({ name: 'a.pdf' });
  bridge()['print']?.({ copies: 1 });
  bridge()['deviceSecret']?.('ignored');
  bridge()['setRegion']?.({ address: null });
  expect(exposed.calls).toEqual([
    ['qamqor:info'],
    ['qamqor:save-file', { name: 'a.pdf' }],
    ['qamqor:print', { copies: 1 }],
    ['qamqor:device-secret'],
    ['qamqor:set-region', { address: null }],
  ]);
  exposed.calls.length = 0;
  const asked = { store: 'qamqor' };
  for (const call of Object.values(part('journal'))) (call as (...args: unknown[]) => unknown)(asked, 'more');
  for (const call of Object.values(part('backup'))) call(asked);
  expect(exposed.calls).toEqual([...Object.values(JOURNAL_CHANNELS), ...Object.values(BACKUP_CHANNELS)].map((channel) => [channel, asked]));
});

test('the lock of the system is heard without its event, until the page no longer listens', () => {
  const heard: unknown[][] = [];
  const stop = bridge()['onLock']?.(((...args: unknown[]) => heard.push(args)) as unknown) as () => void;
  exposed.ears.get('qamqor:lock')?.({ sender: 'main' }, 'more');
  expect(heard).toEqual([[]]);
  stop();
  expect(exposed.ears.size).toBe(0);
});
