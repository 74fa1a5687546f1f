import type { Case } from '../../../../shared/cases/case.ts';
import type { LocalDate } from '../../../../shared/kernel/local-date.ts';
import type { CaseWords } from '../case-words.ts';

/** What the dialog of every act is given. */
export type ActProps = {
  readonly current: Case;
  readonly words: CaseWords;
  readonly today: LocalDate;
  readonly onClose: () => void;
  /** Offers a form for printing once the dialog is closed. */
  readonly onPrint: (form: string) => void;
};
