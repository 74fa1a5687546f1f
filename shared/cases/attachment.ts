import { z } from 'zod';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line, requiredLine } from '../people/person.ts';

export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileType = (typeof FILE_TYPES)[number];
/** What a PDF could do by itself, or what it hides from a look. */
export const FILE_FLAGS = ['javascript', 'open-action', 'additional-actions', 'launch', 'embedded-file', 'encrypted'] as const;
export type FileFlag = (typeof FILE_FLAGS)[number];

/** One table of limits. A colour page scanned at 300 dpi is 8.7 megapixels and 1-3 MB; 60 megapixels are 240 MB once decoded. */
export const FILE_LIMITS = { bytes: 10 * 1024 * 1024, pixels: 60_000_000, files: 50 } as const;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { message: 'hash-shape' });

/** What was found by looking into the bytes; `hash` is the SHA-256 of the plain content. */
export const FoundFile = z.strictObject({
  hash: Sha256,
  type: z.enum(FILE_TYPES),
  bytes: z.int().positive().max(FILE_LIMITS.bytes),
  /** Of a PDF, where they can be counted. */
  pages: z.int().positive().optional(),
  /** Of a picture. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  flags: z.array(z.enum(FILE_FLAGS)),
});
export type FoundFile = z.infer<typeof FoundFile>;

const named = {
  ...FoundFile.shape,
  name: requiredLine(200),
  /** The document of the edition's list that it is a scan of … */
  requirement: z.string().max(100).optional(),
  /** … or, where it is none of them, what it is in words. */
  title: line(300).optional(),
};
export const AttachInput = z.strictObject(named);
/** A scan as the row of a case or a complaint lists it; the bytes lie apart, by hash. */
export const Attachment = z.strictObject({ at: LocalDateTimeSchema, by: z.string(), ...named });
export type Attachment = z.infer<typeof Attachment>;

/** Leaves no file but its trace: what went, who took it away and why stand in the journal. */
export const RemoveInput = z.strictObject({ hash: Sha256, reason: requiredLine(1000) });
