import { z } from 'zod';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';

/** How far a computer has come on its way into an office that exists. It names nobody: addresses, a code for one use, ids. */
const Joining = z.strictObject({
  address: z.string(),
  code: z.string(),
  computer: z.string(),
  /** Who will come in here, by the office's id of them; empty until somebody was chosen. */
  staff: z.string(),
  /** The keys are made: from here on the way leads into the store. */
  keys: z.boolean(),
  /** The recovery code is on paper. */
  paper: z.boolean(),
});
export type Joining = z.infer<typeof Joining>;
const KEY = 'qamqor.joining';

/** The way that was begun on this computer, or null; also where the browser forbids storage. */
export function readJoining(): Joining | null {
  try {
    const parsed = parseSafely(Joining, JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps it, so that a closed window loses no step; null: it has arrived, or another way was chosen. */
export function keepJoining(joining: Joining | null): void {
  try {
    if (joining === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(joining));
  } catch {
    return;
  }
}
