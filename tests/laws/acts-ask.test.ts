import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_WORKFLOW } from '../../shared/complaints/complaint-workflow.ts';
import { WORKFLOWS } from '../../shared/cases/case-workflow.ts';
import { CASE_ACTS, PERMISSIONS } from '../../shared/roles/permissions.ts';
import { COMPLAINT_ACTS } from '../../shared/roles/complaint-permissions.ts';
import { readSources, type Source } from './read-sources.ts';

/** What asks the table of roles and acts. */
const ASKING = ['refuseActor', 'refuseAct', 'refuseComplaintAct'];
/** An act of the domain answers facts, or why not. */
const IS_ACT = /^Result<\s*(?:readonly\s+)?(?:Case|Office|Complaint|Audit)Fact\[\]/u;
/** Acts that ask nobody for a role, and why. */
const ASK_NO_ROLE: Readonly<Record<string, string>> = {
  openOffice: 'there is no office yet, and nobody in it',
  recordSignIn: 'whoever works here may come in; that they do is asked',
  recordSignOut: 'nobody is held at the desk',
  recordRestored: 'what was mended is written down whoever sits here',
};

type Act = { readonly path: string; readonly name: string; readonly asks: readonly string[]; readonly calls: readonly string[] };

const sources = readSources().filter(({ path }) => path.startsWith('shared/'));
const functions = sources.flatMap(functionsOf);
const acts = functions.filter(({ isAct }) => isAct);

/** Every function of a file that stands by itself, with what it calls and the acts that it asks for by name. */
function functionsOf(source: Source): (Act & { readonly isAct: boolean })[] {
  return source.tree.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.name) return [described(source, statement.name.text, statement, statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declared) =>
      declared.initializer && ts.isArrowFunction(declared.initializer)
        ? [described(source, declared.name.getText(source.tree), declared.initializer, statement)]
        : [],
    );
  });
}

function described({ path, tree }: Source, name: string, made: ts.SignatureDeclaration, statement: ts.Statement) {
  const [calls, asks]: [string[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(tree);
      calls.push(called);
      const [first] = node.arguments;
      if (ASKING.includes(called) && first && ts.isStringLiteral(first)) asks.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(made);
  const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return { path, name, asks, calls, isAct: exported === true && IS_ACT.test(made.type?.getText(tree) ?? '') };
}

/** The acts that a function asks for, itself or through what it calls: in its own file, or an act of another. */
function asksOf(from: Act, seen = new Set<Act>()): readonly string[] {
  if (seen.has(from)) return [];
  seen.add(from);
  const called = functions.filter(({ name, path, isAct }) => from.calls.includes(name) && (path === from.path || isAct));
  return [...from.asks, ...called.flatMap((one) => asksOf(one, seen))];
}

describe('the table of roles and acts', () => {
  test('is asked by every act of the domain', () => {
    expect(acts.length).toBeGreaterThan(50);
    const silent = acts.filter((act) => !(act.name in ASK_NO_ROLE) && asksOf(act).length === 0);
    expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  test('names only acts that are in it, and each act of it is done somewhere', () => {
    const asked = new Set(acts.flatMap((act) => asksOf(act)));
    expect([...asked].filter((act) => !(act in PERMISSIONS))).toEqual([]);
    expect(Object.keys(PERMISSIONS).filter((act) => !asked.has(act))).toEqual([]);
  });

  test('lets every act of a case and of a complaint begin in some state', () => {
    const begins = (workflows: readonly Readonly<Record<string, object>>[]) =>
      new Set(workflows.flatMap((one) => Object.values(one).flatMap(Object.keys)));
    const [ofCases, ofComplaints] = [begins(Object.values(WORKFLOWS)), begins([COMPLAINT_WORKFLOW])];
    expect(CASE_ACTS.filter((act) => !ofCases.has(act))).toEqual(['register']);
    expect(COMPLAINT_ACTS.filter((act) => !ofComplaints.has(act))).toEqual(['register-complaint']);
  });
});
