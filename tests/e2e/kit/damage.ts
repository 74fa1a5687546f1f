import { readdirSync, readFileSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stores = (profile: string): string => join(profile, 'Default', 'IndexedDB');

/** The files that hold the stored cases of a closed profile, largest first. */
function filesOf(profile: string): string[] {
  const files = readdirSync(stores(profile), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !/LOCK$|LOG(?:\.old)?$/u.test(path));
  return paths.sort((a, b) => statSync(b).size - statSync(a).size);
}

/** What a bad disk, a careless cleaning program or a virus does to a closed profile. Each answers what it did. */
export const DAMAGES = {
  'all files deleted': (profile: string) => rmSync(stores(profile), { recursive: true }),
  'log cut in half': (profile: string) => halve(logOf(profile)),
  'log emptied': (profile: string) => truncateSync(logOf(profile), 0),
  'log deleted': (profile: string) => rmSync(logOf(profile)),
  'log: 16 bytes flipped near the end': (profile: string) => flip(logOf(profile), 0.9),
  'log: 16 bytes flipped in the middle': (profile: string) => flip(logOf(profile), 0.5),
  'log: 16 bytes flipped near the beginning': (profile: string) => flip(logOf(profile), 0.1),
  'manifest flipped': (profile: string) => flip(named(profile, /MANIFEST/u), 0.3),
  'manifest deleted': (profile: string) => rmSync(named(profile, /MANIFEST/u)),
  'pointer to a manifest that is not there': (profile: string) => writeFileSync(named(profile, /CURRENT$/u), 'MANIFEST-9z9z9z\n'),
  'pointer to the manifest lost': (profile: string) => rmSync(named(profile, /CURRENT$/u)),
  'second copy deleted': (profile: string) => rmSync(join(profile, 'Default', 'File System'), { recursive: true }),
  'largest file deleted': (profile: string) => rmSync(filesOf(profile)[0] ?? ''),
} as const;

const named = (profile: string, pattern: RegExp): string => filesOf(profile).find((path) => pattern.test(path)) ?? '';
const logOf = (profile: string): string => named(profile, /\.log$/u);

function halve(path: string): void {
  truncateSync(path, Math.floor(statSync(path).size / 2));
}

function flip(path: string, share: number): void {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length * share);
  for (let at = from; at < Math.min(from + 16, bytes.length); at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
