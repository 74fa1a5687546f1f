import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { say } from './say.mjs';
import { needsWork, readStamp, stampOfFiles, writeStamp } from './stamp.mjs';

/** Brings the libraries that the lock names; nothing to do while the lock is the same. False after saying why not.
 * @param {string} root @param {string} node @returns {boolean} */
export function installLibraries(root, node) {
  // Linked libraries belong to another checkout: installing through the link would empty that one.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const now = stampOfFiles(root, ['package-lock.json']);
  const there = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (!needsWork({ before: readStamp(root, 'libraries'), now, there })) return true;
  say('installing the libraries that package-lock.json names (once) …');
  if (!runNpm(['ci'], { cwd: root, node })) {
    say('the libraries could not be installed from the npm registry: check the network and run the command again.');
    return false;
  }
  writeStamp(root, 'libraries', now);
  return true;
}
