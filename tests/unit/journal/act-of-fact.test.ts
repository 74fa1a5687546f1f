import { describe, expect, it } from 'vitest';
import { ACT_OF_FACT } from '../../../shared/journal/act-of-fact.ts';
import { Fact } from '../../../shared/journal/entry.ts';
import { PERMISSIONS } from '../../../shared/roles/permissions.ts';

/** Types of all facts, read from their schema. */
function typesOf(schema: unknown): string[] {
  const { options, shape } = schema as { options?: readonly unknown[]; shape?: { type: { value: string } } };
  return options ? options.flatMap(typesOf) : shape ? [shape.type.value] : [];
}

describe('the act behind each fact', () => {
  const types = typesOf(Fact);
  it('is named for every fact that there is, and for no other', () => {
    expect(types.length).toBeGreaterThan(60);
    expect(Object.keys(ACT_OF_FACT).sort()).toEqual([...types].sort());
  });
  it('is one of the table of permissions, or says why it needs none', () => {
    const known = [...Object.keys(PERMISSIONS), 'anybody', 'opening', 'region'];
    expect(Object.values(ACT_OF_FACT).filter((act) => !known.includes(act))).toEqual([]);
  });
  it('asks nobody only where something is written down that happened', () => {
    const free = Object.entries(ACT_OF_FACT).filter(([, act]) => act === 'anybody');
    expect(free.filter(([type]) => !type.startsWith('audit-'))).toEqual([]);
  });
  it('every act that changes a case, a complaint or the office stands behind a fact', () => {
    const done = new Set<string>(Object.values(ACT_OF_FACT));
    const unseen = Object.keys(PERMISSIONS).filter((act) => !done.has(act));
    expect(unseen.filter((act) => !['manage-accounts', 'keep-backups', 'view-audit', 'view-case'].includes(act))).toEqual([]);
  });
});
