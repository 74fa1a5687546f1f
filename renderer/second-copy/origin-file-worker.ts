import type { CopyName } from '../../shared/wire/journal-bridge.ts';
import { originCalls } from './origin-calls.ts';
import type { OriginAnswer, OriginRequest } from './origin-messages.ts';

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = {
  onmessage: ((event: MessageEvent<OriginRequest>) => void) | null;
  postMessage: (answer: OriginAnswer) => void;
};
const scope = self as unknown as WorkerScope;

/** One at a time over all windows: a file can be open in one of them only, and a window in front of a torn end must not append behind it. */
function perform({ member, request }: OriginRequest): Promise<unknown> {
  const { store } = request as { readonly store: CopyName };
  const call = originCalls[member] as (asked: unknown) => Promise<unknown>;
  return navigator.locks.request(`second-copy:${store}`, () => call(request)).catch(failure);
}

const failure = (error: unknown) => ({
  ok: false,
  code: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'disk-full' : 'copy-write-failed',
});

scope.onmessage = ({ data }) => {
  void perform(data).then((answer) => scope.postMessage({ id: data.id, answer }));
};
