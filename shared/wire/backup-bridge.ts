import { z } from 'zod';

/** File of one day's backup: the workplace's mark and the date, never a person. */
export const BackupName = z.string().regex(/^qamqor-[\p{L}\d]{1,4}-\d{4}-\d{2}-\d{2}\.qbak$/u);
export const MAX_BACKUP = 1024 * 1024 * 1024;

/**
 * `none`: no folder is chosen yet; `asleep`: chosen, the browser wants a key press before it is opened; `away`: chosen, not there now (a
 * USB stick that is not in); `ready`; `download`: this browser knows no folders, a backup goes where downloads go.
 */
export const BackupPlace = z.enum(['none', 'asleep', 'away', 'ready', 'download']);
export type BackupPlace = z.infer<typeof BackupPlace>;
export const BackupFile = z.strictObject({ name: BackupName, bytes: z.int().nonnegative() });

export const WriteBackupRequest = z.strictObject({
  name: BackupName,
  bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine((b) => b.byteLength <= MAX_BACKUP),
});
export const BackupRequest = z.strictObject({ name: BackupName });
/** `chosen` false without a code: the person changed their mind. */
export const ChooseFolderAnswer = z.strictObject({ chosen: z.boolean(), code: z.string().optional() });
/** `folder` is the folder's own name without its path, to be shown. */
export const BackupListAnswer = z.strictObject({ place: BackupPlace, folder: z.string().optional(), files: z.array(BackupFile) });
const Failed = z.strictObject({ ok: z.literal(false), code: z.string() });
export const BackupDoneAnswer = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), Failed]);
export const ReadBackupAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
  Failed,
]);

/** The folder of backups. It is chosen by the person in the shell's own dialog and remembered by the shell; the page never names a path. */
export type BackupBridge = {
  readonly chooseFolder: () => Promise<z.infer<typeof ChooseFolderAnswer>>;
  readonly list: () => Promise<z.infer<typeof BackupListAnswer>>;
  readonly write: (request: z.infer<typeof WriteBackupRequest>) => Promise<z.infer<typeof BackupDoneAnswer>>;
  readonly read: (request: z.infer<typeof BackupRequest>) => Promise<z.infer<typeof ReadBackupAnswer>>;
  readonly remove: (request: z.infer<typeof BackupRequest>) => Promise<z.infer<typeof BackupDoneAnswer>>;
};
