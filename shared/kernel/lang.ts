/** The two equal languages of the office. */
export const LANGS = ['kk', 'ru'] as const;
export type Lang = (typeof LANGS)[number];
