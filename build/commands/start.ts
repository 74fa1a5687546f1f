import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepo, REPO_ROOT } from '../repo-root.ts';
import { say } from '../bootstrap/say.mjs';
import { electronBinary, whyNoWindow } from '../serve/electron-binary.ts';
import { hasDisplay } from '../serve/open-browser.ts';
import { serveApp } from '../serve/serve-app.ts';
import { buildApp } from '../steps/app-build.ts';

/** Opens the application: in Electron where it can be, else in the browser. `--practice` opens the practice office. */
async function start(): Promise<number> {
  if (!buildApp()) return 1;
  const practice = process.argv.includes('--practice');
  const binary = electronBinary(REPO_ROOT);
  const why = whyNoWindow(binary, hasDisplay(process.env, process.platform));
  if (binary && why === null) return await openWindow(binary, practice);
  say(why ?? '');
  const { version } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8')) as { version: string };
  const info = { shell: 'loopback', version, platform: process.platform, practice } as const;
  // Where it is named, no page can speak to any other address.
  return await serveApp({ folder: inRepo('dist/renderer'), info, region: process.env['QAMQOR_REGION'] });
}

function openWindow(binary: string, practice: boolean): Promise<number> {
  const child = spawn(binary, [REPO_ROOT, ...(practice ? ['--practice'] : [])], { stdio: ['ignore', process.stderr, process.stderr] });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 0));
  });
}

process.exitCode = await start();
