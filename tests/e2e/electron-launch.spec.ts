import { _electron, expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo, REPO_ROOT } from '../../build/repo-root.ts';
import { electronBinary, whyNoWindow } from '../../build/serve/electron-binary.ts';
import { hasDisplay } from '../../build/serve/open-browser.ts';

// Where the real program is on the machine it is started; where it is not, the launcher must say so in one line, and this test says it too.
test('the real Electron opens the application, or the launcher says why it cannot', async () => {
  const binary = electronBinary(REPO_ROOT);
  const why = whyNoWindow(binary, hasDisplay(process.env, process.platform));
  if (!binary || why !== null) {
    process.stdout.write(`NOT RUN: the launch of the real Electron. ${why ?? ''}\n`);
    expect(why).toMatch(/so the same application is served to the browser\.$/);
    return;
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: binary,
    args: [...asRoot, `--user-data-dir=${mkdtempSync(join(tmpdir(), 'electron-'))}`, REPO_ROOT],
    cwd: REPO_ROOT,
  });
  const window = await program.firstWindow();
  expect(window.url()).toBe('app://qamqor/');
  await expect(window.locator('#root')).not.toBeEmpty();
  await window.screenshot({ path: inRepo('tests/artefacts/electron-real.png') });
  await program.close();
});
