import type { FileFlag, FileType } from '../cases/attachment.ts';

/** What a look into the bytes found: of a picture its size, of a PDF its pages and what it could do by itself. */
export type Inspected = {
  readonly type: FileType;
  readonly pages?: number;
  readonly width?: number;
  readonly height?: number;
  readonly flags: readonly FileFlag[];
};
/** What one kind of file answers: what was found, no such file after all, or another file hidden in it. */
export type Look = Inspected | 'broken' | 'two-in-one';
