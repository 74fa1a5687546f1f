import { JOURNAL_CALLS, type JournalBridge, type JournalMember } from '../../shared/wire/journal-bridge.ts';
import type { KeptFiles } from './copy-over-files.ts';
import type { OriginAnswer, OriginRequest } from './origin-messages.ts';

const FAILED = { ok: false, code: 'copy-failed' } as const;

/** The files in the origin's own file system, or null when this browser has none that a worker can flush. */
export async function originFile(): Promise<KeptFiles | null> {
  try {
    await navigator.storage.getDirectory();
  } catch {
    return null;
  }
  const { ask, close } = startWorker();
  if ((await ask('able', null)) !== true) {
    close();
    return null;
  }
  const members = Object.keys(JOURNAL_CALLS) as readonly JournalMember[];
  const calls = members.map((member) => [member, (request: unknown) => ask(member, request)] as const);
  return { kind: 'origin-file', files: Object.fromEntries(calls) as unknown as JournalBridge, close };
}

/** A worker of this window: only there a browser writes and flushes at once. Asked after its end, it answers with a failure. */
function startWorker() {
  const worker = new Worker(new URL('./origin-file-worker.ts', import.meta.url), { type: 'module', name: 'second-copy' });
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let gone = false;
  const stop = () => {
    gone = true;
    worker.terminate();
    for (const settle of waiting.values()) settle(FAILED);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<OriginAnswer>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  // A worker that cannot be loaded answers nobody, ever.
  worker.onerror = stop;
  worker.onmessageerror = stop;
  const ask = (member: OriginRequest['member'], request: unknown): Promise<unknown> =>
    new Promise((settle) => {
      if (gone) return settle(FAILED);
      asked += 1;
      waiting.set(asked, settle);
      worker.postMessage({ id: asked, member, request } satisfies OriginRequest);
    });
  return { ask, close: stop };
}
