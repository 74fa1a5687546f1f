import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../../../build/repo-root.ts';

/** Keeps what PostgreSQL said in a folder that is about to be thrown away; null: it said nothing that can be read. */
export function keepLog(folder: string, name: string): string | null {
  const kept = inRepo('tests/artefacts', `${name}.postgres.log`);
  try {
    mkdirSync(inRepo('tests/artefacts'), { recursive: true });
    copyFileSync(join(folder, 'postgres', 'server.log'), kept);
    return kept;
  } catch {
    return null;
  }
}
