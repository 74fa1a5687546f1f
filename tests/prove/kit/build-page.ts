import { build, type Plugin } from 'vite';
import { inRepo } from '../../../build/repo-root.ts';

/** How the store of the page seals: as the program does, or not at all, to see what sealing costs. */
export type Sealing = 'sealed' | 'plain';

const PLAIN_SEAL = inRepo('tests/prove/page/plain-seal.ts');

/** Builds the page of the proofs from the program's own modules; answers the folder to be served. */
export async function buildPage(sealing: Sealing = 'sealed', name = `prove-${sealing}-${process.pid}`): Promise<string> {
  const outDir = inRepo('build/.state', name);
  const plugins = sealing === 'plain' ? [withoutSeal()] : [];
  await build({
    root: inRepo('tests/prove/page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins,
    publicDir: false,
    worker: { format: 'es', plugins: () => (sealing === 'plain' ? [withoutSeal()] : []) },
    build: { outDir, emptyOutDir: true, target: 'chrome150', assetsInlineLimit: 0, modulePreload: { polyfill: false }, minify: false },
  });
  return outDir;
}

/** Puts a double in the place of the seal; the program itself knows no such switch. */
const withoutSeal = (): Plugin => ({
  name: 'plain-seal',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/seal.ts')) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved?.id.endsWith('renderer/store/seal.ts') ? PLAIN_SEAL : null;
  },
});
