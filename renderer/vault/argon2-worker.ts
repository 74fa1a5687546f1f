import { deriveArgon2 } from './derive-argon2.ts';
import type { Bytes } from './bytes.ts';
import type { Argon2Task } from './kdf.ts';

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = {
  onmessage: ((event: MessageEvent<Argon2Task>) => void) | null;
  postMessage: (answer: Bytes | null) => void;
};
const scope = self as unknown as WorkerScope;

scope.onmessage = (event) => {
  deriveArgon2(event.data).then(
    (derived) => scope.postMessage(derived),
    () => scope.postMessage(null),
  );
};
