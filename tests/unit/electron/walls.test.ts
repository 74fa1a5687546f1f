import type { Session, WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isAppUrl, isLocalUrl } from '../../../electron/app-address.ts';
import { debuggingSwitch } from '../../../electron/debugging-switches.ts';
import { confine } from '../../../electron/navigation.ts';
import { denyNetwork } from '../../../electron/network.ts';
import { denyByDefault, isGranted, PERMISSIONS } from '../../../electron/permissions.ts';
import { appView, PRINT_VIEW } from '../../../electron/web-preferences.ts';
import { electronDouble } from './electron-double.ts';

const OWN = 'app://qamqor/';
let double = electronDouble();
beforeEach(() => {
  double = electronDouble();
});

describe('the address of the application', () => {
  test.each([
    ['app://qamqor/', true],
    ['app://qamqor/index.html#/intake', true],
    ['app://qamqor.evil.example/', false],
    ['app://print/1', false],
    ['app://user@qamqor/', false],
    ['https://qamqor/', false],
    ['file:///index.html', false],
    ['data:text/html,app://qamqor/', false],
    ['not an address', false],
    ['', false],
  ])('%s → %s', (url, own) => expect(isAppUrl(url)).toBe(own));

  test.each([
    ['app://qamqor/a.js', true],
    ['app://print/id', true],
    ['app://other/', false],
    ['blob:app://qamqor/1', true],
    ['data:image/png;base64,', true],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://example.org/', false],
    ['file:///etc/passwd', false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
    ['chrome-extension://aaaa/index.html', false],
    ['nonsense', false],
  ])('loading %s → %s', (url, local) => expect(isLocalUrl(url)).toBe(local));
});

describe('permissions', () => {
  test('one is granted, and each answer has a reason', () => {
    const granted = Object.keys(PERMISSIONS).filter((name) => isGranted(name, OWN));
    expect(granted).toEqual(['clipboard-sanitized-write']);
    for (const { why } of Object.values(PERMISSIONS)) expect(why.length).toBeGreaterThan(5);
  });

  test.each([
    ['clipboard-sanitized-write', 'https://example.org/'],
    ['a-permission-of-tomorrow', OWN],
    ['constructor', OWN],
    ['media', OWN],
  ])('%s asked by %s is denied', (name, origin) => expect(isGranted(name, origin)).toBe(false));

  test('every way of asking is answered', () => {
    const session = double.session.defaultSession;
    denyByDefault(session as unknown as Session);
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'geolocation', answer, { requestingUrl: OWN });
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'media', OWN)).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setUSBProtectedClassesHandler.mock.calls[0]?.[0]({ protectedClasses: ['hid'] })).toEqual(['hid']);
    const shared = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, shared);
    expect(shared).toHaveBeenCalledWith({});
    for (const event of ['select-hid-device', 'select-usb-device', 'select-serial-port']) {
      const asked = { preventDefault: vi.fn() };
      const choose = vi.fn();
      const args = event === 'select-serial-port' ? [[], null, choose] : [{}, choose];
      session.emit(event, asked, ...args);
      expect(asked.preventDefault).toHaveBeenCalled();
      expect(choose).toHaveBeenCalledWith('');
    }
  });
});

test('the network and downloads are cut off, and no dictionary is fetched', () => {
  const session = double.session.defaultSession;
  denyNetwork(session as unknown as Session);
  const answer = vi.fn();
  session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://example.org/' }, answer);
  session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url: `${OWN}a.js` }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  const download = { preventDefault: vi.fn() };
  session.emit('will-download', download);
  expect(download.preventDefault).toHaveBeenCalled();
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
});

describe('a page stays where it is', () => {
  const contents = () => Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  test.each([
    ['will-navigate', 'https://example.org/', true],
    ['will-navigate', `${OWN}#/intake`, false],
    ['will-redirect', 'app://qamqor.example/', true],
    ['will-frame-navigate', 'data:text/html,x', true],
    ['will-frame-navigate', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false],
    ['will-navigate', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
  ])('%s to %s: stopped %s', (event, url, stopped) => {
    const page = contents();
    confine(page as unknown as WebContents);
    const asked = { url, preventDefault: vi.fn() };
    page.emit(event, asked);
    expect(asked.preventDefault).toHaveBeenCalledTimes(stopped ? 1 : 0);
  });

  test('no window and no web view is opened', () => {
    const page = contents();
    confine(page as unknown as WebContents);
    expect(page.setWindowOpenHandler.mock.calls[0]?.[0]({ url: OWN })).toEqual({ action: 'deny' });
    const asked = { preventDefault: vi.fn() };
    page.emit('will-attach-webview', asked);
    expect(asked.preventDefault).toHaveBeenCalled();
  });
});

describe('what a window may', () => {
  const locked = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  };
  test('the application', () => expect(appView('/p.cjs', false)).toEqual({ ...locked, preload: '/p.cjs', devTools: false }));
  test('the print view has no preload at all', () => expect(PRINT_VIEW).toEqual({ ...locked, devTools: false, plugins: true }));
});

describe('debugging switches', () => {
  test.each([
    [['--remote-debugging-port=9222'], 'remote-debugging-port'],
    [['--INSPECT'], 'inspect'],
    [['-inspect-brk=1'], 'inspect-brk'],
    [['/remote-debugging-pipe'], 'remote-debugging-pipe'],
    [['--practice', '--disable-web-security'], 'disable-web-security'],
    [['--inspect-wait=0'], 'inspect-wait'],
    [['--disable-gpu-sandbox'], 'disable-gpu-sandbox'],
    [['--utility-cmd-prefix=x'], 'utility-cmd-prefix'],
    [['--proxy-server=x'], 'proxy-server'],
    [['--ignore-certificate-errors'], 'ignore-certificate-errors'],
    [['--practice'], undefined],
    [['folder/inspect'], undefined],
    [[], undefined],
  ])('%j → %s', (args, found) => expect(debuggingSwitch(args)).toBe(found));
});
