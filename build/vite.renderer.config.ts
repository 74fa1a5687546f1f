import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inRepo } from './repo-root.ts';

export default defineConfig({
  root: inRepo('renderer'),
  base: './',
  plugins: [react()],
  cacheDir: inRepo('node_modules/.vite/renderer'),
  publicDir: false,
  worker: { format: 'es' },
  build: {
    outDir: inRepo('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap: false,
    // A font or a picture inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    // jsPDF would load these to draw HTML and SVG pictures, which no form has.
    rolldownOptions: { external: ['html2canvas', 'dompurify', 'canvg'] },
  },
});
