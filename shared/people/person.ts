import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';

/** Control characters (but not the white space of a pasted table), bidirectional and invisible marks: they hide or reorder what is read. */
const HIDDEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/u;

/** Any white space but single spaces between words. */
const LOOSE = /[^\S ]|^ | $| {2}/u;
// Nearly every text that is read stands as it was written down once: it is looked at, not made anew.
const squeezed = (text: string): string => (LOOSE.test(text) ? text.replace(/\s+/gu, ' ').trim() : text);

/** One line of text as a person types it: NFC, white space to single spaces, trimmed. Issues: too-long (more than `max`), hidden-characters. */
export const line = (max = 200) =>
  z
    .string()
    .overwrite((text) => squeezed(text.normalize('NFC')))
    .refine((text) => text.length <= max, { message: 'too-long', params: { max } })
    .refine((text) => !HIDDEN.test(text), { message: 'hidden-characters' });
export const requiredLine = (max = 200) => line(max).refine((text) => text.length > 0, { message: 'required' });

/** A name: letters (Kazakh, Russian, Latin), hyphen, apostrophe, space, full stop of an abbreviation. Issue: name-characters. */
const NAME = /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}'’ʼ`.\- ]*$/u;
const optionalName = line(100).refine((text) => NAME.test(text), { message: 'name-characters' });
const requiredName = optionalName
  .refine((text) => text === '' || /\p{L}/u.test(text), { message: 'name-characters' })
  .refine((text) => text.length > 0, { message: 'required' });

export const SEXES = ['male', 'female'] as const;
export const Sex = z.enum(SEXES, { error: 'required' });
export type Sex = z.infer<typeof Sex>;

/** Names as in the identity document. Patronymic only if the person has one. */
export const PersonName = z.strictObject({ surname: requiredName, name: requiredName, patronymic: optionalName.optional() });
export type PersonName = z.infer<typeof PersonName>;

/** The shape only; the act checks the number itself (iin.ts), because "today" is an argument there. */
const IinShape = z.string({ error: 'required' }).regex(/^\d{12}$/, { message: 'iin-length' });

export const Applicant = PersonName.extend({
  iin: IinShape,
  birthDate: LocalDateSchema,
  sex: Sex,
  address: requiredLine(500),
  /** '+7XXXXXXXXXX' after normalising. */
  phone: z
    .string()
    .regex(/^\+7\d{10}$/, { message: 'phone-shape' })
    .optional(),
  email: line(200)
    .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text), { message: 'email-shape' })
    .optional(),
  /** Language of the applicant: forms are printed in it. */
  lang: z.enum(LANGS, { error: 'required' }),
});
export type Applicant = z.infer<typeof Applicant>;

export const Representative = PersonName.extend({
  iin: IinShape,
  /** Notarised power of attorney (Rules 2020 p. 11). */
  powerOfAttorney: z.strictObject({
    number: requiredLine(100),
    date: LocalDateSchema,
    notary: requiredLine(200),
    validUntil: LocalDateSchema.optional(),
  }),
});
export type Representative = z.infer<typeof Representative>;

export const Child = PersonName.extend({
  iin: IinShape.optional(),
  birthDate: LocalDateSchema,
  sex: Sex.optional(),
  /** Where the child lives. */
  residence: line(500).optional(),
});
export type Child = z.infer<typeof Child>;
