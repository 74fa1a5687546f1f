import { z } from 'zod';
import type { Instant } from './clock.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { type LocalDateTime, parseLocalDateTime } from './local-date-time.ts';

/** The kernel's branded values as schemas, for every edge. Issue code: `date-impossible`; what is no date at all is asked nothing further. */
export const LocalDateSchema = branded<LocalDate>(
  z.string({ error: 'required' }).refine((text) => parseLocalDate(text) !== null, { message: 'date-impossible', abort: true }),
);
export const LocalDateTimeSchema = branded<LocalDateTime>(
  z.string().refine((text) => parseLocalDateTime(text) !== null, { message: 'date-impossible', abort: true }),
);
export const InstantSchema = branded<Instant>(
  z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, { message: 'date-impossible', abort: true }),
);

/** The brand is of the types alone: nothing is done with the text for it, however many there are. */
function branded<T extends string>(schema: z.ZodString): z.ZodType<T, string> {
  return schema as unknown as z.ZodType<T, string>;
}
