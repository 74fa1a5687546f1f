import type { Case } from '../cases/case.ts';
import type { Lang } from '../kernel/lang.ts';
import type { CaseFormInput } from './form-input.ts';
import { typeset } from './typeset.ts';

/** The grounds of the refusal with their numbers in the act, in the act's order. */
export function groundList({ case: current, edition }: CaseFormInput, lang: Lang): { number: string; text: string }[] {
  const draft = current.draft?.draft;
  if (draft?.kind !== 'refusal') return [];
  return edition.grounds
    .filter((ground) => draft.grounds.includes(ground.id))
    .map((ground) => ({ number: ground.number, text: typeset(ground.text[lang]) }));
}

/** Facts and reasons as the executor wrote them. */
export const justification = (current: Case): string | null => (current.draft?.draft.kind === 'refusal' ? current.draft.draft.justification : null);
