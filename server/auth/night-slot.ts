import { sha256Hex } from '../keys/sha256-hex.ts';

/** The night in which offices sync by themselves: from 22:00 to 05:00. */
export const NIGHT = { from: 22 * 60, minutes: 7 * 60 } as const;
const DAY = 24 * 60;

/** Minutes after midnight at which an office's slot begins: spread over the night by the hash of its id, so that offices do not come all at once. */
export const nightSlot = (office: string): number => (NIGHT.from + (Number.parseInt(sha256Hex(office).slice(0, 8), 16) % NIGHT.minutes)) % DAY;
