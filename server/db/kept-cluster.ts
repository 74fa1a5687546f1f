import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, type ClusterPlace, startCluster } from './cluster.ts';

/** How often one looks whether PostgreSQL still runs, and the longest wait after starts that failed. */
const LOOK_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * The cluster of a folder, started again by itself at the same port when its PostgreSQL ends without being told to; until then whoever asks is told to come again.
 * `tell` hears, for the person who runs the server, when it is gone and when it is back. Rejects as `startCluster` does.
 */
export async function keepCluster(place: ClusterPlace, tell: (line: string) => void): Promise<Pick<Cluster, 'url' | 'stop'>> {
  let cluster = await startCluster(place);
  const { url, port } = cluster;
  const end = new AbortController();
  const startAgain = async (): Promise<boolean> => {
    const started = await startCluster({ ...place, port }).catch(() => null);
    cluster = started ?? cluster;
    return started !== null;
  };
  const watching = watch(() => isRunning(cluster.pid), { startAgain, tell, signal: end.signal });
  const stop = async () => {
    end.abort();
    await watching;
    if (isRunning(cluster.pid)) await cluster.stop();
  };
  return { url, stop };
}

type Watching = { readonly startAgain: () => Promise<boolean>; readonly tell: (line: string) => void; readonly signal: AbortSignal };

async function watch(runs: () => boolean, { startAgain, tell, signal }: Watching): Promise<void> {
  for (let failures = 0; await passes(Math.min(LOOK_MS * 2 ** failures, LONGEST_MS), signal);) {
    if (runs()) continue;
    if (failures === 0) tell('PostgreSQL has ended without being told to; it is being started again');
    const back = await startAgain();
    if (back) tell('PostgreSQL was started again');
    failures = back ? 0 : failures + 1;
  }
}

/** Waits; false: told to end. */
const passes = (ms: number, signal: AbortSignal): Promise<boolean> => pause(ms, true, { signal, ref: false }).catch(() => false);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs as another user, and is not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
