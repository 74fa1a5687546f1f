import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Case, Conversation } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * The conversation with the child in presence of the legal representatives (order 343, p. 5): face to face, by messenger or mail only for a
 * child abroad. A later one stands instead of the earlier. Errors: conversation-in-person, required; no-conversation-here; wrong-state, wrong-role, not-your-case.
 */
export function holdConversation(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('hold-conversation', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Conversation, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.how !== 'in-person' && !parsed.value.abroad) return err([{ code: 'conversation-in-person', field: 'how' }]);
  return ok([{ type: 'conversation-held', ...stampOf(current.id, world), ...parsed.value }]);
}
