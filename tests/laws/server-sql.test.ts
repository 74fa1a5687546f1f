import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSources, type Source } from './read-sources.ts';

const STATEMENT = /^\s*(?:select\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|truncate\s|declare\s|copy\s)/i;

/** Texts that are statements of SQL, as they stand between their quotation marks. */
function statementsIn({ tree }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = node.getText().slice(1, -1);
      if (STATEMENT.test(text)) found.push(text.replace(/\s+/g, ' '));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('questions to the database', () => {
  const server = readSources().filter(({ path }) => path.startsWith('server/'));

  it('are asked on the ground floor alone', () => {
    const above = server
      .filter(({ path }) => !path.startsWith('server/db/'))
      .flatMap((source) => statementsIn(source).map((text) => `${source.path}: ${text}`));
    expect(above).toEqual([]);
    expect(server.flatMap(statementsIn).length).toBeGreaterThan(40);
  });

  it('of an office name the office', () => {
    const ofOffice = server.filter(({ path }) => /server\/db\/(?:office-|make-scan-book)/.test(path)).flatMap(statementsIn);
    const unnamed = ofOffice.filter((text) => !/\boffice\b/.test(text) && !text.startsWith("select set_config('app.office'"));
    expect(unnamed).toEqual([]);
    expect(ofOffice.length).toBeGreaterThan(20);
  });

  it('cross offices only in the reports of the region, in the list of what waits, and in backups', () => {
    const across = server.filter(({ path, text }) => path.startsWith('server/db/') && /(?<![-\w])reader\b/.test(text));
    const known = ['back-up', 'database', 'make-region-reads', 'migrations/0001-ground', 'restore', 'roles', 'waiting-offices'];
    expect(across.map(({ path }) => path)).toEqual(known.map((name) => `server/db/${name}.ts`));
  });
});
