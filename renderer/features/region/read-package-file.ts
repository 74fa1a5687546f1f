import { z } from 'zod';
import { LawPackage } from '../../../shared/cases/office.ts';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

const MOST_BYTES = 1_000_000;
const Text = z.string().max(500);
/** A file is the content alone, or the content with what the register says of it. */
const PackageFile = z.strictObject({
  title: z.strictObject({ kk: Text, ru: Text }).optional(),
  ground: Text.optional(),
  effective: z.string().max(10).optional(),
  content: LawPackage.shape.content,
});
export type PackageFile = z.infer<typeof PackageFile>;

/** Reads a package that is to be published. Refuses package-not-json and package-file-wrong (where). */
export function readPackageFile(text: string): Result<PackageFile, Refusal> {
  const value = text.length > MOST_BYTES ? undefined : jsonOf(text);
  if (typeof value !== 'object' || value === null) return err({ code: 'package-not-json' });
  const parsed = parseSafely(PackageFile, 'content' in value ? value : { content: value });
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'package-file-wrong', params: { where: parsed.error.issues[0]?.path.join('.') ?? '' } });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
