import { z } from 'zod';

/** How we know a datum: read in the act, carried over from its predecessor, read in secondary sources, or reconstructed by us. */
export const SOURCE_MARKS = ['text', 'predecessor', 'secondary', 'reconstructed'] as const;
export const Source = z.strictObject({
  /** Id of an act in the register, e.g. 'rules-2020'. */
  act: z.string(),
  /** Paragraph, sub-paragraph or article as cited, e.g. '12' or '76(2)'. */
  paragraph: z.string().optional(),
  mark: z.enum(SOURCE_MARKS),
});
export type Source = z.infer<typeof Source>;

/** A legal text in both languages; `original` names the language(s) that stand in the source, the other is our translation. */
export const LegalText = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  original: z.enum(['both', 'kk', 'ru', 'none']),
});
export type LegalText = z.infer<typeof LegalText>;

export const DURATION_UNITS = ['minute', 'working-day', 'calendar-day', 'month', 'year'] as const;
export const Duration = z.strictObject({ unit: z.enum(DURATION_UNITS), amount: z.int().positive() });
export type Duration = z.infer<typeof Duration>;
