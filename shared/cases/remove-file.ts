import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { RemoveInput } from './attachment.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/** A scan that does not belong here is taken away, with the reason. Errors: required, file-not-attached; those of `refuseAct`. */
export function removeFile(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('remove-file', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(RemoveInput, input);
  if (!parsed.ok) return parsed;
  const file = current.attachments?.find(({ hash }) => hash === parsed.value.hash);
  if (!file) return err([{ code: 'file-not-attached' }]);
  return ok([{ type: 'attachment-removed', ...stampOf(current.id, world), ...parsed.value, name: file.name }]);
}
