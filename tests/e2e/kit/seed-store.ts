import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { inRepo, REPO_ROOT } from '../../../build/repo-root.ts';
import type { Staff } from '../../../shared/cases/office.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Apart } from './work-apart.page.ts';
import { type MadeVault, PASSWORD, vaultFor } from './make-vault.ts';

const FILES = '/seed/';
type Filler = { readonly fillStore: (written: string) => Promise<readonly Staff[]> };
let built: Promise<ReadonlyMap<string, string | Uint8Array>> | null = null;

/** Names on the buttons by id; `apart`: what two computers did afterwards without knowing of one another. */
type More = { readonly names?: Readonly<Record<string, string>>; readonly apart?: Apart };
export type Seeded = { readonly staff: readonly Staff[]; readonly vault: MadeVault };

/**
 * Writes what a world of tests/world has lived through into the store of the application's origin, before the application is opened. Everybody who works
 * there has an account with the tests' password; what stands on their button is their name, unless `names` says otherwise.
 */
export async function seedStore(page: Page, facts: readonly Fact[], { names = {}, apart }: More = {}): Promise<Seeded> {
  const vault = await vaultFor(peopleOf(facts).map(({ id, name }) => ({ staff: id, signInName: names[id] ?? name })));
  built ??= buildFiller();
  const files = await built;
  await page.route(`**${FILES}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(FILES.length);
    const body = files.get(name);
    if (name === '') await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    else if (body === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ contentType: 'text/javascript', body: typeof body === 'string' ? body : Buffer.from(body) });
  });
  await page.goto(FILES);
  const staff = await page.evaluate(async ([path, written]) => ((await import(path)) as Filler).fillStore(written), [
    `${FILES}fill.js`,
    JSON.stringify({ facts, vault, password: PASSWORD, apart }),
  ] as const);
  await page.unroute(`**${FILES}**`);
  return { staff, vault };
}

/** Everybody of the opening, and who joined later. */
const peopleOf = (facts: readonly Fact[]): readonly Staff[] =>
  facts.flatMap((fact) => (fact.type === 'office-opened' ? fact.staff : fact.type === 'staff-added' ? [fact.staff] : []));

/** The filler with what it imports, by file name; nothing is written to the disk. */
async function buildFiller(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    root: REPO_ROOT,
    configFile: false,
    logLevel: 'error',
    base: FILES,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: inRepo('tests/e2e/kit/fill-store.page.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'fill.js' },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
