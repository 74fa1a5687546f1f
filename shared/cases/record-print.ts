import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/** What a print is written down with: the form's id, its language, how many copies. */
export const PrintInput = z.strictObject({
  form: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, { message: 'form-unknown' }),
  lang: z.enum(LANGS),
  copies: z.int({ error: 'copies-number' }).min(1, { error: 'copies-number' }).max(20, { error: 'copies-number' }),
});

/** Each print is an act: which form, language, how many copies. Errors: copies-number, form-unknown; wrong-role. */
export function recordPrint(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('print', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(PrintInput, input);
  return parsed.ok ? ok([{ type: 'form-printed', ...stampOf(current.id, world), ...parsed.value }]) : parsed;
}
