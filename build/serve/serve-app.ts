import type { Server } from 'node:http';
import { say } from '../bootstrap/say.mjs';
import { listenFrom, runningAt, wishedPort } from './listen.ts';
import { LOOPBACK, loopbackServer, type ServeOptions } from './loopback-server.ts';
import { openBrowser } from './open-browser.ts';

/** Serves the build until Ctrl-C; a second start finds the first one and only shows its address. Answers the exit code. */
export async function serveApp(options: ServeOptions): Promise<number> {
  const wished = wishedPort(process.env['PORT']);
  const running = await runningAt(wished);
  if (running) {
    say('it is already running; this is its address.');
    show(addressOf(wished, running.practice === options.info.practice ? null : options.info.practice));
    return 0;
  }
  const server = loopbackServer(options);
  const port = await listenFrom(server, wished);
  if (port !== wished)
    say(`port ${wished} is taken by another program, so port ${port} is used: cases entered at the usual address are not seen at this one.`);
  show(addressOf(port, null));
  say('press Ctrl-C to stop.');
  await stopped(server);
  return 0;
}

/** The address at a port; `practice` is told only where the window is to differ from what the server says. */
export function addressOf(port: number, practice: boolean | null): string {
  return `http://${LOOPBACK}:${port}/${practice === null ? '' : `?practice=${practice ? 1 : 0}`}`;
}

function show(address: string): void {
  process.stdout.write(`${address}\n`);
  openBrowser(address);
}

function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      server.close(() => done());
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
