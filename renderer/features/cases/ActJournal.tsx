import type { Entry } from '../../../shared/journal/entry.ts';
import { JournalTable } from '../../parts/JournalTable.tsx';
import type { CaseWords } from './case-words.ts';
import { factWords } from './fact-words.ts';
import { factsOf } from './step-rows.ts';

type Props = { readonly caseId: string; readonly history: readonly Entry[]; readonly words: CaseWords };

/** Who did what with the case and when; prints with form and copies. */
export function ActJournal({ caseId, history, words }: Props) {
  const lines = history.flatMap((entry) =>
    factsOf([entry], caseId).map((fact, index) => {
      const { at, by } = fact;
      return { key: `${entry.id}.${index}`, role: entry.role, at, by, ...factWords(fact, words) };
    }),
  );
  return <JournalTable lines={lines} />;
}
