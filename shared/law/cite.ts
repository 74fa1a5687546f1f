import { fillText } from '../kernel/fill-text.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Catalogue } from './catalogue.ts';
import type { Source } from './legal-text.ts';

/** A source as a lawyer writes it: 'п. 12 Правил 2020 (приказ № 158)'; without a paragraph the short name of the act. */
export function citeSource(catalogue: Catalogue, source: Pick<Source, 'act' | 'paragraph'>, lang: Lang): string {
  const act = catalogue.acts.find(({ id }) => id === source.act);
  if (!act) return [source.act, source.paragraph].filter(Boolean).join(', ');
  return source.paragraph ? fillText(act.citation[lang], { n: source.paragraph }) : act.short[lang];
}

/** Several sources in one line, each once. */
export const citeSources = (catalogue: Catalogue, sources: readonly Source[], lang: Lang): string =>
  [...new Set(sources.map((source) => citeSource(catalogue, source, lang)))].join('; ');
