import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { drillBackup, type DrillKeys } from './drill-backup.ts';
import type { Drilled } from './store-backups.ts';
import type { DrillTask } from './drill-worker.ts';

/** Makes a worker that reads one backup. */
export const drillWorker = (): Worker => new Worker(new URL('./drill-worker.ts', import.meta.url), { type: 'module', name: 'backup-drill' });

/**
 * `drillBackup` in a worker of its own: the page goes on meanwhile, and what was unsealed goes with the worker. The bytes are handed over. Null: this
 * thread does it.
 */
export async function drillInWorker(
  file: Uint8Array<ArrayBuffer>,
  { epoch, data, backup, upkeep }: DrillKeys,
  makeWorker: (() => Worker) | null = drillWorker,
): Promise<Result<Drilled, Refusal>> {
  if (!makeWorker) return drillBackup(file, { epoch, data, backup, upkeep });
  const worker = makeWorker();
  try {
    return await new Promise<Result<Drilled, Refusal>>((settle) => {
      worker.onmessage = ({ data: answer }: MessageEvent<Result<Drilled, Refusal>>) => settle(answer);
      worker.onerror = () => settle(err({ code: 'backup-failed' }));
      worker.postMessage({ file, keys: { epoch, data, backup, upkeep } } satisfies DrillTask, [file.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
