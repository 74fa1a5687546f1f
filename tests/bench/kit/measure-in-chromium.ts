import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../build/chromium.ts';
import { REPO_ROOT } from '../../../build/repo-root.ts';
import { serveSources } from './serve-sources.ts';

/** Runs the exported `measure()` of a module inside real Chromium, its imports served by Vite, and answers what it answers. */
export async function measureInChromium(file: string): Promise<unknown> {
  const server = await serveSources(4795);
  const executablePath = chromiumPath();
  // A profile on disk: without one Chromium keeps IndexedDB in memory, and nothing durable would be measured.
  const profile = mkdtempSync(join(tmpdir(), 'qamqor-bench-'));
  const browser = await chromium.launchPersistentContext(profile, { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}blank`);
    return await page.evaluate(
      async (path) => {
        const module = (await import(path)) as { measure: () => Promise<unknown> };
        return await module.measure();
      },
      `/${file.slice(REPO_ROOT.length + 1).replaceAll('\\', '/')}`,
    );
  } finally {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
