import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { inRepo } from '../../../build/repo-root.ts';
import { FACT_KINDS, factKind } from '../../../renderer/features/audit/fact-kind.ts';
import { ACCOUNT_CHANGES, SIGN_OUTS, VIEWED } from '../../../shared/audit/audit-fact.ts';
import { TOUCHES } from '../../../shared/audit/touches-of.ts';
import { REGISTER_FORMS } from '../../../shared/forms/form-table.ts';
import { Fact } from '../../../shared/journal/entry.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';

type Literal = { readonly shape: { readonly type: z.ZodLiteral<Fact['type']> } };
/** Every type of fact that the journal may hold, from the schema itself. */
const TYPES = Fact.options.flatMap((room) => (room.options as unknown as readonly Literal[]).map(({ shape }) => shape.type.value));

const wordsOf = (lang: string, space: string): Record<string, unknown> => JSON.parse(readFileSync(inRepo('locales', lang, `${space}.json`), 'utf8'));
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree);

describe.each(LANGS)('the words of the journal in %s', (lang) => {
  const [terms, audit] = [wordsOf(lang, 'terms'), wordsOf(lang, 'audit')];
  it('exist for every type of fact', () => {
    expect(TYPES.length).toBeGreaterThan(60);
    expect(TYPES.filter((type) => typeof at(terms, `fact.${type}`) !== 'string')).toEqual([]);
  });
  it('are another for every type, so that no two acts look the same', () => {
    const said = TYPES.map((type) => at(terms, `fact.${type}`) as string);
    const twice = said.filter((text, place) => said.indexOf(text) !== place);
    expect(twice).toEqual([]);
  });
  it('exist for everything that a line may say besides', () => {
    const wanted = [
      ...SIGN_OUTS.map((how) => `detail.how.${how}`),
      ...VIEWED.map((what) => `detail.viewed.${what}`),
      ...ACCOUNT_CHANGES.map((change) => `detail.change.${change}`),
      ...['second-copy', 'store', 'backup'].map((from) => `detail.from.${from}`),
      ...FACT_KINDS.map((kind) => `kind.${kind}`),
      ...TOUCHES.map((kind) => `file.kind.${kind}`),
      ...['clock-back', 'clock-ahead', 'other-time', 'earlier-day'].flatMap((mark) => [`mark.${mark}`, `markText.${mark}`]),
      ...['checking', 'good', 'damaged'].map((status) => `verify.opening.${status}`),
    ];
    expect(wanted.filter((path) => typeof at(audit, path) !== 'string')).toEqual([]);
    expect(REGISTER_FORMS.filter((form) => typeof at(terms, `form.${form}`) !== 'string')).toEqual([]);
  });
});

describe('the kind of a fact', () => {
  it('is known for every type, and each kind has some', () => {
    const sample = (type: Fact['type']): Fact => {
      const room = Fact.options.find(({ options }) => (options as unknown as readonly Literal[]).some(({ shape }) => shape.type.value === type));
      const own = (room?.options as unknown as readonly Literal[]).find(({ shape }) => shape.type.value === type);
      const ids = Object.fromEntries(['case', 'complaint'].filter((id) => own && id in own.shape).map((id) => [id, 'x']));
      return { type, ...ids } as Fact;
    };
    const kinds = new Set(TYPES.map((type) => factKind(sample(type))));
    expect([...kinds].sort()).toEqual([...FACT_KINDS].sort());
  });
});
