import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { REPO_ROOT, inRepo } from './repo-root.ts';

export default defineConfig({
  root: REPO_ROOT,
  publicDir: false,
  build: {
    ssr: true,
    lib: { entry: inRepo('electron/index.ts'), formats: ['es'], fileName: () => 'index.js' },
    outDir: inRepo('dist/main'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron', ...builtinModules, /^node:/] },
  },
  ssr: { noExternal: true },
});
