import type { CaseWords } from './case-words.ts';

/** What is owed, in the words of the edition. */
export const obligationTitle = (id: string, { edition, lang }: CaseWords): string =>
  edition?.obligations.find((known) => known.id === id)?.title[lang] ?? id;
