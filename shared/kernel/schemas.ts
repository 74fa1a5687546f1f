import { z } from 'zod';
import type { Instant } from './clock.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { type LocalDateTime, parseLocalDateTime } from './local-date-time.ts';

/** The kernel's branded values as schemas, for every edge. Issue code: `date-impossible`. */
export const LocalDateSchema = z
  .string({ error: 'required' })
  .refine((text) => parseLocalDate(text) !== null, { message: 'date-impossible' })
  .transform((text) => text as LocalDate);
export const LocalDateTimeSchema = z
  .string()
  .refine((text) => parseLocalDateTime(text) !== null, { message: 'date-impossible' })
  .transform((text) => text as LocalDateTime);
export const InstantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, { message: 'date-impossible' })
  .transform((text) => text as Instant);
