import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepo } from '../../build/repo-root.ts';
import { circlesOf, faultOf } from './import-law.ts';
import { readSources, type Source } from './read-sources.ts';

const sources = readSources();

describe('the import law', () => {
  test('there is something to judge', () => expect(sources.length).toBeGreaterThan(100));

  test('every import, of types too, goes where its house and room may look', () => {
    expect(sources.flatMap((source) => source.imports.map((used) => faultOf(source, used))).filter(Boolean)).toEqual([]);
  });

  test('every named file exists', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter(({ file }) => file && !existsSync(inRepo(file))).map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  test('no circle, not even of types', () => expect(circlesOf(sources)).toEqual([]));
});

describe('the judge itself', () => {
  const source = (path: string, ...files: string[]) => ({ path, imports: files.map((file) => ({ specifier: file, file })) }) as unknown as Source;
  const fault = (path: string, file: string) => faultOf(source(path), { specifier: file, file });
  test.each([
    ['shared/kernel/a.ts', 'shared/law/b.ts'],
    ['shared/deadlines/a.ts', 'shared/cases/b.ts'],
    ['shared/cases/a.ts', 'renderer/ui/b.ts'],
    ['shared/kernel/a.ts', 'shared/a-room-without-a-place/b.ts'],
    ['renderer/ui/a.ts', 'renderer/store/b.ts'],
    ['renderer/store/a.ts', 'renderer/ui/b.ts'],
    ['renderer/print/a.ts', 'renderer/features/intake/b.ts'],
    ['renderer/features/intake/a.ts', 'renderer/features/cases/b.ts'],
    ['renderer/features/intake/a.ts', 'renderer/app/b.ts'],
    ['renderer/ui/a.ts', 'electron/b.ts'],
    ['electron/a.ts', 'shared/cases/b.ts'],
    ['electron/a.ts', 'renderer/ui/b.ts'],
    ['build/a.ts', 'tests/b.ts'],
    ['shared/kernel/a.ts', 'shared/kernel/b'],
  ])('%s → %s is a fault', (from, to) => expect(fault(from, to)).not.toBeNull());

  test.each([
    ['shared/law/a.ts', 'shared/kernel/b.ts'],
    ['shared/wire/a.ts', 'shared/forms/b.ts'],
    ['renderer/features/intake/a.ts', 'renderer/ui/b.ts'],
    ['renderer/features/intake/a.ts', 'renderer/features/intake/b.ts'],
    ['renderer/app/a.ts', 'renderer/features/intake/b.ts'],
    ['electron/a.ts', 'shared/wire/b.ts'],
    ['tests/a.ts', 'electron/b.ts'],
  ])('%s → %s is allowed', (from, to) => expect(fault(from, to)).toBeNull());

  test.each([
    ['shared/cases/a.ts', 'react'],
    ['shared/cases/a.ts', 'node:fs'],
    ['renderer/features/intake/a.ts', 'dexie'],
    ['renderer/features/intake/a.ts', 'jspdf'],
    ['renderer/ui/a.ts', 'electron'],
    ['electron/a.ts', 'react'],
  ])('%s may not use %s', (from, specifier) => expect(faultOf(source(from), { specifier, file: undefined })).not.toBeNull());

  test('a circle of three is found', () => {
    const circle = circlesOf([source('a.ts', 'b.ts'), source('b.ts', 'c.ts'), source('c.ts', 'a.ts'), source('d.ts', 'a.ts')]);
    expect(circle.map((files) => [...files].sort())).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });
});
