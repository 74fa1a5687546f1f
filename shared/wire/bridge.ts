import { z } from 'zod';

/** The contract between the renderer and its shell. Closed table; data of cases never crosses it except as a finished PDF. */
export const ShellInfo = z.strictObject({
  shell: z.enum(['electron', 'loopback']),
  version: z.string(),
  platform: z.string(),
  /** Open straight into the practice office (`npm start -- --practice`). */
  practice: z.boolean(),
});
export type ShellInfo = z.infer<typeof ShellInfo>;

/** File name without path: the form and a number, never a person. */
export const FileName = z.string().regex(/^[\p{L}\d][\p{L}\d ._-]{0,120}\.(pdf|json|jpg|png)$/u);
export const SaveFileRequest = z.strictObject({ name: FileName, bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= 50_000_000) });
/** `saved` false without a code: the person changed their mind; with a code (a locale key): the disk refused. */
export const SaveFileAnswer = z.strictObject({ saved: z.boolean(), code: z.string().optional() });
export const PrintRequest = z.strictObject({
  bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= 50_000_000),
  copies: z.int().min(1).max(20),
});
/** `printed` false: the person cancelled, or there is no printer; the code is a locale key. */
export const PrintAnswer = z.strictObject({ printed: z.boolean(), code: z.string().optional() });

export type Bridge = {
  readonly info: () => Promise<ShellInfo>;
  readonly saveFile: (request: z.infer<typeof SaveFileRequest>) => Promise<z.infer<typeof SaveFileAnswer>>;
  readonly print: (request: z.infer<typeof PrintRequest>) => Promise<z.infer<typeof PrintAnswer>>;
};
