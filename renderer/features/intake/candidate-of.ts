import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { isCourtDecision } from '../../../shared/cases/check-application.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import type { CounterLaw } from './use-counter-law.ts';

type Asked = Pick<CounterLaw, 'via' | 'requirements' | 'questions' | 'particulars'>;

/** What is registered of a draft: only what its edition asks for through its channel. What was typed under another service or answer stays in the draft. */
export function candidateOf(draft: ApplicationDraft, { via, requirements, questions, particulars }: Asked): unknown {
  const asksCourt = requirements.some(({ id }) => isCourtDecision(id));
  const { via: delivered, counter, ...rest } = draft;
  return draftToApplication({
    ...rest,
    ...(asksCourt ? {} : { courtDecision: { court: '', date: '', number: '' } }),
    ...(via && delivered ? { via: delivered } : {}),
    ...(!via && counter ? { counter } : {}),
    answers: pick(draft.answers, questions),
    particulars: pick(draft.particulars ?? {}, particulars),
    documents: draft.documents.filter(({ requirement }) => requirements.some(({ id }) => id === requirement)),
  });
}

const pick = <T>(typed: Readonly<Record<string, T>>, asked: readonly { readonly id: string }[]): Record<string, T> =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => asked.some(({ id }) => id === key)));
