import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { REPO_ROOT } from '../../build/repo-root.ts';
import { readSources, type Source } from './read-sources.ts';

const sources = readSources();
const pathsOf = (list: readonly Source[]) => list.map(({ path }) => path);
const inHouse = (...houses: string[]) => sources.filter(({ path }) => houses.some((house) => path.startsWith(`${house}/`)));

describe('files', () => {
  test('none is longer than 300 lines', () => expect(pathsOf(sources.filter(({ text }) => text.split('\n').length > 301))).toEqual([]));

  test('none is named for what it is not', () => {
    expect(pathsOf(sources.filter(({ path }) => /(^|[/.-])(utils?|helpers?|manager|common|misc)([/.-]|$)/i.test(path)))).toEqual([]);
  });

  test('components are PascalCase.tsx, everything else is kebab-case', () => {
    const named = ({ path }: Source) => {
      const name = basename(path).replace(/\.(test|spec|config|page)(?=\.)|^vite\./g, '');
      return /^[a-z0-9]+(-[a-z0-9]+)*\.(ts|tsx|mjs|js)$/.test(name) || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
    };
    expect(pathsOf(sources.filter((source) => !named(source)))).toEqual([]);
  });

  test('none re-exports another', () => {
    const barrels = sources.filter(({ tree }) => tree.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier));
    expect(pathsOf(barrels)).toEqual([]);
  });
});

test('every exported function of shared, build and electron says what it does', () => {
  const silent = inHouse('shared', 'build', 'electron').flatMap(({ path, tree }) =>
    tree.statements
      .filter((statement): statement is ts.FunctionDeclaration => ts.isFunctionDeclaration(statement) && isExported(statement) && !hasDoc(statement))
      .map(({ name }) => `${path}: ${name?.text}`),
  );
  expect(silent).toEqual([]);
});

const isExported = (node: ts.FunctionDeclaration): boolean => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const hasDoc = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;

test('no locale data of the machine is used: Chromium has none for Kazakh', () => {
  const used = inHouse('shared', 'renderer').flatMap(({ path, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && /^(Intl|toLocale\w*|localeCompare)$/.test(node.text)) found.push(`${path}: ${node.text}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
  expect(used).toEqual([]);
});

describe('what does not belong into the repository', () => {
  // Written in pieces, so that this file is not its own finding.
  const FORBIDDEN = [
    ['unfinished work', new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`)],
    ['a path of one machine', /(^|[\s'"`(=])\/(work|root|home\/[a-z]+)\//m],
    ['a host of a registry', new RegExp(['registry\\.npm' + 'js\\.org', 'registry\\.yarn' + 'pkg'].join('|'))],
  ] as const;
  const files = globSync(['{shared,renderer,electron,build,tests,locales,.ci}/**/*', '*.{json,md}', '.ci/*'], {
    cwd: REPO_ROOT,
    withFileTypes: true,
    exclude: (entry) => /^(node_modules|artefacts|\.state)$/.test(entry.name),
  })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js|json|md|css|html|svg)$|^run$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

  test.each(FORBIDDEN)('%s', (_what, pattern) => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => file.slice(REPO_ROOT.length + 1));
    expect(found).toEqual([]);
  });
});
