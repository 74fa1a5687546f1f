import { z } from 'zod';
import { envelope } from './envelope.ts';
import { HashText } from './signed.ts';

/*
 * Scans travel beside the entries, by hash, and never hold a case up. A device asks which of the scans that its office's rows name the region lacks, and sends those it has by tus
 * (resumable). An upload is opened by POST to `scanUploadPath` with `Upload-Length`; it goes on at `scanUploadId` under the same path (the answer's `Location` is relative:
 * `upload/<id>`), also after days. The proof of every request of an upload, also of those that carry bytes, is over an empty body: the bytes are proved by the hash in its address.
 * The region keeps a scan only when its bytes have that hash and are what they seem; else the last PATCH is refused (422, `content-damaged` or the code of inspect-file.ts) and
 * the upload is thrown away. Where there is no line scans go as files (scan-packet.ts).
 */

/** Hashes in order; `after` is the last one of the page before. */
export const MAX_MISSING = 500;
export const MissingRequest = envelope({ protocol: z.int().positive(), after: HashText.optional() });
export type MissingRequest = z.infer<typeof MissingRequest>;
export const MissingAnswer = envelope({ hashes: z.array(HashText).max(MAX_MISSING), more: z.boolean() });
export type MissingAnswer = z.infer<typeof MissingAnswer>;

/** Where an upload is opened. */
export const scanUploadPath = (hash: string): string => `/v1/scans/upload?hash=${hash}`;
/** The name of an upload: one for each device and scan, so that it can be gone on with without having kept anything. */
export const scanUploadId = (device: string, hash: string): string => `${device}.${hash}`;
/** Where a scan that the region holds is fetched. */
export const scanPath = (hash: string): string => `/v1/scans/${hash}`;
