import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { type DraftPath, readPath } from '../../parts/draft-path.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { ComplaintCheck } from './check-complaint.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

/** The complaint being typed and what is known about it; one for the whole screen. */
export type ComplaintForm = {
  readonly draft: ComplaintDraft;
  readonly check: ComplaintCheck;
  /** The case of ours that was chosen; null while it is being opened, too. */
  readonly subject: Case | null;
  /** Puts a value at a path; nothing else of the draft changes. */
  readonly set: (path: DraftPath, value: unknown) => void;
  /** Changes several places at once. */
  readonly change: (step: (draft: ComplaintDraft) => ComplaintDraft) => void;
  /** The field was left: from now on its mistake is shown. */
  readonly leave: (path: DraftPath) => void;
  /** Is the mistake at this path to be shown yet? */
  readonly shows: (path: DraftPath) => boolean;
};

const FormContext = createContext<ComplaintForm | null>(null);
export const ComplaintFormProvider = FormContext.Provider;

export function useComplaintForm(): ComplaintForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('ComplaintFormProvider is missing');
  return form;
}

/** A field of the draft by its path: its name, the text as typed, and the mistake in words once the field was left or registering was tried. */
export function useComplaintField(path: DraftPath) {
  const { t } = useTranslation('complaint-intake');
  const form = useComplaintForm();
  const refusalText = useRefusalText();
  const value = readPath(form.draft, path);
  const issue = form.shows(path) ? form.check.issueAt.get(path) : undefined;
  return {
    id: path,
    label: t(`fields.${path}`),
    value: typeof value === 'string' ? value : '',
    error: issue ? refusalText(issue) : undefined,
    onChange: (next: unknown) => form.set(path, next),
    onBlur: () => form.leave(path),
  };
}
