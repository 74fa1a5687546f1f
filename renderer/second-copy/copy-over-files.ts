import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { joinBytes } from '../../shared/wire/journal-frames.ts';
import { encodeRecord, type JournalRecord } from '../../shared/wire/journal-records.ts';
import { type CopyName, type JournalBridge, MAX_APPEND, MAX_BLOB } from '../../shared/wire/journal-bridge.ts';
import { readCopy, readTail } from './read-copy.ts';
import type { CopyKind, SecondCopy } from './second-copy.ts';

/** The files of a shell and how to let go of them. */
export type KeptFiles = { readonly kind: Exclude<CopyKind, 'none'>; readonly files: JournalBridge; readonly close: () => void };

/** The second copy over files that a shell keeps: frames are made and read here, bytes are written there. */
export function copyOverFiles({ kind, files, close }: KeptFiles, store: CopyName): SecondCopy {
  const append = (records: readonly JournalRecord[]) => appendRecords(files, store, records);
  const open = async () => {
    const answer = await files.open({ store });
    return answer.ok ? ok({ state: answer.state, size: answer.size, lost: answer.lost }) : refused(answer);
  };
  return {
    kind,
    close,
    open,
    append,
    cancel: (entries) => append(entries.map(({ device, n, hash }) => ({ kind: 'cancel', device, n, hash }))),
    read: (from = 0) => readCopy({ files, store }, from),
    tail: async () => {
      const opened = await open();
      if (!opened.ok) return opened;
      const found = await readTail({ files, store }, opened.value.size);
      return found === 'damaged' ? err({ code: 'copy-damaged' }) : ok(found);
    },
    setAside: async () => done(await files.setAside({ store })),
    dropAside: async (keep) => done(await files.dropAside({ store, keep })),
    vault: {
      read: async () => {
        const answer = await files.readVault({ store });
        return answer.ok ? ok(answer.vault) : refused(answer);
      },
      write: async ({ version, bytes }) => done(await files.writeVault({ store, version, bytes })),
    },
    blobs: blobsOf(files, store),
  };
}

function blobsOf(files: JournalBridge, store: CopyName): SecondCopy['blobs'] {
  return {
    put: async (bytes) => {
      if (bytes.length > MAX_BLOB) return err({ code: 'blob-too-large', params: { max: MAX_BLOB / 1024 / 1024 } });
      const answer = await files.putBlob({ store, bytes });
      return answer.ok ? ok(answer.name) : refused(answer);
    },
    get: async (name) => {
      const answer = await files.getBlob({ store, name });
      return answer.ok ? ok(answer.bytes) : refused(answer);
    },
    list: async () => {
      const answer = await files.listBlobs({ store });
      return answer.ok ? ok(answer.names) : refused(answer);
    },
    remove: async (name) => done(await files.removeBlob({ store, name })),
  };
}

async function appendRecords(files: JournalBridge, store: CopyName, records: readonly JournalRecord[]): Promise<Result<void, Refusal>> {
  if (records.length === 0) return ok(undefined);
  const frames = records.map(encodeRecord).filter((frame) => frame !== null);
  const bytes = joinBytes(frames);
  if (frames.length < records.length || bytes.length > MAX_APPEND) return err({ code: 'copy-not-frames' });
  return done(await files.append({ store, bytes }));
}

type Answer = { readonly ok: boolean; readonly code?: string };
const refused = (answer: { readonly code?: string }): Result<never, Refusal> => err({ code: answer.code ?? 'copy-failed' });
const done = (answer: Answer): Result<void, Refusal> => (answer.ok ? ok(undefined) : refused(answer));
