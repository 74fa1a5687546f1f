import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Inspected } from '../../shared/wire/inspected.ts';
import { inspectFile } from '../../shared/wire/inspect-file.ts';
import { flagsOf } from '../../shared/wire/inspect-pdf.ts';
import type { Bytes } from './seal.ts';
import { unpackObjects } from './unpack-objects.ts';

export type InspectAnswer = Result<Inspected, Refusal>;

/** Looks into a file in a worker, so that typing goes on meanwhile; on this thread where there is none. Refuses what `inspectFile` does. */
export function inspectContent(makeWorker: (() => Worker) | null, content: Bytes): Promise<InspectAnswer> {
  if (!makeWorker) return inspectWhole(content);
  return new Promise((settle) => {
    const worker = makeWorker();
    const done = (answer: InspectAnswer) => {
      worker.terminate();
      settle(answer);
    };
    worker.onmessage = (event: MessageEvent<InspectAnswer>) => done(event.data);
    // A file on which the look itself fails does not come in.
    worker.onerror = () => done(err({ code: 'file-broken' }));
    worker.postMessage(content);
  });
}

/** The look, and for a PDF what its compressed objects name. */
export async function inspectWhole(content: Bytes): Promise<InspectAnswer> {
  const inspected = inspectFile(content);
  if (!inspected.ok || inspected.value.type !== 'application/pdf') return inspected;
  const flags = new Set(inspected.value.flags);
  let pages = inspected.value.pages ?? 0;
  for (const part of await unpackObjects(content)) {
    const found = flagsOf(part);
    for (const flag of found.flags) flags.add(flag);
    pages += found.pages;
  }
  return ok({ ...inspected.value, ...(pages > 0 && { pages }), flags: [...flags].sort() });
}
