import type { Lang } from '../../shared/kernel/lang.ts';

/** File name of a printed form: the form, its number and language, never a person. What a file name cannot hold becomes a hyphen. */
export const printName = (form: string, number: string, lang: Lang): string =>
  `${form}-${number}-${lang}`.replace(/[^\p{L}\d._-]+/gu, '-').slice(0, 110) + '.pdf';
