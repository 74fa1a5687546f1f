import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { REPO_ROOT } from '../../../build/repo-root.ts';

/** Serves the sources to Chromium through Vite, with an empty page at `/blank`; `plugins`: what else this origin serves. Listening when it answers. */
export async function serveSources(port: number, plugins: readonly Plugin[] = []): Promise<ViteDevServer> {
  const server = await createServer({
    root: REPO_ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite/bench',
    server: { host: '127.0.0.1', port, strictPort: true, hmr: false },
    appType: 'custom',
    plugins: [
      {
        name: 'blank-page',
        configureServer: ({ middlewares }) =>
          void middlewares.use('/blank', (_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>')),
      },
      ...plugins,
    ],
  });
  return await server.listen();
}
