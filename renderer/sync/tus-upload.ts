import { DetailedError, Upload } from 'tus-js-client';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { REGION_HEADER, REGION_PATH } from '../../shared/wire/region-road.ts';
import { scanUploadId, scanUploadPath } from '../../shared/wire/scan-transfer.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import { type Prover, proofHeaders } from './prove.ts';
import { readRefusal } from './read-refusal.ts';
import type { ScanPorts } from './scan-transfer.ts';

/** So much goes at once: on a bad line no more than this is sent twice. */
const CHUNK_BYTES = 1_000_000;

/** Uploads that can be gone on with, by their name alone: after a cut, after a restart, days later. `origin`: of the page, which carries to the region. */
export const tusUpload =
  (prover: Prover, origin: string): ScanPorts['upload'] =>
  (address, { hash, content }) => {
    const below = `${origin}${REGION_PATH}`;
    const open = `${below}${scanUploadPath(hash).slice(1)}`;
    const known = `${below}v1/scans/upload/${scanUploadId(prover.device, hash)}`;
    return new Promise<Result<number, WireRefusal>>((settle) => {
      const upload = new Upload(new Blob([content]), {
        endpoint: open,
        uploadUrl: known,
        uploadSize: content.byteLength,
        chunkSize: CHUNK_BYTES,
        storeFingerprintForResuming: false,
        // A sync waits and tries again by its own rules.
        retryDelays: null,
        headers: { [REGION_HEADER]: address },
        onBeforeRequest: async (request) => {
          const path = `/${request.getURL().slice(below.length)}`;
          const proof = await proofHeaders(prover, { method: request.getMethod(), path });
          for (const [name, value] of Object.entries(proof)) request.setHeader(name, value);
        },
        onError: (error) => settle(isThere(error) ? ok(0) : err(refusalOf(error))),
        onSuccess: () => settle(ok(content.byteLength)),
      });
      upload.start();
    });
  };

/** Asked to open an upload, the region says that another computer has brought it meanwhile. */
const isThere = (error: Error): boolean => error instanceof DetailedError && error.originalResponse?.getStatus() === 204;

function refusalOf(error: Error): WireRefusal {
  const response = error instanceof DetailedError ? error.originalResponse : undefined;
  if (!response) return { code: 'region-unreachable', retry: 'later' };
  return readRefusal(response.getStatus(), response.getBody(), response.getHeader('retry-after') ?? null);
}
