import { err, ok, type Result } from '../kernel/result.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { checkBin } from '../people/bin.ts';
import { NUMBER_SERIES } from './case.ts';
import { patternFault } from './numbering.ts';
import { OfficeSettings, type Staff } from './office.ts';
import { parseInput } from './parse-input.ts';

/** The office's settings with their rules: BIN, workplace mark, patterns of numbers. Codes: those of checkBin and patternFault, mark-shape, required. */
export function checkSettings(input: unknown): Result<OfficeSettings, readonly Refusal[]> {
  const parsed = parseInput(OfficeSettings, input);
  if (!parsed.ok) return parsed;
  const issues: Refusal[] = [];
  const bin = parsed.value.bin === undefined ? null : checkBin(parsed.value.bin);
  if (bin && !bin.ok) issues.push({ ...bin.error, field: 'bin' });
  for (const series of NUMBER_SERIES) {
    const pattern = parsed.value.patterns[series];
    const fault = pattern === undefined ? null : patternFault(pattern);
    if (fault) issues.push({ code: fault, field: `patterns.${series}` });
  }
  return issues.length > 0 ? err(issues) : ok(parsed.value);
}

/** Somebody active must remain who may change settings and staff, or the office locks itself out. */
export const isGoverned = (staff: readonly Staff[]): boolean =>
  staff.some(({ active, roles }) => active && roles.some((role) => role === 'head' || role === 'administrator'));
