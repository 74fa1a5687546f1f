import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { electronBinary, whyNoWindow } from '../../../build/serve/electron-binary.ts';
import { browserOpener, hasDisplay } from '../../../build/serve/open-browser.ts';

describe('the window', () => {
  test('Electron is found by looking only', () => {
    const root = mkdtempSync(join(tmpdir(), 'electron-'));
    expect(electronBinary(root, {})).toBeUndefined();
    mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron');
    expect(electronBinary(root, {})).toBeUndefined();
    writeFileSync(join(root, 'node_modules/electron/dist/electron'), '');
    expect(electronBinary(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  test.each([
    [undefined, true, /Electron is not on this machine/],
    ['/e', false, /no display/],
  ])('binary %s, display %s: one line says why not', (binary, display, line) => {
    const why = whyNoWindow(binary, display);
    expect(why).toMatch(line);
    expect(why).not.toContain('\n');
  });

  test('nothing to say when it can be opened', () => expect(whyNoWindow('/e', true)).toBeNull());
});

describe('the browser', () => {
  test.each([
    ['CI looks at nothing', { CI: '1', DISPLAY: ':0' }, 'linux', undefined],
    ['no screen', {}, 'linux', undefined],
    ['X', { DISPLAY: ':0' }, 'linux', 'xdg-open'],
    ['Wayland', { WAYLAND_DISPLAY: 'w' }, 'linux', 'xdg-open'],
    ['macOS', {}, 'darwin', 'open'],
    ['Windows', {}, 'win32', 'cmd'],
    ['told not to', { QAMQOR_NO_BROWSER: '1' }, 'win32', undefined],
  ])('%s', (_name, env: NodeJS.ProcessEnv, platform, program) => expect(browserOpener(env, platform)?.[0]).toBe(program));

  test('Windows always has a screen', () => expect(hasDisplay({}, 'win32')).toBe(true));
});
