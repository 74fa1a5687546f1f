import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo } from '../../build/repo-root.ts';
import type { Bridge } from '../../shared/wire/bridge.ts';
import { PAGE_HEADERS } from '../../shared/wire/page-policy.ts';
import { encodeRecord } from '../../shared/wire/journal-records.ts';
import { entry } from '../unit/second-copy/records.ts';
import { type RunningMain, runMain } from './kit/electron-stand-in.ts';
import { joinPreload, JOINED_ORIGIN } from './kit/join-preload.ts';
import { expect, test } from './kit/office-test.ts';

type WithBridge = Window & { qamqor: Bridge };

// The built program, the real preload and the real page together; only the module `electron` is a stand-in.
test.describe.configure({ mode: 'serial' });
let main: RunningMain;
test.beforeAll(async () => {
  main = await runMain(inRepo('dist/main/index.js'));
});

test.beforeEach(async ({ page }) => {
  await joinPreload(page, main, inRepo('dist/main/preload.cjs'));
});

test('the built program opens one window on its own scheme and stays', () => {
  expect(main.opened).toEqual(['app://qamqor/']);
  expect(main.quitCalls()).toBe(0);
});

test('the application comes up behind the bridge, under the headers of the scheme', async ({ page, shot }) => {
  const answer = await page.goto(`${JOINED_ORIGIN}/`);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(answer?.headers()[name.toLowerCase()]).toBe(value);
  // The first screen asks something of the person; until then the store is being opened.
  await expect(page.getByRole('button').first()).toBeVisible({ timeout: 60_000 });
  await shot(page, 'electron-first-window');
});

test('the page sees frozen calls, and they reach the program', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  const seen = await page.evaluate(() => {
    const bridge = (window as unknown as WithBridge).qamqor;
    return { names: Object.keys(bridge), frozen: Object.isFrozen(bridge) };
  });
  expect(seen).toEqual({ names: ['info', 'saveFile', 'print', 'deviceSecret', 'setRegion', 'onLock', 'journal', 'backup'], frozen: true });
  const info = await page.evaluate(() => (window as unknown as WithBridge).qamqor.info());
  expect(info).toEqual({ shell: 'electron', version: '0.0.0', platform: process.platform, practice: false });
});

test('a file is saved and a document is printed from the page', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  main.saveTo = join(mkdtempSync(join(tmpdir(), 'double-')), 'рұқсат.pdf');
  const saved = await page.evaluate(() =>
    (window as unknown as WithBridge).qamqor.saveFile({ name: 'рұқсат 1.pdf', bytes: new Uint8Array([1, 2, 3]) }),
  );
  expect(saved).toEqual({ saved: true });
  expect([...readFileSync(main.saveTo)]).toEqual([1, 2, 3]);
  const printed = await page.evaluate(() => (window as unknown as WithBridge).qamqor.print({ bytes: new Uint8Array([37, 80, 68, 70]), copies: 1 }));
  expect(printed).toEqual({ printed: true });
  expect([...(main.printed.at(-1) ?? [])]).toEqual([37, 80, 68, 70]);
});

test('an entry that the page appends is in the program’s own folder when the answer comes, and is read back', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  const frame = [...(encodeRecord(entry(1)) ?? [])];
  const answers = await page.evaluate(async (bytes) => {
    const { journal } = (window as unknown as WithBridge).qamqor;
    const store = 'qamqor-practice';
    const appended = await journal?.append({ store, bytes: Uint8Array.from(bytes) });
    const read = await journal?.read({ store, from: 16, length: 1000 });
    return { appended, read: read?.ok ? [...read.bytes] : read };
  }, frame);
  expect(answers).toMatchObject({ appended: { ok: true }, read: frame });
  const file = join(main.userData, 'second-copy', 'qamqor-practice', 'journal.qj');
  expect([...readFileSync(file).subarray(-frame.length)]).toEqual(frame);
});

test('a backup goes into the chosen folder, whose path the page never learns', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  main.folder = mkdtempSync(join(tmpdir(), 'stick-'));
  const name = 'qamqor-1-2026-11-21.qbak';
  const list = await page.evaluate(async (file) => {
    const { backup } = (window as unknown as WithBridge).qamqor;
    await backup.chooseFolder();
    await backup.write({ name: file, bytes: new Uint8Array([1, 2, 3]) });
    return await backup.list();
  }, name);
  expect(list).toMatchObject({ place: 'ready', files: [{ name, bytes: 3 }] });
  expect(JSON.stringify(list)).not.toContain(tmpdir());
  expect(readdirSync(main.folder)).toEqual([name]);
});

test('the computer’s secret is the same at every call; the lock of the system reaches the page', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  const [first, second] = await page.evaluate(async () => {
    const { qamqor } = window as unknown as WithBridge;
    qamqor.onLock(() => (document.title = 'locked'));
    const both = [await qamqor.deviceSecret(), await qamqor.deviceSecret()];
    return both.map(({ secret }) => [...(secret ?? [])]);
  });
  expect(first).toHaveLength(32);
  expect(second).toEqual(first);
  main.lockScreen();
  await expect(page).toHaveTitle('locked');
});

test('a request outside the contract is refused without a word about its content', async ({ page }) => {
  await page.goto(`${JOINED_ORIGIN}/`);
  const answer = await page.evaluate(() =>
    (window as unknown as WithBridge).qamqor.saveFile({ name: '../Касымов.exe', bytes: new Uint8Array() }).then(
      () => 'done',
      (error: unknown) => String(error),
    ),
  );
  expect(answer).toContain('refused: not a request of the bridge');
  expect(answer).not.toContain('Касымов');
});
