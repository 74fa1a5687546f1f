import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../bootstrap/say.mjs';
import { chromiumPath } from '../chromium.ts';

/** What the browser tests need that is not on this machine, and whether we may bring it ourselves. */
export type ChromiumPlan = 'there' | 'install' | 'ask';

/** Decides from what was found: only root on a Debian system may install packages. */
export function chromiumPlan(found: {
  readonly chromium: boolean;
  readonly pdftotext: boolean;
  readonly root: boolean;
  readonly debian: boolean;
}): ChromiumPlan {
  if (found.chromium && found.pdftotext) return 'there';
  if (found.root && found.debian) return 'install';
  return found.chromium ? 'there' : 'ask';
}

const PACKAGES = ['chromium', 'poppler-utils'];

/** Makes sure of a Chromium for the browser tests. False after saying what to install. */
export function ensureChromium(): boolean {
  const plan = chromiumPlan({
    chromium: existsSync(chromiumPath() ?? ''),
    pdftotext: spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined,
    root: process.getuid?.() === 0,
    debian: existsSync('/usr/bin/apt-get'),
  });
  if (plan === 'there') return true;
  if (plan === 'install') {
    say(`installing ${PACKAGES.join(' and ')} for the browser tests (once) …`);
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
    if (existsSync(chromiumPath() ?? '')) return true;
  }
  say('the browser tests need Chromium: install it (on Debian: apt-get install chromium poppler-utils) or name its program in CHROMIUM_PATH.');
  return false;
}

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', process.stderr, process.stderr] });
}
