import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { editionById } from '../law/edition-for.ts';
import { AttachInput } from './attachment.ts';
import { refuseFile } from './attachments.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * A scan joins the case. A copy of an identity document may not be collected (Law 94-V art. 7(10)): what was shown is recorded, no scan is kept.
 * Errors: too-many-files, file-already-attached, what-document-required, document-unknown, identity-copy-forbidden; those of `refuseAct`.
 */
export function attachFile(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('attach-file', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(AttachInput, input);
  if (!parsed.ok) return parsed;
  const refused = refuseFile(current, parsed.value) ?? refuseDocument(parsed.value.requirement, current, world);
  return refused ? err([refused]) : ok([{ type: 'attachment-added', ...stampOf(current.id, world), attachment: parsed.value }]);
}

function refuseDocument(requirement: string | undefined, current: Case, world: World): Refusal | null {
  if (!requirement) return null;
  const document = editionById(world.catalogue, current.edition)?.documents.find(({ id }) => id === requirement);
  if (!document) return { code: 'document-unknown', field: 'requirement' };
  return document.kind === 'identity' ? { code: 'identity-copy-forbidden', field: 'requirement' } : null;
}
