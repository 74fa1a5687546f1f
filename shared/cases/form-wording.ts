import { z } from 'zod';
import { ServiceId } from '../law/catalogue.ts';

export const WORDING_LIMITS = { text: 2000, texts: 200, key: 120 } as const;
const Text = z.string().min(1).max(WORDING_LIMITS.text);

/**
 * The wording of one printed form as data: texts by the key under which the form asks for them, always in both languages. It changes what a form says, never what it
 * is made of; what its keys and texts must be, says `shared/forms/check-wording.ts`.
 */
export const FormWording = z.strictObject({
  /** Id of the form in `form-table.ts` or `complaint-form-table.ts`, or of a result that an edition names. */
  form: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { message: 'invalid-value' }),
  /** Absent: whatever the service. */
  service: ServiceId.optional(),
  /** The act's own words, all of the form's, or reconstructed ones, also a few. */
  source: z.enum(['official', 'reconstructed']),
  texts: z
    .record(
      z
        .string()
        .max(WORDING_LIMITS.key)
        .regex(/^[a-z][\w.:-]*$/i, { message: 'invalid-value' }),
      z.strictObject({ kk: Text, ru: Text }),
    )
    .refine((texts) => Object.keys(texts).length > 0 && Object.keys(texts).length <= WORDING_LIMITS.texts, { message: 'invalid-value' }),
});
export type FormWording = z.infer<typeof FormWording>;
