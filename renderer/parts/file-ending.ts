import type { FileType } from '../../shared/cases/attachment.ts';

const ENDINGS: Readonly<Record<FileType, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** How the name of a copy ends. */
export const fileEnding = (type: FileType): string => ENDINGS[type];
