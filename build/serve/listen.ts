import type { Server } from 'node:http';
import { ShellInfo } from '../../shared/wire/bridge.ts';
import { LOOPBACK, SHELL_PATH } from './loopback-server.ts';

/** The usual port. Stored cases belong to the address, so another port sees another, empty office. */
export const USUAL_PORT = 4716;

/** The wished port: `PORT` when it is a real port number, else the usual one. */
export function wishedPort(text: string | undefined): number {
  const port = Number(text);
  return text !== undefined && /^\d{1,5}$/.test(text) && port > 0 && port < 65_536 ? port : USUAL_PORT;
}

/** Listens on the first free port from `first` on (at most 20 are tried); answers the port taken. */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < Math.min(first + 20, 65_536); port++) if (await tryListen(server, port)) return port;
  throw new Error(`no free port between ${first} and ${first + 19}`);
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(false) : fail(error));
    server.once('error', onError);
    server.listen(port, LOOPBACK, () => {
      server.off('error', onError);
      done(true);
    });
  });
}

/** What answers at a port as this product, or null: nothing there, or a stranger. */
export async function runningAt(port: number): Promise<ShellInfo | null> {
  try {
    const answer = await fetch(`http://${LOOPBACK}:${port}${SHELL_PATH}`, { signal: AbortSignal.timeout(2000), redirect: 'error' });
    const parsed = ShellInfo.safeParse(await answer.json());
    return parsed.success && parsed.data.shell === 'loopback' ? parsed.data : null;
  } catch {
    return null;
  }
}
