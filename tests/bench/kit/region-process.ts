// A process of its own: the real region's server on its own PostgreSQL in the folder that is named; its parent is told the address, and its memory when it asks.
import { startServer } from '../../../server/http/start-server.ts';
import type { RegionMemory } from './running-region.ts';

const [folder = ''] = process.argv.slice(2);
const settings = { folder, host: '127.0.0.1', port: 0, behindProxy: true, newCode: false, name: { kk: 'Үлгі өңірі', ru: 'Образцовый регион' } };
const server = await startServer(settings, { say: () => undefined, log: () => undefined });

process.on('message', (asked) => {
  if (asked === 'stop') void server.stop().then(() => process.exit(0));
  else
    process.send?.({
      nowMb: Math.round(process.memoryUsage().rss / 1e6),
      mostMb: Math.round(process.resourceUsage().maxRSS / 1000),
    } satisfies RegionMemory);
});
process.send?.({ url: server.url });
