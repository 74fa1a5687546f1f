import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { REPO_ROOT } from '../../build/repo-root.ts';

/** One import or re-export, type-only ones included. `file` is the path inside the checkout, or undefined for a package. */
export type Import = { readonly specifier: string; readonly file: string | undefined };
/** One source file of the checkout. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile; readonly imports: readonly Import[] };

const HOUSES = ['shared', 'renderer', 'electron', 'build', 'tests', 'server'];

/** Every TypeScript (and plain JavaScript) file of the houses, with its imports. */
export function readSources(): readonly Source[] {
  const patterns = HOUSES.map((house) => `${house}/**/*.{ts,tsx,mjs,js}`);
  const paths = globSync(patterns, { cwd: REPO_ROOT, exclude: (path) => /(^|[\\/])(node_modules|artefacts|\.state|toolchain)$/.test(path) });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map(readSource);
}

function readSource(path: string): Source {
  const text = readFileSync(join(REPO_ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return { path, text, tree, imports: importsOf(tree, path) };
}

function importsOf(tree: ts.SourceFile, path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string) => found.push({ specifier, file: specifier.startsWith('.') ? resolve(path, specifier) : undefined });
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      add(node.argument.literal.text);
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      add(node.arguments[0].text);
    else if (isWorkerAddress(node)) add((node.arguments?.[0] as ts.StringLiteral).text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `new URL('./x.ts', import.meta.url)`: how a worker is named. */
function isWorkerAddress(node: ts.Node): node is ts.NewExpression {
  const first = ts.isNewExpression(node) && node.expression.getText() === 'URL' ? node.arguments?.[0] : undefined;
  return first !== undefined && ts.isStringLiteral(first) && /^\..*\.tsx?$/.test(first.text);
}

/** Query marks of the bundler (`?url`, `?worker`) are not part of the file's name. */
function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(from).replaceAll('\\', '/'), specifier.split('?')[0] ?? specifier));
}
