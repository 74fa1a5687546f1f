import type { Bytes } from './bytes.ts';
import type { Argon2Task } from './kdf.ts';

/** Argon2id in a worker that lives for this one password: its 128 MiB, and the password in them, go with it. */
export async function deriveInWorker(task: Argon2Task): Promise<Bytes> {
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module', name: 'argon2' });
  try {
    return await new Promise<Bytes>((done, fail) => {
      worker.onmessage = ({ data }: MessageEvent<Bytes | null>) => (data ? done(data) : fail(new Error('argon2 failed')));
      worker.onerror = () => fail(new Error('argon2 worker failed'));
      // A copy goes over: the caller wipes its own.
      const password = task.password.slice();
      worker.postMessage({ ...task, password }, [password.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
