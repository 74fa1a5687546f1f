import type { Case } from '../../../../shared/cases/case.ts';
import type { Complaint } from '../../../../shared/complaints/complaint.ts';
import type { ComplaintFormId } from '../../../../shared/forms/complaints/complaint-form-table.ts';
import type { LocalDate } from '../../../../shared/kernel/local-date.ts';
import type { ComplaintWords } from '../complaint-words.ts';

/** What the dialog of every act is given. */
export type ActProps = {
  readonly current: Complaint;
  /** The case of ours that the complaint is about. */
  readonly subject: Case | null;
  readonly words: ComplaintWords;
  readonly today: LocalDate;
  readonly onClose: () => void;
  /** Offers a form for printing once the dialog is closed. */
  readonly onPrint: (form: ComplaintFormId) => void;
};
