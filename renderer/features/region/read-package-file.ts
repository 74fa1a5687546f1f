import { z } from 'zod';
import { WORDING_LIMITS } from '../../../shared/cases/form-wording.ts';
import { LawPackage } from '../../../shared/cases/office.ts';
import { checkWording } from '../../../shared/forms/check-wording.ts';
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

/** So many faults are named at once; who mends them reads the file again. */
const MOST_FAULTS = 10;

/** Reads a package that is to be published. Refuses package-not-json, package-file-wrong (where), and of a wording what `checkWording` finds. */
export function readPackageFile(text: string, known: Parameters<typeof checkWording>[1]): Result<PackageFile, readonly Refusal[]> {
  const value = text.length > MOST_BYTES ? undefined : jsonOf(text);
  if (typeof value !== 'object' || value === null) return err([{ code: 'package-not-json' }]);
  const parsed = parseSafely(PackageFile, 'content' in value ? value : { content: value });
  if (!parsed.success) return err([faultAt(parsed.error.issues[0]?.path ?? [])]);
  const { content } = parsed.data;
  const faults = content.kind === 'form-wording' ? checkWording(content, known) : [];
  return faults.length > 0 ? err(faults.slice(0, MOST_FAULTS)) : ok(parsed.data);
}

/** A fault by its place: of a wording, the key of the text. */
function faultAt(path: readonly PropertyKey[]): Refusal {
  const [, group, key] = path;
  if (group === 'texts' && key !== undefined) return { code: 'form-wording-language', params: { key: String(key), max: WORDING_LIMITS.text } };
  return { code: 'package-file-wrong', params: { where: path.join('.') } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
