// Draws icon.png and icon.ico from icon.svg with the Chromium of the tests: node build/icons/make-icons.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const here = import.meta.dirname;
const svg = readFileSync(join(here, 'icon.svg'), 'utf8');

const executablePath = chromiumPath();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage();

async function draw(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return await page.screenshot({ omitBackground: true });
}

/** Windows icon file: a directory of sizes, each a PNG. */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + index * 16;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

writeFileSync(join(here, 'icon.png'), await draw(512));
const pictures = [];
for (const size of ICO_SIZES) pictures.push({ size, png: await draw(size) });
writeFileSync(join(here, 'icon.ico'), ico(pictures));
await browser.close();
