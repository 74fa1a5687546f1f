// The browser shell's own server with the real build, on the port of the tests: node tests/e2e/kit/serve-build.ts <port>
import { LOOPBACK, loopbackServer } from '../../../build/serve/loopback-server.ts';
import { inRepo } from '../../../build/repo-root.ts';

const port = Number(process.argv[2]);
const info = { shell: 'loopback', version: '0.0.0', platform: process.platform, practice: false } as const;
loopbackServer({ folder: inRepo('dist/renderer'), info }).listen(port, LOOPBACK);
