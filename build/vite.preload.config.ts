import { defineConfig } from 'vite';
import { REPO_ROOT, inRepo } from './repo-root.ts';

// A sandboxed preload can only be CommonJS and may require nothing but `electron`.
export default defineConfig({
  root: REPO_ROOT,
  publicDir: false,
  build: {
    lib: { entry: inRepo('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: inRepo('dist/main'),
    emptyOutDir: false,
    target: 'chrome150',
    minify: false,
    rolldownOptions: { external: ['electron'] },
  },
});
