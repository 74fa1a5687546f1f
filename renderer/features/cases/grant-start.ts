import type { Case } from '../../../shared/cases/case.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Field } from '../../../shared/law/catalogue.ts';
import type { Say } from '../../parts/say.ts';

/** What stands in the fields of a positive draft at first: the text that came back, else what the conversation with the child already says. */
export function grantStart(fields: readonly Field[], current: Case, term: Say): Record<string, string> {
  const before = current.draft?.draft.kind === 'grant' ? current.draft.draft.fields : {};
  const said = current.conversation ? conversationTexts(current.conversation, term) : {};
  return Object.fromEntries(fields.map(({ id }) => [id, before[id] ?? said[id] ?? '']));
}

/** By the ids that result fields about the conversation have in the catalogue. */
const conversationTexts = (held: NonNullable<Case['conversation']>, term: Say): Readonly<Record<string, string>> => ({
  opinion: held.opinion,
  present: held.present,
  'held-how': term(`conversation.${held.how}`),
  'held-on': dateOf(held.at),
});
