import type { AddressInfo } from 'node:net';
import { loopbackServer, LOOPBACK } from '../../../build/serve/loopback-server.ts';
import { inRepo } from '../../../build/repo-root.ts';

/** The shell of an office's computers: serves nothing but the road to the region. */
export async function openShellRoad(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const info = { shell: 'loopback', version: '0.1.0', platform: process.platform, practice: false } as const;
  const server = loopbackServer({ folder: inRepo('tests/artefacts/nothing'), info });
  await new Promise<void>((listens) => server.listen(0, LOOPBACK, listens));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
