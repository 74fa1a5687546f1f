import ts from 'typescript';
import type { Source } from './read-sources.ts';

/** A place where the code asks for a text: the whole key, or its beginning when the rest is computed. */
export type Use = { readonly path: string; readonly spaces: readonly string[]; readonly key: string; readonly whole: boolean };

/** Every statically readable `t('…')` of a file. Without a namespace of its own a key is sought in those that the file opens. */
export function usesOf({ path, tree }: Source): readonly Use[] {
  const spaces: string[] = [];
  const asked: { readonly key: string; readonly whole: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'useTranslation') spaces.push(...literalsOf(node.arguments[0]));
    else if (ts.isCallExpression(node) && /^(t|i18n\.t|i18next\.t)$/.test(node.expression.getText(tree))) asked.push(...keysOf(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return asked.map(({ key, whole }) => {
    const [space, rest] = key.split(':', 2);
    return rest === undefined ? { path, spaces, key, whole } : { path, spaces: [space ?? ''], key: rest, whole };
  });
}

function literalsOf(node: ts.Node | undefined): readonly string[] {
  if (!node) return ['app'];
  if (ts.isStringLiteral(node)) return [node.text];
  // Of several namespaces only the first is searched for a key without a prefix.
  return ts.isArrayLiteralExpression(node) ? literalsOf(node.elements[0]) : [];
}

function keysOf(node: ts.Node | undefined): readonly { readonly key: string; readonly whole: boolean }[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [{ key: node.text, whole: true }];
  if (ts.isTemplateExpression(node)) return node.head.text === '' ? [] : [{ key: node.head.text, whole: false }];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  return ts.isParenthesizedExpression(node) ? keysOf(node.expression) : [];
}
