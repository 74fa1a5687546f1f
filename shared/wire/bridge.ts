import { z } from 'zod';
import type { BackupBridge } from './backup-bridge.ts';
import type { JournalBridge } from './journal-bridge.ts';
import { RegionAddress } from './region-road.ts';

/** The contract between the renderer and its shell. Closed table; data of cases crosses it as a finished PDF or sealed, never else. */
export const ShellInfo = z.strictObject({
  shell: z.enum(['electron', 'loopback']),
  version: z.string(),
  platform: z.string(),
  /** Open straight into the practice office (`npm start -- --practice`). */
  practice: z.boolean(),
});
export type ShellInfo = z.infer<typeof ShellInfo>;

/** File name without path: the form and a number, never a person. */
export const FileName = z.string().regex(/^[\p{L}\d][\p{L}\d ._-]{0,120}\.(pdf|json|csv|jpg|png|qcp)$/u);
export const SaveFileRequest = z.strictObject({ name: FileName, bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= 50_000_000) });
/** `saved` false without a code: the person changed their mind; with a code (a locale key): the disk refused. */
export const SaveFileAnswer = z.strictObject({ saved: z.boolean(), code: z.string().optional() });
export const PrintRequest = z.strictObject({
  bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= 50_000_000),
  copies: z.int().min(1).max(20),
});
/** `printed` false: the person cancelled, or there is no printer; the code is a locale key. */
export const PrintAnswer = z.strictObject({ printed: z.boolean(), code: z.string().optional() });

/** `secret` null without a code: this shell keeps none; with a code: there is one that the system no longer opens, and no other is made. */
export const DeviceSecretAnswer = z.strictObject({
  secret: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine((bytes) => bytes.byteLength === 32)
    .nullable(),
  code: z.string().optional(),
});

/** The one address that the shell carries to; null: none. */
export const SetRegionRequest = z.strictObject({ address: RegionAddress.nullable() });

export type Bridge = {
  readonly info: () => Promise<ShellInfo>;
  readonly saveFile: (request: z.infer<typeof SaveFileRequest>) => Promise<z.infer<typeof SaveFileAnswer>>;
  readonly print: (request: z.infer<typeof PrintRequest>) => Promise<z.infer<typeof PrintAnswer>>;
  /** Secret of this computer, mixed into the keys of passwords; made at the first call. */
  readonly deviceSecret: () => Promise<z.infer<typeof DeviceSecretAnswer>>;
  /** Where the region answers, told at enrolment and when a connection is taken up again. `kept` false: the disk refused, there is no road. */
  readonly setRegion: (request: z.infer<typeof SetRegionRequest>) => Promise<{ readonly kept: boolean }>;
  /** Calls back when the system locks its screen or goes to sleep; a plain browser never does. Answers how to stop. */
  readonly onLock: (hear: () => void) => () => void;
  /** Files of the second copy, flushed to the disk by the shell; null in a plain browser, which has files of its own. */
  readonly journal: JournalBridge | null;
  readonly backup: BackupBridge;
};
