import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { REPO_ROOT } from './repo-root.ts';

const executablePath = chromiumPath();
const launchOptions = { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) };

export default defineConfig({
  root: REPO_ROOT,
  plugins: [react()],
  cacheDir: 'node_modules/.vite/vitest',
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/forms/**/*.test.{ts,tsx}',
            'tests/laws/**/*.test.ts',
            'tests/server/**/*.test.ts',
            'tests/sync/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Named ahead, so that a library found in mid-run does not reload the page under a running test.
        optimizeDeps: {
          include: [
            '@mantine/core',
            '@mantine/dates',
            '@mantine/hooks',
            '@tanstack/react-virtual',
            'dayjs',
            'dayjs/locale/kk',
            'dayjs/locale/ru',
            'dexie',
          ]
            .concat(['fast-check', 'hash-wasm', 'i18next', 'jspdf', 'react', 'react-dom', 'react-dom/client', 'react-i18next', 'react/jsx-runtime'])
            .concat(['react/jsx-dev-runtime', 'wouter', 'wouter/use-hash-location', 'zod']),
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1366, height: 768 },
          },
        },
      },
    ],
  },
});
