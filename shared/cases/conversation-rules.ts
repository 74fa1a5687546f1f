import type { Refusal } from '../kernel/refusal.ts';
import { editionById } from '../law/edition-for.ts';
import type { Case } from './case.ts';
import type { World } from './world.ts';

/**
 * The conversation with the child belongs to procedures that have a step for it; there the positive result waits for it, a refusal does not.
 * Codes: no-conversation-here, conversation-first.
 */
export function refuseConversation(act: 'hold-conversation' | 'draft-grant', current: Case, world: World): Refusal | null {
  const asked = editionById(world.catalogue, current.edition)?.steps.some(({ completes }) => completes === 'hold-conversation') ?? false;
  if (act === 'hold-conversation') return asked ? null : { code: 'no-conversation-here' };
  return asked && !current.conversation ? { code: 'conversation-first' } : null;
}
