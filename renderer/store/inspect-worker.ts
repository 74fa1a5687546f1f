import './without-eval.ts';
import { type InspectAnswer, inspectWhole } from './inspect-content.ts';
import type { Bytes } from './seal.ts';

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = { onmessage: ((event: MessageEvent<Bytes>) => void) | null; postMessage: (answer: InspectAnswer) => void };
const scope = self as unknown as WorkerScope;

scope.onmessage = (event) => {
  inspectWhole(event.data).then(
    (answer) => scope.postMessage(answer),
    () => scope.postMessage({ ok: false, error: { code: 'file-broken' } }),
  );
};
