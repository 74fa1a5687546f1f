import { afterEach, describe, expect, test, vi } from 'vitest';
import { getBridge } from '../../../renderer/app/bridge/bridge.ts';
import { loopbackBridge } from '../../../renderer/app/bridge/loopback-bridge.ts';
import { BACKUP_CHANNELS, CHANNELS, JOURNAL_CHANNELS } from '../../../shared/wire/channels.ts';

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'qamqor');
  history.replaceState(null, '', location.pathname);
});

const info = { shell: 'loopback', version: '1', platform: 'linux', practice: false };
const answer = (body: unknown) => vi.spyOn(window, 'fetch').mockResolvedValue(new Response(JSON.stringify(body)));

const callsOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, vi.fn()]));
const whole = () => ({
  ...callsOf([...Object.keys(CHANNELS), 'onLock']),
  journal: callsOf(Object.keys(JOURNAL_CHANNELS)),
  backup: callsOf(Object.keys(BACKUP_CHANNELS)),
});

describe('which bridge', () => {
  test('the plain browser has its own', () => expect(getBridge()).toBe(loopbackBridge));

  test('the preload goes first', () => {
    const bridge = whole();
    Reflect.set(window, 'qamqor', bridge);
    expect(getBridge()).toBe(bridge);
  });

  test.each([[{ info: vi.fn() }], ['text'], [null], [{ ...whole(), print: 3 }], [{ ...whole(), journal: {} }], [{ ...whole(), backup: null }]])(
    'what is no bridge is not taken: %j',
    (value) => {
      Reflect.set(window, 'qamqor', value);
      expect(getBridge()).toBe(loopbackBridge);
    },
  );
});

describe('what the shell says of itself', () => {
  test.each([
    ['', false],
    ['?practice=1', true],
    ['?practice=0', false],
    ['?practice', true],
  ])('address %s → practice %s', async (search, practice) => {
    history.replaceState(null, '', `${location.pathname}${search}`);
    answer(info);
    expect(await loopbackBridge.info()).toEqual({ ...info, practice });
  });

  test('an answer of another shape is not believed', async () => {
    answer({ ...info, extra: true });
    await expect(loopbackBridge.info()).rejects.toThrow();
  });
});

test('a file is handed to the browser under its name, and no link stays on the page', async () => {
  const clicked: { name: string; type: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, type: new URL(this.href).protocol });
  });
  expect(await loopbackBridge.saveFile({ name: 'рұқсат 1.pdf', bytes: new Uint8Array([1]) })).toEqual({ saved: true });
  expect(clicked).toEqual([{ name: 'рұқсат 1.pdf', type: 'blob:' }]);
  expect(document.querySelector('a[download]')).toBeNull();
});

describe('printing', () => {
  const dialog = (print: () => void) =>
    vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({ focus: () => {}, print } as unknown as WindowProxy);
  const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF');

  test('opens the print dialog for the document, in one frame that nobody meets by keyboard', async () => {
    const print = vi.fn();
    dialog(print);
    await loopbackBridge.print({ bytes, copies: 1 });
    expect(await loopbackBridge.print({ bytes, copies: 1 })).toEqual({ printed: true });
    expect(print).toHaveBeenCalledTimes(2);
    const frames = [...document.querySelectorAll<HTMLIFrameElement>('#print-frame')];
    expect(frames.map((frame) => [new URL(frame.src).protocol, frame.tabIndex, frame.ariaHidden])).toEqual([['blob:', -1, 'true']]);
  });

  test('a refusing browser is an answer', async () => {
    dialog(() => {
      throw new DOMException('no');
    });
    expect(await loopbackBridge.print({ bytes, copies: 1 })).toEqual({ printed: false, code: 'print-failed' });
  });
});

test('a plain browser keeps no secret of the computer and hears no lock of the system', async () => {
  expect(await loopbackBridge.deviceSecret()).toEqual({ secret: null });
  expect(loopbackBridge.journal).toBeNull();
  loopbackBridge.onLock(() => expect.unreachable())();
});
