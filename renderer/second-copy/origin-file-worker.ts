import type { CopyName } from '../../shared/wire/journal-bridge.ts';
import { originCalls } from './origin-calls.ts';
import { forgetFolder } from './origin-disk.ts';
import type { OriginAnswer, OriginRequest } from './origin-messages.ts';

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = {
  onmessage: ((event: MessageEvent<OriginRequest>) => void) | null;
  postMessage: (answer: OriginAnswer) => void;
};
const scope = self as unknown as WorkerScope;

/** One at a time over all windows: a file can be open in one of them only, and a window in front of a torn end must not append behind it. */
function perform({ member, request }: OriginRequest): Promise<unknown> {
  if (member === 'able') return Promise.resolve(isAble());
  const { store } = request as { readonly store: CopyName };
  const call = originCalls[member] as (asked: unknown) => Promise<unknown>;
  const again = (error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    forgetFolder(store);
    return call(request);
  };
  return navigator.locks.request(`second-copy:${store}`, () => call(request).catch(again)).catch(failure);
}

// Only workers know synchronous handles: a window cannot tell whether there are any.
const isAble = (): boolean => typeof FileSystemFileHandle !== 'undefined' && 'createSyncAccessHandle' in FileSystemFileHandle.prototype;

const failure = (error: unknown) => ({
  ok: false,
  code: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'disk-full' : 'copy-write-failed',
});

// In the order in which the window asked: the locks of the browser do not promise it.
let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  last = last.then(async () => scope.postMessage({ id: data.id, answer: await perform(data) }));
};
