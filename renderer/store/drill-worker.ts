import './without-eval.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { drillBackup, type DrillKeys } from './drill-backup.ts';
import type { Drilled } from './store-backups.ts';

export type DrillTask = { readonly file: Uint8Array<ArrayBuffer>; readonly keys: DrillKeys };

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = {
  onmessage: ((event: MessageEvent<DrillTask>) => void) | null;
  postMessage: (answer: Result<Drilled, Refusal>) => void;
};
const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { file, keys } }) => {
  drillBackup(file, keys).then(
    (answer) => scope.postMessage(answer),
    () => scope.postMessage(err({ code: 'backup-failed' })),
  );
};
