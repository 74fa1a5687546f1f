import { z } from 'zod';

/**
 * `safeParse` that holds its promise for every input. zod measures the `length` of whatever stands in the place of a text or a list; an object
 * whose `length` cannot be compared ({"length":{"toString":1}}, possible in any JSON file) makes it throw. Such a whole is an invalid value.
 */
export function parseSafely<T>(schema: z.ZodType<T>, input: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(input);
  } catch {
    return {
      success: false,
      error: new z.ZodError([{ code: 'custom', path: [], input: undefined, message: 'invalid-value' }]),
    } as z.ZodSafeParseResult<T>;
  }
}
