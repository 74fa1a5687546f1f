import type { Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../build/chromium.ts';
import { LOOPBACK, loopbackServer } from '../../../build/serve/loopback-server.ts';
import { openProfile } from '../../e2e/kit/profile.ts';
import type { Hands } from '../page/main.ts';
import type { Told } from './told.ts';

const INFO = { shell: 'loopback', version: '0.0.0', platform: process.platform, practice: false } as const;
const HEIGHT = { width: 1366, height: 768 };

/** One computer: a browser profile on the disk that outlives the browser, and the address of the office in it. */
export type Desk = {
  readonly folder: string;
  /** Serves these files at the office's address from now on; the stored data stay. */
  readonly serve: (files: string) => Promise<void>;
  /** Starts the browser on the stored data; what the page tells is heard. */
  readonly open: (hear?: (told: Told) => void) => Promise<Page>;
  readonly close: () => Promise<void>;
  /** Every process of the browser dies at once, as by the system's task manager. */
  readonly kill: () => Promise<void>;
  /** Keeps the folder as it is now, and puts it back. */
  readonly keep: () => void;
  readonly restore: () => void;
  readonly throwAway: () => Promise<void>;
};

/** A fresh computer whose browser shell serves `files`. */
export async function makeDesk(files: string): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'prove-'));
  const [own, kept] = [join(folder, 'profile'), join(folder, 'kept')];
  let server = await listen(files, 0);
  const { port } = server.address() as AddressInfo;
  const profile = openProfile(own, optionsOf(own, `http://${LOOPBACK}:${port}/`));
  const open = async (hear: (told: Told) => void = () => undefined) => {
    mkdirSync(scratchOf(own), { recursive: true });
    const page = await profile.open();
    await page.exposeFunction('told', (line: string) => hear(JSON.parse(line) as Told));
    await page.goto('/');
    return page;
  };
  return {
    folder: own,
    serve: async (other) => {
      await stop(server);
      server = await listen(other, port);
    },
    open,
    close: profile.close,
    kill: profile.kill,
    keep: () => cpSync(own, kept, { recursive: true }),
    restore: () => {
      rmSync(own, { recursive: true, force: true });
      cpSync(kept, own, { recursive: true });
    },
    throwAway: async () => {
      await profile.close();
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// What the browser puts aside for a moment lies in the profile, too, so that it is looked at.
const scratchOf = (profile: string): string => join(profile, 'scratch');

function optionsOf(profile: string, baseURL: string): Parameters<typeof openProfile>[1] {
  const env = { ...(process.env as Record<string, string>), TMPDIR: scratchOf(profile) };
  return { args: CHROMIUM_FLAGS, baseURL, env, viewport: HEIGHT, timezoneId: 'Asia/Almaty', executablePath: chromiumPath() };
}

async function listen(folder: string, port: number): Promise<Server> {
  const server = loopbackServer({ folder, info: INFO });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, LOOPBACK, done);
  });
  return server;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

type Answer<Name extends keyof Hands> = Awaited<ReturnType<Hands[Name]>>;

/** Lets the page's hands do something; an answer that never comes is a fault of its own. */
export async function hand<Name extends keyof Hands>(page: Page, name: Name, ...given: Parameters<Hands[Name]>): Promise<Answer<Name>> {
  await page.waitForFunction(() => 'hands' in globalThis, undefined, { timeout: 60_000 });
  return (await page.evaluate(
    ([called, args]) => {
      const { hands } = globalThis as unknown as { hands: Record<string, (...all: unknown[]) => unknown> };
      return hands[called]?.(...args);
    },
    [name, given] as [string, unknown[]],
  )) as Answer<Name>;
}
