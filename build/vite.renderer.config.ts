import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inRepo } from './repo-root.ts';

// What screens share comes in one file: twenty small ones take longer to ask for than to read. What only printing needs stays apart.
const SHARED_BY_SCREENS = /renderer[\\/](?:ui|parts|app|store)[\\/]|[\\/]shared[\\/]|node_modules[\\/](?!jspdf|fflate|fast-png)/u;

// Must run before the first schema is made, so it goes where the schemas are.
const FIRST_OF_ALL = /without-eval/u;

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
    chunkSizeWarningLimit: 1800,
    modulePreload: { polyfill: false },
    // jsPDF would load these to draw HTML and SVG pictures, which no form has.
    rolldownOptions: {
      external: ['html2canvas', 'dompurify', 'canvg'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: FIRST_OF_ALL },
            { name: 'base', test: SHARED_BY_SCREENS, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
