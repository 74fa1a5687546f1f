import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../peers');

/** The folder of the peers, installed from their own lock when they are not there yet; null when they cannot be had now. */
export function installPeers(): string | null {
  const isThere = () => existsSync(join(FOLDER, 'node_modules/express-pouchdb/package.json'));
  if (isThere()) return FOLDER;
  process.stderr.write('installing the peers of the sync …\n');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return isThere() ? FOLDER : null;
}
