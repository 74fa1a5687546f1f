import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { whileOpen } from './row-changes.ts';

type DraftFact = Extract<
  CaseFact,
  { type: 'conversation-held' | 'grant-drafted' | 'refusal-drafted' | 'objection-recorded' | 'hearing-finished' | 'draft-returned' }
>;

/** The fold of what leads to a decision: the conversation, the drafts, the hearing. On a settled case they move nothing and show as a conflict. */
export function applyDraftFact(row: Case, fact: DraftFact): Case {
  const done = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'conversation-held': {
      const { how, abroad, present, opinion } = fact;
      return whileOpen(row, { conversation: { ...done, how, abroad, present, opinion } }, row.state);
    }
    case 'grant-drafted':
      return whileOpen(row, { draft: { ...done, draft: fact.draft } }, 'drafted');
    case 'refusal-drafted':
      return whileOpen(
        row,
        { draft: { ...done, draft: fact.draft }, notice: fact.notice ? { ...done, ...fact.notice, objection: null } : null },
        fact.notice ? 'refusal-noticed' : 'drafted',
      );
    case 'objection-recorded':
      return whileOpen(row, row.notice ? { notice: { ...row.notice, objection: { at: fact.at, text: fact.text } } } : {}, row.state);
    case 'hearing-finished':
      return whileOpen(row, row.notice && fact.notice ? { notice: { ...row.notice, ...fact.notice } } : {}, 'drafted');
    case 'draft-returned':
      return whileOpen(row, row.draft ? { draft: { ...row.draft, returned: fact.reason } } : {}, 'checked');
  }
}
