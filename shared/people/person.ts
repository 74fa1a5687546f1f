import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';

/** One line of text as a person types it: NFC, no control or bidirectional-override characters, trimmed, at most `max` characters. */
export const line = (max = 200) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => text.length <= max, { message: 'too-long' })
    .refine((text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u.test(text), { message: 'control-characters' });
export const requiredLine = (max = 200) => line(max).refine((text) => text.length > 0, { message: 'required' });

export const SEXES = ['male', 'female'] as const;
export const Sex = z.enum(SEXES);
export type Sex = z.infer<typeof Sex>;

/** Names as in the identity document. Patronymic only if the person has one. */
export const PersonName = z.strictObject({ surname: requiredLine(100), name: requiredLine(100), patronymic: line(100).optional() });
export type PersonName = z.infer<typeof PersonName>;

export const Applicant = PersonName.extend({
  iin: z.string().regex(/^\d{12}$/, { message: 'iin-digits' }),
  birthDate: LocalDateSchema,
  sex: Sex,
  address: requiredLine(500),
  /** '+7XXXXXXXXXX' after normalising. */
  phone: z.string().optional(),
  email: line(200).optional(),
  /** Language of the applicant: forms are printed in it. */
  lang: z.enum(LANGS),
});
export type Applicant = z.infer<typeof Applicant>;

export const Representative = PersonName.extend({
  iin: z.string().regex(/^\d{12}$/, { message: 'iin-digits' }),
  /** Notarised power of attorney (Rules 2020 p. 11). */
  powerOfAttorney: z.strictObject({ number: requiredLine(100), date: LocalDateSchema, notary: requiredLine(200), validUntil: LocalDateSchema.optional() }),
});
export type Representative = z.infer<typeof Representative>;

export const Child = PersonName.extend({
  iin: z.string().regex(/^\d{12}$/, { message: 'iin-digits' }).optional(),
  birthDate: LocalDateSchema,
  sex: Sex.optional(),
  /** Where the child lives. */
  residence: line(500).optional(),
});
export type Child = z.infer<typeof Child>;
