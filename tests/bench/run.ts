// `npm run bench`: runs every measurement of this folder and prints one JSON object on standard output.
// A measurement is a file that exports `measure(): Promise<object>`; `x.ts` runs in Node, `x.page.ts` inside real Chromium.
// With names as arguments only those run: npm run -s bench -- deadlines store
// A number is how many rows the sync is measured with: npm run -s bench -- sync 10000
import { readdirSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureInChromium } from './kit/measure-in-chromium.ts';

type Measurement = { readonly measure: (rows?: number) => Promise<unknown> };
const isNumber = (argument: string) => /^\d+$/u.test(argument);
const wanted = process.argv.slice(2).filter((argument) => !isNumber(argument));
const rows = process.argv.slice(2).find(isNumber);

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)))
  .sort();

const figures: Record<string, unknown> = {};
const load = [...loadavg()];
for (const file of files) {
  process.stderr.write(`measuring ${nameOf(file)} …\n`);
  figures[nameOf(file)] = await measured(join(import.meta.dirname, file));
}
const machine = { platform: platform(), cores: cpus().length, memoryMb: Math.round(totalmem() / 1e6), node: process.version, loadBefore: load };
process.stdout.write(`${JSON.stringify({ machine, figures }, null, 2)}\n`);

function nameOf(file: string): string {
  return file.replace(/(\.page)?\.ts$/, '');
}

async function measured(path: string): Promise<unknown> {
  try {
    if (path.endsWith('.page.ts')) return await measureInChromium(path);
    return await ((await import(pathToFileURL(path).href)) as Measurement).measure(rows === undefined ? undefined : Number(rows));
  } catch (error) {
    process.exitCode = 1;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
