import { beforeEach, expect, test, vi } from 'vitest';

const exposed = vi.hoisted(() => ({ world: new Map<string, Record<string, (request?: unknown) => unknown>>(), calls: [] as unknown[][] }));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, value: Record<string, () => unknown>) => void exposed.world.set(key, value) },
  ipcRenderer: { invoke: (...args: unknown[]) => exposed.calls.push(args) },
}));

beforeEach(async () => {
  vi.resetModules();
  exposed.world.clear();
  exposed.calls.length = 0;
  await import('../../../electron/preload.ts');
});

test('the page sees one frozen object with three calls, and nothing else', () => {
  const bridge = exposed.world.get('qamqor') ?? {};
  expect([...exposed.world.keys()]).toEqual(['qamqor']);
  expect(Object.keys(bridge)).toEqual(['info', 'saveFile', 'print']);
  expect(Object.isFrozen(bridge)).toBe(true);
});

test('each call goes to its own channel', () => {
  const bridge = exposed.world.get('qamqor') ?? {};
  bridge['info']?.('ignored');
  bridge['saveFile']?.({ name: 'a.pdf' });
  bridge['print']?.({ copies: 1 });
  expect(exposed.calls).toEqual([['qamqor:info'], ['qamqor:save-file', { name: 'a.pdf' }], ['qamqor:print', { copies: 1 }]]);
});
