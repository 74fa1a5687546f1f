import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { inRepo } from './repo-root.ts';

/** Where the tests find the real build; `E2E_PORT` moves it. */
const PORT = Number(process.env['E2E_PORT'] ?? 4790);
const executablePath = chromiumPath();

export default defineConfig({
  testDir: inRepo('tests/e2e'),
  outputDir: inRepo('tests/artefacts/failures'),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A browser on a busy machine may lose a race with the keyboard once; a second try is told (tally), a second failure fails.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: inRepo('build/.state/report-playwright.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    timezoneId: 'Asia/Almaty',
    locale: 'kk-KZ',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `"${process.execPath}" "${inRepo('tests/e2e/kit/serve-build.ts')}" ${PORT}`,
    url: `http://127.0.0.1:${PORT}/shell.json`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
