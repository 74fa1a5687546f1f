import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { inRepo } from '../../../build/repo-root.ts';
import config from '../../../build/electron-builder.config.json' with { type: 'json' };
import packageFile from '../../../package.json' with { type: 'json' };

const require = createRequire(import.meta.url);
type Validate = (config: unknown, debugLogger: unknown) => Promise<void>;
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as { validateConfiguration: Validate };
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

describe('the installers', () => {
  test('electron-builder accepts the configuration', async () => {
    await expect(validateConfiguration(structuredClone(config), new DebugLogger(false))).resolves.toBeUndefined();
  });

  test('and would not accept an unknown key', async () => {
    await expect(validateConfiguration({ ...config, asra: true }, new DebugLogger(false))).rejects.toThrow(/asra/);
  });

  test('Windows and Linux, each in two forms', () => {
    expect(config.win.target.map(({ target }) => target)).toEqual(['nsis', 'portable']);
    expect(config.linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
  });

  test('the package holds the build and nothing of the libraries', () => {
    expect(config.files).toEqual(['dist/**/*', 'package.json', '!node_modules/**/*']);
    expect(packageFile).not.toHaveProperty('dependencies');
    expect(packageFile.main).toBe('dist/main/index.js');
  });

  test('every fuse is set, and set shut', () => {
    expect(config.electronFuses).toEqual({
      resetAdHocDarwinSignature: false,
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('the icons are there', () => {
    for (const icon of [config.win.icon, config.linux.icon]) expect(existsSync(inRepo(icon))).toBe(true);
  });
});
