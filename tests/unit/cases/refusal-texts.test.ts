import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import kk from '../../../locales/kk/refusals.json' with { type: 'json' };
import ru from '../../../locales/ru/refusals.json' with { type: 'json' };

const root = new URL('../../../shared/', import.meta.url);
const sources = ['people', 'roles', 'cases', 'complaints', 'law', 'calendar', 'deadlines', 'wire'].flatMap((room) =>
  readdirSync(new URL(`${room}/`, root))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${room}/${name}`, root), 'utf8')),
);
const emitted = new Set(
  sources.flatMap((text) =>
    [
      ...text.matchAll(/(?:code|message|error): '([a-z]+(?:-[a-z]+)*)'|return '(pattern-[a-z]+)'|\? '(pattern-[a-z]+)'|warnings: \['([a-z-]+)'\]/g),
    ].map((m) => m[1] ?? m[2] ?? m[3] ?? m[4] ?? ''),
  ),
);

describe('every refusal has its words', () => {
  it('in both languages, and not the same words', () => {
    for (const code of emitted) expect([code, code in kk, code in ru]).toEqual([code, true, true]);
    expect(Object.keys(kk).sort()).toEqual(Object.keys(ru).sort());
    expect(emitted.size).toBeGreaterThan(70);
  });
  it('with the same parameters', () => {
    const params = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const [code, text] of Object.entries(kk)) expect([code, params(text)]).toEqual([code, params((ru as Record<string, string>)[code] ?? '')]);
  });
});
