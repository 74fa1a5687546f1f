import { say } from '../bootstrap/say.mjs';
import { buildApp } from '../steps/app-build.ts';
import { runTool } from '../steps/run-tool.ts';

/** Packs installers into release/. Electron's program and the packers' tools come from the network the first time. */
function dist(): number {
  if (!buildApp()) return 1;
  const args = process.argv.slice(2);
  const code = runTool('builder', ['--config', 'build/electron-builder.config.json', '--publish', 'never', ...args]);
  if (code !== 0) {
    say(
      "no installer was made: Electron's program and the tools of NSIS, AppImage and deb are downloaded from github.com, which must be reachable once.",
    );
  }
  return code;
}

process.exitCode = dist();
