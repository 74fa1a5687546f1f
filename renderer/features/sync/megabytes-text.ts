import type { Format } from '../../../shared/kernel/format.ts';

const TENTH = 100_000;

/** Bytes as megabytes with one decimal place, rounded up: what there is never shows as nothing. */
export function megabytesText(bytes: number, format: Format): string {
  const tenths = Math.ceil(bytes / TENTH);
  return `${format.number(Math.floor(tenths / 10))},${tenths % 10}`;
}
